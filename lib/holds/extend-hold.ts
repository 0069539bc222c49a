import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders } from '@/db/schema';
import type { Actor } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { recordEvent } from '../orders/move-fulfillment';
import { Refusal } from '../refusal';
import { extension } from './extension';
import { planReminders } from './plan-reminders';
import { readExtension } from './queries';

/** A customer is whoever holds the secret of the tracking link. */
export interface ExtendInput {
  token: string;
  fulfillmentId: string;
}

/**
 * Keeps a ready part for the shop's days of extension longer, once; judged under its lock. Answers until when.
 * Throws not_found, already_changed { status } once it is extended or not ready, not_allowed where the shop gives no more
 * days, too_late { collectBy }, or wanted_by_others.
 */
export async function extendHold(
  db: Db,
  actor: Actor,
  { token, fulfillmentId }: ExtendInput,
  now: Date,
): Promise<Date> {
  return db.transaction(async (tx) => {
    const [locked] = await tx
      .select({ orderId: orders.id, status: fulfillments.status, collectBy: fulfillments.collectBy })
      .from(fulfillments)
      .innerJoin(orders, and(eq(orders.id, fulfillments.orderId), eq(orders.token, token)))
      .where(eq(fulfillments.id, fulfillmentId))
      .for('update', { of: fulfillments });
    const asked = locked && (await readExtension(tx, fulfillmentId, now));
    if (!asked) throw new Refusal('not_found');
    const { orderId, status, collectBy } = locked;
    const answer = extension(asked, now);
    if ('refused' in answer) throw new Refusal(answer.refused, { status, collectBy });
    const { until } = answer;
    await tx
      .update(fulfillments)
      .set({ collectBy: until, extendedAt: now, updatedAt: now })
      .where(eq(fulfillments.id, fulfillmentId));
    await planReminders(tx, [fulfillmentId], now);
    await recordEvent(
      tx,
      actor,
      { orderId, fulfillmentId, event: 'extended', data: { from: collectBy, to: until } },
      now,
    );
    await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_extended' });
    return until;
  });
}
