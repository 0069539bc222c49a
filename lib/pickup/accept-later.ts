import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { recordEvent } from '../orders/move-fulfillment';
import { isWorkable } from '../orders/status';
import { heldUntil, laterBy } from '../promise/pickup-promise';
import { Refusal } from '../refusal';
import { getStoreById, listHolidays } from '../stores/queries';
import { localDate } from '../time';
import type { AcceptLaterInput } from './input';

/**
 * Staff have seen a new order and need longer for it than was promised: its customer is told the new time, and it is kept
 * no shorter from then on. Throws not_found, not_allowed for another shop's, for what leaves the shop and for a time that
 * was booked, store_closed where the shop does not open so soon, or already_changed { status } once it was accepted.
 */
export async function acceptLater(
  db: Db,
  actor: Actor,
  { fulfillmentId, minutes }: AcceptLaterInput,
  now: Date,
): Promise<{ readyAt: Date }> {
  return db.transaction(async (tx) => {
    const part = await lockNew(tx, actor, fulfillmentId);
    const { orderId, estimatedReadyAt, collectBy, paymentMethod } = part;
    const store = await getStoreById(tx, part.locationId);
    if (!store) throw new Refusal('not_found');
    const holidays = await listHolidays(tx, localDate(now, store.hours.zone));
    const readyAt = laterBy(store, holidays, minutes, estimatedReadyAt > now ? estimatedReadyAt : now);
    if (!readyAt) throw new Refusal('store_closed', { storeCode: store.storeCode });
    const kept = heldUntil(store, holidays, readyAt, paymentMethod);
    await tx
      .update(fulfillments)
      .set({
        acceptedAt: now,
        estimatedReadyAt: readyAt,
        collectBy: kept > collectBy ? kept : collectBy,
        updatedAt: now,
      })
      .where(eq(fulfillments.id, fulfillmentId));
    const data = { from: estimatedReadyAt, to: readyAt };
    const occasion = await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'accept', data }, now);
    await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_changed', occasion });
    return { readyAt };
  });
}

/** What rings still, and is promised for a time that may be moved. */
async function lockNew(tx: Db, actor: Actor, fulfillmentId: string) {
  const [part] = await tx
    .select({
      orderId: fulfillments.orderId,
      locationId: fulfillments.locationId,
      preparedAtId: fulfillments.preparedAtId,
      kind: fulfillments.kind,
      point: fulfillments.point,
      status: fulfillments.status,
      acceptedAt: fulfillments.acceptedAt,
      slotStartsAt: fulfillments.slotStartsAt,
      estimatedReadyAt: fulfillments.estimatedReadyAt,
      collectBy: fulfillments.collectBy,
      paymentMethod: orders.paymentMethod,
      paymentStatus: orders.paymentStatus,
    })
    .from(fulfillments)
    .innerJoin(orders, and(eq(orders.id, fulfillments.orderId)))
    .where(eq(fulfillments.id, fulfillmentId))
    .for('update', { of: fulfillments });
  if (!part) throw new Refusal('not_found');
  if (!canWorkAt(actor, part.preparedAtId)) throw new Refusal('not_allowed');
  if (part.kind !== 'pickup' || part.point || part.slotStartsAt) throw new Refusal('not_allowed');
  if (part.status !== 'to_pick' || part.acceptedAt || !isWorkable(part.paymentStatus)) {
    throw new Refusal('already_changed', { status: part.status });
  }
  return part;
}
