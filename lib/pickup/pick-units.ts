import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orderLines } from '@/db/schema';
import type { Actor } from '../access/actor';
import { moveFulfillment } from '../orders/move-fulfillment';
import { Refusal } from '../refusal';
import type { PickInput } from './input';
import { staffTask } from './staff-task';

/**
 * Units of an order go into its bag, or (below zero) out of it again; the first one begins the order. Two who pick the
 * same unit at once put it there once. Answers how many lie in the bag.
 * Throws not_found, not_allowed, not_paid, unknown_product for what was not ordered, quantity_limit { most } for more
 * than was, or already_changed { status } once it is not being prepared.
 */
export async function pickUnits(
  db: Db,
  actor: Actor,
  { fulfillmentId, sku, quantity }: PickInput,
  now: Date,
): Promise<{ picked: number }> {
  return db.transaction(async (tx) => {
    await beginIfNew(tx, actor, fulfillmentId, now);
    const line = and(eq(orderLines.fulfillmentId, fulfillmentId), eq(orderLines.sku, sku));
    const picked = sql`${orderLines.picked} + ${quantity}`;
    const [done] = await tx
      .update(orderLines)
      .set({ picked })
      .where(and(line, sql`${picked} between 0 and ${orderLines.quantity}`))
      .returning({ picked: orderLines.picked });
    if (done) return done;
    const [known] = await tx.select({ most: orderLines.quantity }).from(orderLines).where(line);
    throw known?.most ? new Refusal('quantity_limit', known) : new Refusal('unknown_product', { skus: [sku] });
  });
}

async function beginIfNew(tx: Db, actor: Actor, fulfillmentId: string, now: Date): Promise<void> {
  const { acceptedAt } = await staffTask(tx, actor, fulfillmentId, 'start_picking');
  const [part] = await tx
    .select({ status: fulfillments.status })
    .from(fulfillments)
    .where(eq(fulfillments.id, fulfillmentId))
    .for('update');
  if (part?.status === 'picking') return;
  await moveFulfillment(
    tx,
    actor,
    { fulfillmentId, event: 'start_picking', set: { acceptedAt: acceptedAt ?? now } },
    now,
  );
}
