'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import * as arriving from '@/lib/arrivals/commands';
import { arriveInput, setOffInput } from '@/lib/arrivals/input';
import * as delegating from '@/lib/delegates/commands';
import { createDelegateInput, revokeDelegateInput } from '@/lib/delegates/input';
import { localePath, locales } from '@/lib/locale';
import * as lines from '@/lib/orders/cancel-lines';
import * as slots from '@/lib/orders/change-slot';
import { cancelLinesInput, changeSlotInput, ownPartInput } from '@/lib/orders/input';
import { relocatePart } from '@/lib/orders/relocate-part';
import * as rating from '@/lib/ratings/commands';
import { commentInput, rateInput } from '@/lib/ratings/input';
import type { Result } from '@/lib/result';
import { cancelReturnInput } from '@/lib/returns/input';
import * as returning from '@/lib/returns/request-return';
import { defineAction } from '@/lib/web/action';
import { publicAddress } from '@/lib/web/public-address';

/** What its customer may change of an order, by whoever holds its link. */
type Answer<T = undefined> = Result<T> | null;

const time = defineAction(changeSlotInput, async ({ db, actor, input, now }) => {
  await slots.changeSlot(db, actor, input, now);
  refresh();
  return undefined;
});

const shopInput = ownPartInput.extend({ storeCode: z.string('choice').min(1, 'choice').max(60, 'too_long') });

const shop = defineAction(shopInput, async ({ db, actor, input, now }) => {
  await relocatePart(db, actor, input, now);
  refresh();
  return undefined;
});

const some = defineAction(cancelLinesInput, async ({ db, actor, input, now }) => {
  await lines.cancelLines(db, actor, input, now);
  refresh();
  return undefined;
});

const named = defineAction(
  createDelegateInput.extend({ locale: z.enum(locales) }),
  async ({ db, actor, input: { locale, ...input }, now }) => {
    const { id, secret } = await delegating.createDelegate(db, actor, input, now);
    refresh();
    return { id, url: publicAddress(localePath(locale, `/collect/${secret}`)) };
  },
  { limit: { name: 'delegate', attempts: 30, seconds: 3600 } },
);

const back = defineAction(revokeDelegateInput, async ({ db, actor, input, now }) => {
  await delegating.revokeDelegate(db, actor, input, now);
  refresh();
  return undefined;
});

const going = defineAction(setOffInput, async ({ db, actor, input, now }) => {
  await arriving.setOff(db, actor, input, now);
  refresh();
  return undefined;
});

const here = defineAction(arriveInput, async ({ db, actor, input, now }) => {
  await arriving.arrive(db, actor, input, now);
  refresh();
  return undefined;
});

const score = defineAction(rateInput, async ({ db, actor, input, now }) => {
  await rating.rateCollecting(db, actor, input, now);
  refresh();
  return undefined;
});

const sentence = defineAction(commentInput, async ({ db, actor, input, now }) => {
  await rating.commentOnRating(db, actor, input, now);
  refresh();
  return undefined;
});

const keep = defineAction(cancelReturnInput, async ({ db, actor, input, now }) => {
  await returning.cancelReturn(db, actor, input, now);
  refresh();
  return undefined;
});

// A form that works without scripts hands over what was answered before, then itself.

export async function changeSlot(_before: Answer, form: FormData): Promise<Answer> {
  return time(form);
}

export async function changeShop(_before: Answer, form: FormData): Promise<Answer> {
  return shop(form);
}

export async function cancelLines(_before: Answer, form: FormData): Promise<Answer> {
  return some(form);
}

/** Answers the link, which is told only now. */
export async function createDelegate(
  _before: Answer<{ id: string; url: string }>,
  form: FormData,
): Promise<Answer<{ id: string; url: string }>> {
  return named(form);
}

export async function revokeDelegate(_before: Answer, form: FormData): Promise<Answer> {
  return back(form);
}

export async function setOff(_before: Answer, form: FormData): Promise<Answer> {
  return going(form);
}

export async function arrive(_before: Answer, form: FormData): Promise<Answer> {
  return here(form);
}

export async function rateCollecting(_before: Answer, form: FormData): Promise<Answer> {
  return score(form);
}

export async function commentOnRating(_before: Answer, form: FormData): Promise<Answer> {
  return sentence(form);
}

/** The goods stay with their customer after all. */
export async function cancelReturn(_before: Answer, form: FormData): Promise<Answer> {
  return keep(form);
}
