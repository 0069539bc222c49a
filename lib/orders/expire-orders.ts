import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orders } from '@/db/schema';
import { system } from '../access/actor';
import { Refusal } from '../refusal';
import { lockParts } from './cancel-order';
import { closePart, closeParts } from './close-part';
import { inBatches, oneByOne, together } from './in-batches';
import { isOver } from './kept-until';
import { moveFulfillment, moveTogether } from './move-fulfillment';

/** Orders read, and parts closed, at once. */
const BATCH = 200;

/**
 * Gives back what was not paid or not collected in time, each judged again once it is locked: one that was just paid,
 * extended or collected is left alone. Unpaid orders are closed one by one, uncollected parts a batch at a time. Returns
 * how many were closed; one that fails keeps no other from being closed, and is thrown at the end.
 */
export async function expireOrders(db: Db, now: Date): Promise<{ unpaid: number; uncollected: number }> {
  const unpaid = await inBatches(
    BATCH,
    (size) => listUnpaid(db, size, now),
    (ids) => oneByOne(ids, (id) => closeUnpaidOrder(db, id, now)),
  );
  const uncollected = await inBatches(
    BATCH,
    (size) => listUncollected(db, size, now),
    (ids) => together(ids, (some) => expireUncollected(db, some, now)),
  );
  const [failure] = [...unpaid.failures, ...uncollected.failures];
  if (failure) throw failure;
  return { unpaid: unpaid.done, uncollected: uncollected.done };
}

async function closeUnpaidOrder(db: Db, orderId: string, now: Date): Promise<number> {
  await db.transaction((tx) => closeUnpaid(tx, orderId, now));
  return 1;
}

/** Closes an order nobody paid in time. Throws already_changed when it has been paid or closed meanwhile. */
export async function closeUnpaid(tx: Db, orderId: string, now: Date): Promise<void> {
  const parts = await lockParts(tx, eq(orders.id, orderId));
  const failed = await tx
    .update(orders)
    .set({ paymentStatus: 'failed' })
    .where(and(eq(orders.id, orderId), eq(orders.paymentStatus, 'pending'), lte(orders.payBy, now)))
    .returning({ id: orders.id });
  if (failed.length === 0) throw new Refusal('already_changed');
  for (const { fulfillmentId } of parts) {
    await moveFulfillment(tx, system, { fulfillmentId, event: 'cancel', data: { reason: 'unpaid' } }, now);
    await closePart(tx, { orderId, fulfillmentId, outcome: 'cancelled' }, now);
  }
}

/**
 * Closes those of these parts that are ready and over by the clock, together. Judged under the lock: one that was collected
 * or extended meanwhile is not among them, nor is one that somebody has in hand at this moment.
 */
async function expireUncollected(db: Db, ids: string[], now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const parts = await tx
      .select({ fulfillmentId: fulfillments.id, orderId: fulfillments.orderId })
      .from(fulfillments)
      .innerJoin(locations, eq(locations.id, fulfillments.locationId))
      .where(and(inArray(fulfillments.id, ids), eq(fulfillments.status, 'ready'), isOver(now)))
      .orderBy(asc(fulfillments.id))
      .for('update', { of: fulfillments, skipLocked: true });
    if (parts.length === 0) return 0;
    await moveTogether(tx, system, { parts, from: 'ready', event: 'expire' }, now);
    await closeParts(tx, parts, { outcome: 'expired' }, now);
    return parts.length;
  });
}

async function listUnpaid(db: Db, size: number, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.paymentStatus, 'pending'), lte(orders.payBy, now)))
    .limit(size);
  return rows.map((row) => row.id);
}

/** Only what was ready can be collected late; an order the shop never prepared is the shop's to settle. Oldest first. */
async function listUncollected(db: Db, size: number, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: fulfillments.id })
    .from(fulfillments)
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(and(eq(fulfillments.status, 'ready'), isOver(now)))
    .orderBy(asc(fulfillments.collectBy))
    .limit(size);
  return rows.map((row) => row.id);
}
