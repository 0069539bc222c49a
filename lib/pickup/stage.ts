import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments } from '@/db/schema';
import type { Actor } from '../access/actor';
import { recordEvent } from '../orders/move-fulfillment';
import { Refusal } from '../refusal';
import { staffTask } from './staff-task';

/**
 * A bag that is ready is put elsewhere. To the place where it lies already it changes nothing.
 * Throws not_found, not_allowed, not_paid, or already_changed { status } once it does not lie there any more.
 */
export async function moveBag(
  db: Db,
  actor: Actor,
  { fulfillmentId, shelf }: { fulfillmentId: string; shelf: string },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await staffTask(tx, actor, fulfillmentId, 'mark_ready');
    const [part] = await tx
      .select({ orderId: fulfillments.orderId, status: fulfillments.status, shelf: fulfillments.shelf })
      .from(fulfillments)
      .where(eq(fulfillments.id, fulfillmentId))
      .for('update');
    if (!part) throw new Refusal('not_found');
    const { orderId, status, shelf: from } = part;
    if (status !== 'ready') throw new Refusal('already_changed', { status });
    if (from === shelf) return;
    await tx.update(fulfillments).set({ shelf, updatedAt: now }).where(eq(fulfillments.id, fulfillmentId));
    await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'stage', data: { from, shelf } }, now);
  });
}
