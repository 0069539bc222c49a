'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import * as cancelling from '@/lib/orders/cancel-order';
import { orderTokenInput } from '@/lib/orders/input';
import { getOrderByToken, getPlacedOrder } from '@/lib/orders/queries';
import { relocatePart } from '@/lib/orders/relocate-part';
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
  /** Another shop; empty = wait for what is brought. */
  storeCode: z.string().max(60, 'too_long').default(''),
});

const decide = defineAction(decideInput, async ({ db, actor, input: { storeCode, ...part }, now }) => {
  if (storeCode) await relocatePart(db, actor, { ...part, storeCode }, now);
  else await waitForTransfer(db, actor, part, now);
  refresh();
  return undefined;
});

const pay = defineAction(orderTokenInput, async ({ db, input, now }) => {
  const order = await getOrderByToken(db, input.token);
  const placed = order && (await getPlacedOrder(db, order.id));
  if (!placed?.paymentId) throw new Refusal('not_found');
  redirect(await startPayment(db, placed.paymentId, now));
});

// A form that works without scripts hands over what was answered before, then itself.

/** Cancels the part { fulfillmentId } of the order of { token }. */
export async function cancelOrder(_before: Result | null, form: FormData): Promise<Result> {
  return cancel(form);
}

/** How a part whose goods do not come goes on: in another shop { storeCode }, or by waiting. */
export async function decideOnTrouble(_before: Result | null, form: FormData): Promise<Result> {
  return decide(form);
}

/** To the card page of the order of { token }. */
export async function payOrder(_before: Result | null, form: FormData): Promise<Result> {
  return pay(form);
}
