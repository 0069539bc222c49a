import { and, eq, lte } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders } from '@/db/schema';
import { system } from '../access/actor';
import { Refusal } from '../refusal';
import { lockParts } from './cancel-order';
import { closePart } from './close-part';
import { moveFulfillment } from './move-fulfillment';

/** Orders read at once. */
const BATCH = 200;

/**
 * Gives back what was not paid or not collected in time. Each order in a transaction of its own, judged again once it
 * is locked: one that was just paid, extended or collected is left alone. Returns how many were closed; one that fails
 * keeps no other from being closed, and is thrown at the end.
 */
export async function expireOrders(db: Db, now: Date): Promise<{ unpaid: number; uncollected: number }> {
  const unpaid = await closeAll(
    () => listUnpaid(db, now),
    (id) => db.transaction((tx) => closeUnpaid(tx, id, now)),
  );
  const uncollected = await closeAll(
    () => listUncollected(db, now),
    (id) => expireUncollected(db, id, now),
  );
  const [failure] = [...unpaid.failures, ...uncollected.failures];
  if (failure) throw failure;
  return { unpaid: unpaid.closed, uncollected: uncollected.closed };
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

/** Throws already_changed when its deadline has been moved meanwhile. */
async function expireUncollected(db: Db, fulfillmentId: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { orderId, collectBy } = await moveFulfillment(tx, system, { fulfillmentId, event: 'expire' }, now);
    if (collectBy > now) throw new Refusal('already_changed');
    await closePart(tx, { orderId, fulfillmentId, outcome: 'expired' }, now);
  });
}

async function listUnpaid(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.paymentStatus, 'pending'), lte(orders.payBy, now)))
    .limit(BATCH);
  return rows.map((row) => row.id);
}

/** Only what was ready can be collected late; an order the shop never prepared is the shop's to settle. */
async function listUncollected(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: fulfillments.id })
    .from(fulfillments)
    .where(and(eq(fulfillments.status, 'ready'), lte(fulfillments.collectBy, now)))
    .limit(BATCH);
  return rows.map((row) => row.id);
}

/** Batch after batch, until one is not full or nothing of it could be closed. */
async function closeAll(list: () => Promise<string[]>, close: (id: string) => Promise<void>) {
  const failures: unknown[] = [];
  let closed = 0;
  for (;;) {
    const ids = await list();
    const before = closed;
    for (const id of ids) {
      try {
        await close(id);
        closed++;
      } catch (error) {
        if (!(error instanceof Refusal)) failures.push(error);
      }
    }
    if (ids.length < BATCH || closed === before) return { closed, failures };
  }
}
