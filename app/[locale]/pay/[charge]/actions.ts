'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type Locale, localePath, locales } from '@/lib/locale';
import * as gateway from '@/lib/payments/test-gateway/commands';
import { cardInput, chargeInput } from '@/lib/payments/test-gateway/input';
import { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const language = z.object({ locale: z.enum(locales).default('ja') });
const verifyPath = (locale: Locale, chargeId: string) => localePath(locale, `/pay/${chargeId}/verify`);

const pay = defineAction(
  z.intersection(cardInput, language),
  async ({ db, input, now }) => {
    const outcome = await gateway.payByCard(db, input, now);
    if (outcome === 'challenge') redirect(verifyPath(input.locale, input.chargeId));
    const charge = await gateway.getCharge(db, input.chargeId);
    if (!charge) throw new Refusal('payment_unknown');
    redirect(charge.returnUrl);
  },
  { limit: { name: 'card', attempts: 60, seconds: 600 } },
);

/** Puts a card to a charge; accepted, it leads back to the shop, or first to the holder's bank. */
export async function payByCard(_before: Result | null, form: FormData): Promise<Result> {
  return pay(form);
}

const answer = defineAction(
  z.intersection(chargeInput, z.intersection(language, z.object({ act: z.enum(['yes', 'no']) }))),
  async ({ db, input: { chargeId, act, locale }, now }) => {
    const charge = await gateway.getCharge(db, chargeId);
    if (!charge) throw new Refusal('payment_unknown');
    try {
      await gateway.answerChallenge(db, { chargeId, proved: act === 'yes' }, now);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'payment_declined') throw error;
      redirect(`${localePath(locale, `/pay/${chargeId}`)}?declined`);
    }
    redirect(charge.returnUrl);
  },
);

/** The holder proves himself to his bank, or does not and may try another card. */
export async function answerChallenge(_before: Result | null, form: FormData): Promise<Result> {
  return answer(form);
}
