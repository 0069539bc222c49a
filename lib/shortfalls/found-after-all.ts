import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { allocations, fulfillments, shortfalls } from '@/db/schema';
import type { Actor } from '../access/actor';
import { newId } from '../ids';
import { recordEvent } from '../orders/move-fulfillment';
import { startOnceAllIsThere } from '../orders/start-part';
import { staffTask } from '../pickup/staff-task';
import { Refusal } from '../refusal';
import { changeLevels, recordMovements } from '../stock/change-levels';

/**
 * Staff have found in the back what was missing, before the customer has said how to go on: it is on the books again,
 * bound to the order, and picked on.
 * Throws not_found, not_allowed, not_paid, or already_changed { status } when nothing of it is missing any more.
 */
export async function foundAfterAll(
  db: Db,
  actor: Actor,
  { fulfillmentId }: { fulfillmentId: string },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await staffTask(tx, actor, fulfillmentId, 'start_picking');
    const [part] = await tx.select().from(fulfillments).where(eq(fulfillments.id, fulfillmentId)).for('update');
    if (!part) throw new Refusal('not_found');
    const found = await tx
      .update(shortfalls)
      .set({ settledAt: now })
      .where(and(eq(shortfalls.fulfillmentId, fulfillmentId), isNull(shortfalls.settledAt)))
      .returning();
    if (part.status !== 'awaiting_transfer' || found.length === 0) {
      throw new Refusal('already_changed', { status: part.status });
    }
    await putBack(tx, actor, part.orderId, found, now);
    await recordEvent(tx, actor, { orderId: part.orderId, fulfillmentId, event: 'found' }, now);
    await startOnceAllIsThere(tx, actor, { ...part, fulfillmentId }, now);
  });
}

type Found = typeof shortfalls.$inferSelect;

/** On the books and bound again; what several reports said of one article is one change. */
async function putBack(tx: Db, actor: Actor, orderId: string, found: readonly Found[], now: Date): Promise<void> {
  const units = new Map<string, { variantId: string; locationId: string; quantity: number }>();
  for (const { variantId, locationId, quantity } of found) {
    units.set(variantId, { variantId, locationId, quantity: quantity + (units.get(variantId)?.quantity ?? 0) });
  }
  const changes = [...units.values()];
  await changeLevels(
    tx,
    changes.map(({ quantity, ...at }) => ({ ...at, onHand: quantity, allocated: quantity })),
    now,
  );
  await recordMovements(
    tx,
    actor,
    orderId,
    changes.map((change) => ({ ...change, reason: 'count' as const })),
    now,
  );
  const bound = found.map(({ fulfillmentId, orderLineId, variantId, locationId, quantity }) => {
    return { id: newId(), fulfillmentId, orderLineId, variantId, locationId, quantity };
  });
  await tx.execute(insertRows(allocations, bound));
}
