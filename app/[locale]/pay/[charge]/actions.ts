'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type Locale, localePath, locales } from '@/lib/locale';
import { cardOutcome } from '@/lib/payments/test-gateway/charge-status';
import * as gateway from '@/lib/payments/test-gateway/commands';
import { chargeInput, payInput } from '@/lib/payments/test-gateway/input';
import { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';

const language = z.object({ locale: z.enum(locales).default('ja') });
type Language = z.output<typeof language>;
const pagePath = (locale: Locale, chargeId: string) => localePath(locale, `/pay/${chargeId}`);

const pay = defineAction(
  z.intersection(payInput, language),
  async ({ db, input, now }) => {
    const { chargeId, locale } = input;
    if (input.method === 'card') {
      const onward = afterCard(input, await gateway.payByCard(db, input, now));
      redirect(onward ?? (await gateway.returnUrlOf(db, chargeId)));
    }
    if (input.method === 'konbini') {
      await gateway.takeVoucher(db, input, now);
      redirect(pagePath(locale, chargeId));
    }
    await gateway.payAtOnce(db, { chargeId, method: 'paypay' }, now);
    redirect(await gateway.returnUrlOf(db, chargeId));
  },
  { limit: { name: 'card', attempts: 60, seconds: 600 } },
);

type Card = Extract<z.output<typeof payInput>, { method: 'card' }> & Language;

/** Where a card leads: to the holder's bank, to a page that knows no answer, or back to the shop. */
function afterCard(input: Card, outcome: 'paid' | 'challenge'): string | null {
  const page = pagePath(input.locale, input.chargeId);
  if (outcome === 'challenge') return `${page}/verify`;
  return cardOutcome(input.number) === 'lost_answer' ? `${page}/lost` : null;
}

/** Pays a charge by a card, by a number to pay at a convenience store, or by PayPay. */
export async function payCharge(_before: Result | null, form: FormData): Promise<Result> {
  return pay(form);
}

const atTill = defineAction(z.intersection(chargeInput, language), async ({ db, input: { chargeId }, now }) => {
  await gateway.payAtOnce(db, { chargeId, method: 'konbini' }, now);
  redirect(await gateway.returnUrlOf(db, chargeId));
});

/** Somebody pays by the number at a convenience store; in this world a button does. */
export async function payAtTill(_before: Result | null, form: FormData): Promise<Result> {
  return atTill(form);
}

const answer = defineAction(
  z.intersection(chargeInput, z.intersection(language, z.object({ act: z.enum(['yes', 'no']) }))),
  async ({ db, input: { chargeId, act, locale }, now }) => {
    try {
      await gateway.answerChallenge(db, { chargeId, proved: act === 'yes' }, now);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'payment_declined') throw error;
      redirect(`${pagePath(locale, chargeId)}?declined`);
    }
    redirect(await gateway.returnUrlOf(db, chargeId));
  },
);

/** The holder proves himself to his bank, or does not and may try another card. */
export async function answerChallenge(_before: Result | null, form: FormData): Promise<Result> {
  return answer(form);
}
