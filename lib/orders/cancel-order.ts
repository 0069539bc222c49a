import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { Refusal } from '../refusal';
import { release } from '../stock/commands';
import { moveFulfillment } from './move-fulfillment';

/** A customer is whoever holds the secret of the tracking link; a shop cancels by id, with a reason. */
export type CancelInput = { token: string } | { orderId: string; reason: string };

/**
 * Cancels an order until it is handed over: stock goes back, what was paid is given back, the customer is told.
 * Throws not_found, not_allowed, or already_changed { status } once it is collected, expired or cancelled.
 */
export async function cancelOrder(db: Db, actor: Actor, input: CancelInput, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { orderId, fulfillmentId, locationId } = await orderToCancel(tx, input);
    if ('orderId' in input && !canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
    const reason = 'orderId' in input ? input.reason : 'customer';
    await moveFulfillment(tx, actor, { fulfillmentId, event: 'cancel', data: { reason } }, now);
    await closeUnfinished(tx, { orderId, fulfillmentId, outcome: 'cancelled' }, now);
  });
}

async function orderToCancel(tx: Db, input: CancelInput) {
  const [found] = await tx
    .select({ orderId: orders.id, fulfillmentId: fulfillments.id, locationId: fulfillments.locationId })
    .from(orders)
    .innerJoin(fulfillments, eq(fulfillments.orderId, orders.id))
    .where('token' in input ? eq(orders.token, input.token) : eq(orders.id, input.orderId));
  if (!found) throw new Refusal('not_found');
  return found;
}

/** What every order that ends without its goods has in common: stock back, money back, customer told. */
export async function closeUnfinished(
  tx: Db,
  { orderId, fulfillmentId, outcome }: { orderId: string; fulfillmentId: string; outcome: 'cancelled' | 'expired' },
  now: Date,
): Promise<void> {
  await tx
    .update(orders)
    .set({ paymentStatus: 'voided' })
    .where(and(eq(orders.id, orderId), eq(orders.paymentStatus, 'pending')));
  await release(tx, fulfillmentId, outcome, now);
  await enqueue(tx, 'return_payment', { fulfillmentId, reason: outcome });
  await enqueue(tx, 'send_order_message', { orderId, kind: `order_${outcome}` });
}
