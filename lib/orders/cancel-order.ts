import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { Refusal } from '../refusal';
import { closePart } from './close-part';
import { moveFulfillment } from './move-fulfillment';
import { canCancel } from './status';

/**
 * A customer is whoever holds the secret of the tracking link; a shop cancels by id, with a reason. With a part's id
 * only that part, without one all that can still be cancelled.
 */
export type CancelInput = ({ token: string } | { orderId: string; reason: string }) & {
  fulfillmentId?: string;
  /** Whoever cancels it tells its customer of it himself. */
  quiet?: boolean;
};

/**
 * Cancels an order, or a part of it, until it is handed over: stock goes back, what was paid is given back, the
 * customer is told. One that still waits for its payment is cancelled whole, because its amount is agreed.
 * Throws not_found, not_allowed, or already_changed { status } once nothing of it can be cancelled.
 */
export async function cancelOrder(db: Db, actor: Actor, input: CancelInput, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const parts = await partsToCancel(tx, input);
    const byShop = 'orderId' in input;
    if (byShop && !parts.every((part) => canWorkAt(actor, part.preparedAtId))) throw new Refusal('not_allowed');
    const reason = byShop ? input.reason : 'customer';
    for (const { orderId, fulfillmentId } of parts) {
      await moveFulfillment(tx, actor, { fulfillmentId, event: 'cancel', data: { reason } }, now);
      await closePart(tx, { orderId, fulfillmentId, outcome: 'cancelled', quiet: input.quiet }, now);
    }
  });
}

async function partsToCancel(tx: Db, input: CancelInput) {
  const all = await lockParts(tx, 'token' in input ? eq(orders.token, input.token) : eq(orders.id, input.orderId));
  const { fulfillmentId } = input;
  const asked = all.filter((part) => !fulfillmentId || part.fulfillmentId === fulfillmentId);
  const [first] = asked;
  if (!first) throw new Refusal('not_found');
  const open = (first.paymentStatus === 'pending' ? all : asked).filter(({ status }) => canCancel(status));
  if (open.length === 0) throw new Refusal('already_changed', { status: first.status });
  return open;
}

/** All parts of an order, locked in one order everywhere. */
export const lockParts = (tx: Db, which: SQL) =>
  tx
    .select({
      orderId: orders.id,
      fulfillmentId: fulfillments.id,
      preparedAtId: fulfillments.preparedAtId,
      status: fulfillments.status,
      paymentStatus: orders.paymentStatus,
    })
    .from(orders)
    .innerJoin(fulfillments, and(eq(fulfillments.orderId, orders.id)))
    .where(which)
    .orderBy(asc(fulfillments.id))
    .for('update', { of: fulfillments });
