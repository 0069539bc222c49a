import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders } from '@/db/schema';
import type { Actor } from '../access/actor';
import { listMissing } from '../orders/list-missing';
import { recordEvent } from '../orders/move-fulfillment';
import { settleShortfalls } from '../orders/settle-shortfalls';
import { startOnceAllIsThere } from '../orders/start-part';
import { Refusal } from '../refusal';
import { outOfStock } from '../stock/commands';
import { bringOthers, planOthers } from './bring-others';
import { setTrouble } from './trouble';

/**
 * The customer, known by the tracking link, waits for goods that are late, or for others in place of those that are
 * lost or missing, and is then told the new time. Said twice it changes nothing.
 * Throws not_found, already_changed { status } once the part waits for no goods, or out_of_stock { skus } when nothing
 * can be brought instead.
 */
export async function waitForTransfer(
  db: Db,
  actor: Actor,
  input: { token: string; fulfillmentId: string },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const part = await lockWaiting(tx, input);
    if (!part.trouble) return;
    const { orderId, fulfillmentId, trouble } = part;
    const missing = await listMissing(tx, fulfillmentId);
    if (missing.length > 0) {
      // Where staff looked in vain they need not look again.
      const plan = await planOthers(tx, part, missing, { shelf: trouble !== 'missing' }, now);
      if (!plan) throw outOfStock(missing);
      await bringOthers(tx, actor, part, missing, plan, now);
      part.estimatedReadyAt = plan.readyAt;
      await settleShortfalls(tx, [fulfillmentId], now);
    }
    await setTrouble(tx, fulfillmentId, null, now);
    await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'wait', data: { trouble } }, now);
    await startOnceAllIsThere(tx, actor, part, now);
  });
}

async function lockWaiting(tx: Db, { token, fulfillmentId }: { token: string; fulfillmentId: string }) {
  const [part] = await tx
    .select({
      fulfillmentId: fulfillments.id,
      orderId: fulfillments.orderId,
      kind: fulfillments.kind,
      status: fulfillments.status,
      preparedAtId: fulfillments.preparedAtId,
      estimatedReadyAt: fulfillments.estimatedReadyAt,
      trouble: fulfillments.trouble,
    })
    .from(fulfillments)
    .innerJoin(orders, and(eq(orders.id, fulfillments.orderId), eq(orders.token, token)))
    .where(eq(fulfillments.id, fulfillmentId))
    .for('update', { of: fulfillments });
  if (!part) throw new Refusal('not_found');
  if (part.status !== 'awaiting_transfer') throw new Refusal('already_changed', { status: part.status });
  return part;
}
