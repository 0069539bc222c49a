import { timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, handoverProofs, orders } from '@/db/schema';
import type { Actor } from '../access/actor';
import { returnAttempt, takeAttempt } from '../access/commands';
import { enqueue } from '../jobs/enqueue';
import { moveFulfillment, recordEvent } from '../orders/move-fulfillment';
import { settleAtCounter } from '../orders/settle-at-counter';
import { Refusal } from '../refusal';
import { collect } from '../stock/commands';
import type { HandOverInput } from './input';
import { deadlineFrom, staffTask } from './staff-task';

/** Wrong codes tried for one fulfillment before it rests. */
const CODE_ATTEMPTS = 5;
const CODE_WINDOW_SECONDS = 15 * 60;

/** Staff begin to collect the goods. Throws not_allowed, not_paid, already_changed. */
export async function startPicking(db: Db, actor: Actor, input: { fulfillmentId: string }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await staffTask(tx, actor, input.fulfillmentId, 'start_picking');
    await moveFulfillment(tx, actor, { fulfillmentId: input.fulfillmentId, event: 'start_picking' }, now);
  });
}

/**
 * The bag lies at the counter: the customer is told, and the days to collect count from now.
 * Throws not_allowed, not_paid, already_changed.
 */
export async function markReady(
  db: Db,
  actor: Actor,
  { fulfillmentId, shelf }: { fulfillmentId: string; shelf: string },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const task = await staffTask(tx, actor, fulfillmentId, 'mark_ready');
    const deadline = await deadlineFrom(tx, task, now);
    const set = { shelf, readyAt: now, collectBy: deadline };
    const { orderId } = await moveFulfillment(
      tx,
      actor,
      { fulfillmentId, event: 'mark_ready', set, data: { shelf } },
      now,
    );
    await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_ready' });
  });
}

/**
 * Hands the goods over against the pickup code: on_hand falls, what is due is taken, the proof is kept.
 * Throws wrong_code { left }, too_many_attempts, too_late, not_paid, invalid_input { fields } without a tender,
 * not_allowed, already_changed.
 */
export async function handOver(db: Db, actor: Actor, input: HandOverInput, now: Date): Promise<void> {
  await proveCode(db, actor, input, now);
  await db.transaction(async (tx) => {
    const { fulfillmentId } = input;
    const set = { collectedAt: now };
    const { orderId, collectBy } = await moveFulfillment(tx, actor, { fulfillmentId, event: 'hand_over', set }, now);
    if (collectBy < now) throw new Refusal('too_late', { collectBy });
    const paid = await takePayment(tx, actor, { orderId, ...input }, now);
    await collect(tx, actor, { fulfillmentId, orderId }, now);
    await tx.insert(handoverProofs).values({
      fulfillmentId,
      staffId: actor.kind === 'staff' ? actor.staffId : null,
      collector: input.collector,
      proof: 'code',
      tender: paid.tender,
      amount: paid.amount,
      at: now,
    });
    await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_collected' });
  });
}

/** Attempts are counted outside the hand-over's transaction: a wrong one must not be forgotten with it. */
async function proveCode(db: Db, actor: Actor, { fulfillmentId, code }: HandOverInput, now: Date): Promise<void> {
  const task = await staffTask(db, actor, fulfillmentId, 'hand_over');
  const limit = { key: `pickup-code:${fulfillmentId}`, attempts: CODE_ATTEMPTS, seconds: CODE_WINDOW_SECONDS };
  const left = await takeAttempt(db, limit, now);
  if (!timingSafeEqual(Buffer.from(task.pickupCode), Buffer.from(code))) throw new Refusal('wrong_code', { left });
  await returnAttempt(db, limit.key);
}

async function takePayment(
  tx: Db,
  actor: Actor,
  { orderId, fulfillmentId, tender }: { orderId: string } & Pick<HandOverInput, 'fulfillmentId' | 'tender'>,
  now: Date,
) {
  const [order] = await tx
    .select({ paymentStatus: orders.paymentStatus, due: fulfillments.amount })
    .from(orders)
    .innerJoin(fulfillments, eq(fulfillments.id, fulfillmentId))
    .where(eq(orders.id, orderId))
    .for('update', { of: orders });
  if (!order) throw new Refusal('not_found');
  if (order.paymentStatus === 'paid' || order.paymentStatus === 'part_refunded') return { tender: null, amount: 0 };
  if (order.paymentStatus !== 'unpaid') throw new Refusal('not_paid');
  if (!tender) throw new Refusal('invalid_input', { fields: { tender: 'choice' } });
  await settleAtCounter(tx, orderId);
  await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'paid', data: { tender, amount: order.due } }, now);
  return { tender, amount: order.due };
}
