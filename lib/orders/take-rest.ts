import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders } from '@/db/schema';
import type { Actor } from '../access/actor';
import { Refusal } from '../refusal';
import { listMissing } from './list-missing';
import { withdrawLines } from './withdraw-lines';

/**
 * The customer, known by the tracking link, takes what is there and gives up what is missing: it costs less, what was
 * paid for it is given back, and the rest can be picked. Where nothing is there the part ends. Said twice it changes
 * nothing. Throws not_found, not_paid or already_changed { status } once the part waits for no goods.
 */
export async function takeRest(
  db: Db,
  actor: Actor,
  { token, fulfillmentId }: { token: string; fulfillmentId: string },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [part] = await tx
      .select({ status: fulfillments.status })
      .from(fulfillments)
      .innerJoin(orders, and(eq(orders.id, fulfillments.orderId), eq(orders.token, token)))
      .where(eq(fulfillments.id, fulfillmentId))
      .for('update', { of: fulfillments });
    if (!part) throw new Refusal('not_found');
    if (part.status !== 'awaiting_transfer') throw new Refusal('already_changed', { status: part.status });
    const lines = await listMissing(tx, fulfillmentId);
    if (lines.length === 0) return;
    await withdrawLines(tx, actor, { fulfillmentId, lines, reason: 'missing' }, now);
  });
}
