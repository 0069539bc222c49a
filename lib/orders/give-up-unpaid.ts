import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders } from '@/db/schema';
import { system } from '../access/actor';
import { getSetting } from '../stores/settings';
import { lockParts } from './cancel-order';
import { closePart } from './close-part';
import { inBatches, oneByOne } from './in-batches';
import { moveFulfillment } from './move-fulfillment';

const BATCH = 200;
const DAY_MS = 86_400_000;

/** What is sent to a home or a pickup point; it is not paid where it is collected. */
const isSent = or(eq(fulfillments.kind, 'delivery'), isNotNull(fulfillments.point));

/**
 * Gives up what was to be sent and could not be charged, once its days to be paid anew are over: stock back, customer told.
 * Each is judged again once it is locked: one that was just paid is left alone. Returns how many were given up; one that
 * fails keeps no other from it, and is thrown at the end.
 */
export async function giveUpUnpaid(db: Db, now: Date): Promise<number> {
  const days = await getSetting(db, 'unpaidDays');
  const before = new Date(now.getTime() - days * DAY_MS);
  const { done, failures } = await inBatches(
    BATCH,
    (size) => listUnpaid(db, size, before),
    (ids) => oneByOne(ids, (id) => giveUp(db, id, before, now)),
  );
  if (failures.length > 0) throw failures[0];
  return done;
}

/** Its card failed so long ago, and nothing was paid since. */
const isOverdue = (before: Date) =>
  and(
    eq(orders.paymentMethod, 'pay_online'),
    eq(orders.paymentStatus, 'unpaid'),
    sql`(select max(e.at) from order_events e where e.order_id = ${orders}.id and e.event = 'capture_failed')
      <= ${before.toISOString()}::timestamptz`,
  );

const waiting = and(
  isNull(fulfillments.closedAt),
  inArray(fulfillments.status, ['awaiting_transfer', 'to_pick', 'picking']),
  isSent,
);

async function listUnpaid(db: Db, size: number, before: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: orders.id })
    .from(orders)
    .innerJoin(fulfillments, and(eq(fulfillments.orderId, orders.id), waiting))
    .where(isOverdue(before))
    .limit(size);
  return rows.map(({ id }) => id);
}

async function giveUp(db: Db, orderId: string, before: Date, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    await lockParts(tx, eq(orders.id, orderId));
    const [due] = await tx
      .select({ id: orders.id })
      .from(orders)
      .where(and(eq(orders.id, orderId), isOverdue(before)))
      .for('update');
    if (!due) return 0;
    const parts = await tx
      .select({ fulfillmentId: fulfillments.id })
      .from(fulfillments)
      .where(and(eq(fulfillments.orderId, orderId), waiting));
    await failWithoutParts(tx, orderId, parts.length);
    for (const { fulfillmentId } of parts) {
      await moveFulfillment(tx, system, { fulfillmentId, event: 'cancel', data: { reason: 'unpaid' } }, now);
      await closePart(tx, { orderId, fulfillmentId, outcome: 'cancelled' }, now);
    }
    return parts.length;
  });
}

/** Where nothing else of it is open or was handed over, the order ends unpaid. */
async function failWithoutParts(tx: Db, orderId: string, going: number): Promise<void> {
  await tx
    .update(orders)
    .set({ paymentStatus: 'failed' })
    .where(
      and(
        eq(orders.id, orderId),
        sql`(select count(*) from fulfillments f where f.order_id = ${orders}.id
          and (f.closed_at is null or f.status in ('collected', 'shipped', 'delivered'))) = ${going}`,
      ),
    );
}
