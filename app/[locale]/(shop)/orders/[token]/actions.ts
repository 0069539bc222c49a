'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { extendHold } from '@/lib/holds/extend-hold';
import * as cancelling from '@/lib/orders/cancel-order';
import { orderTokenInput } from '@/lib/orders/input';
import { getOrderByToken, getPlacedOrder } from '@/lib/orders/queries';
import { relocatePart } from '@/lib/orders/relocate-part';
import { takeRest } from '@/lib/orders/take-rest';
import { payAgain } from '@/lib/payments/pay-again';
import { syncPayment } from '@/lib/payments/record-charge';
import { startPayment } from '@/lib/payments/start-payment';
import { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { waitForTransfer } from '@/lib/transfers/wait-for-transfer';
import { defineAction } from '@/lib/web/action';

const cancelInput = orderTokenInput.extend({ fulfillmentId: z.uuid('invalid').optional() });

const cancel = defineAction(cancelInput, async ({ db, actor, input, now }) => {
  await cancelling.cancelOrder(db, actor, input, now);
  refresh();
  return undefined;
});

const decideInput = orderTokenInput.extend({
  fulfillmentId: z.uuid('invalid'),
  /** Another shop; empty = it stays where it is. */
  storeCode: z.string().max(60, 'too_long').default(''),
  way: z.enum(['wait', 'rest'], 'choice').default('wait'),
});

const decide = defineAction(decideInput, async ({ db, actor, input: { storeCode, way, ...part }, now }) => {
  if (storeCode) await relocatePart(db, actor, { ...part, storeCode }, now);
  else if (way === 'rest') await takeRest(db, actor, part, now);
  else await waitForTransfer(db, actor, part, now);
  refresh();
  return undefined;
});

const extend = defineAction(orderTokenInput.extend({ fulfillmentId: z.uuid('invalid') }), async (asked) => {
  const { db, actor, input, now } = asked;
  await extendHold(db, actor, input, now);
  refresh();
  return undefined;
});

const pay = defineAction(orderTokenInput, async ({ db, input, now }) => {
  const order = await getOrderByToken(db, input.token);
  const placed = order && (await getPlacedOrder(db, order.id));
  if (!placed?.paymentId) throw new Refusal('not_found');
  if (placed.paymentStatus === 'unpaid') redirect(await payAgain(db, input, now));
  // Perhaps it was paid, and the answer was lost on its way: nobody is to pay twice.
  await syncPayment(db, placed.paymentId, now).catch(() => null);
  const isPaid = (await getPlacedOrder(db, placed.id))?.paymentStatus !== 'pending';
  if (isPaid) {
    refresh();
    return undefined;
  }
  redirect(await startPayment(db, placed.paymentId, now));
});

// A form that works without scripts hands over what was answered before, then itself.

/** Cancels the part { fulfillmentId } of the order of { token }. */
export async function cancelOrder(_before: Result | null, form: FormData): Promise<Result> {
  return cancel(form);
}

/** How a part whose goods do not come goes on: in another shop { storeCode }, by waiting, or without what is missing { way }. */
export async function decideOnTrouble(_before: Result | null, form: FormData): Promise<Result> {
  return decide(form);
}

/** Keeps the part { fulfillmentId } of the order of { token } for longer. */
export async function extendOrder(_before: Result | null, form: FormData): Promise<Result> {
  return extend(form);
}

/** To the page on which the order of { token } is paid, or paid anew. */
export async function payOrder(_before: Result | null, form: FormData): Promise<Result> {
  return pay(form);
}
