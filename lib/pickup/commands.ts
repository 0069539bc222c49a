import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, handoverProofs, orderLines, orders } from '@/db/schema';
import type { Actor } from '../access/actor';
import { once } from '../access/staff-acts';
import { spendDelegate } from '../delegates/commands';
import { planReminders } from '../holds/plan-reminders';
import { enqueue } from '../jobs/enqueue';
import { earnPoints } from '../loyalty/commands';
import type { Currency, Minor } from '../money';
import { moveFulfillment, recordEvent } from '../orders/move-fulfillment';
import { settleAtCounter } from '../orders/settle-at-counter';
import type { PaymentStatus } from '../orders/status';
import type { Tender } from '../orders/types';
import { captureOrder } from '../payments/capture-order';
import { dueAtCounter, takeAtCounter } from '../payments/take-at-counter';
import { closeSale, type Sale } from '../receipts/issue-sale';
import { Refusal } from '../refusal';
import { collect } from '../stock/commands';
import { getSetting } from '../stores/settings';
import type { HandOverInput } from './input';
import { proveCode } from './prove-code';
import { deadlineFrom, type StaffTask, staffTask } from './staff-task';

/** Staff begin to collect the goods, and so have seen the order. Throws not_allowed, not_paid, already_changed. */
export async function startPicking(db: Db, actor: Actor, input: { fulfillmentId: string }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { acceptedAt } = await staffTask(tx, actor, input.fulfillmentId, 'start_picking');
    const set = { acceptedAt: acceptedAt ?? now };
    await moveFulfillment(tx, actor, { fulfillmentId: input.fulfillmentId, event: 'start_picking', set }, now);
  });
}

/**
 * The bag lies at the counter, and all of the order in it: the customer is told, and the days to collect count from now.
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
    await planReminders(tx, [fulfillmentId], now);
    await tx.update(orderLines).set({ picked: orderLines.quantity }).where(eq(orderLines.fulfillmentId, fulfillmentId));
    await captureOnceReady(tx, task);
    await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_ready' });
  });
}

/** Some merchants take what was set aside as soon as they have done their part. */
async function captureOnceReady(tx: Db, { orderId, paymentStatus }: StaffTask): Promise<void> {
  if (paymentStatus !== 'authorized' || (await getSetting(tx, 'captureAt')) !== 'ready') return;
  await enqueue(tx, 'capture_order', { orderId });
}

/**
 * Hands the goods over against the pickup code, or to somebody whose identity was looked at: on_hand falls, what is due
 * is taken, the proof is kept, and the link of whoever was sent is used up. The same key again changes nothing.
 * Throws capture_failed and payment_unanswered (see captureOrder), wrong_code { left }, too_many_attempts, too_late, not_paid, link_used, link_revoked, not_allowed, already_changed,
 * or invalid_input { fields } without a tender, a code or what the shop asks for.
 */
export async function handOver(db: Db, actor: Actor, input: HandOverInput, now: Date): Promise<void> {
  const { fulfillmentId, code } = input;
  const task = await staffTask(db, actor, fulfillmentId, 'hand_over');
  if (code) await proveCode(db, actor, { fulfillmentId, code, right: task.pickupCode }, now);
  if (task.paymentStatus === 'authorized') await captureOrder(db, task.orderId, now);
  await db.transaction((tx) =>
    once(tx, actor, { key: input.key, act: 'hand_over' }, () => give(tx, actor, { ...input, ...task }, now), now),
  );
}

type Giving = HandOverInput & Pick<StaffTask, 'handoverChecks'>;

async function give(tx: Db, actor: Actor, input: Giving, now: Date): Promise<void> {
  const { fulfillmentId, delegateId, signatureSkipped } = input;
  checkProof(input);
  const set = { collectedAt: now };
  const data = signatureSkipped && { signatureSkipped };
  const { orderId, ...kept } = await moveFulfillment(tx, actor, { fulfillmentId, event: 'hand_over', set, data }, now);
  if (kept.keptUntil < now) throw new Refusal('too_late', { collectBy: kept.collectBy });
  if (delegateId) await spendDelegate(tx, { fulfillmentId, delegateId }, now);
  const { sale, paid } = await settle(
    tx,
    actor,
    { orderId, locationId: kept.locationId, fulfillmentId, tender: input.tender },
    now,
  );
  await collect(tx, actor, { fulfillmentId, orderId }, now);
  await earnPoints(tx, { fulfillmentId, orderId }, now);
  await tx.insert(handoverProofs).values({
    fulfillmentId,
    staffId: actor.kind === 'staff' ? actor.staffId : null,
    collector: input.collector,
    proof: input.code ? 'code' : 'order_and_name',
    tender: paid.tender,
    amount: paid.amount,
    idChecked: input.idChecked ?? false,
    signature: input.signature,
    delegateId,
    at: now,
  });
  await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_collected' });
  await closeSale(tx, actor, sale, now);
}

/** Without a code somebody's identity is looked at; and whatever else the shop asks for is there. */
function checkProof({ code, idChecked, signature, signatureSkipped, handoverChecks }: Giving): void {
  const fields = {
    ...(!idChecked && (!code || handoverChecks.includes('identity')) && { idChecked: 'required' }),
    ...(handoverChecks.includes('signature') && !signature && !signatureSkipped && { signature: 'required' }),
  };
  if (Object.keys(fields).length > 0) throw new Refusal('invalid_input', { fields });
}

/** What is due is taken; what was paid online has been captured before. */
async function settle(
  tx: Db,
  actor: Actor,
  { orderId, fulfillmentId, tender, locationId }: Settling,
  now: Date,
): Promise<{ sale: Sale; paid: { tender: Tender | null; amount: Minor } }> {
  const [order] = await tx
    .select({ paymentStatus: orders.paymentStatus, currency: orders.currency, amount: fulfillments.amount })
    .from(orders)
    .innerJoin(fulfillments, eq(fulfillments.id, fulfillmentId))
    .where(eq(orders.id, orderId))
    .for('update', { of: orders });
  if (!order) throw new Refusal('not_found');
  const { paymentStatus, currency, amount } = order;
  const about = { orderId, fulfillmentId, currency, locationId };
  const paid = await take(tx, actor, { ...about, paymentStatus, tender }, now);
  return { sale: { ...about, amount }, paid };
}

type Settling = Pick<HandOverInput, 'fulfillmentId' | 'tender'> & { orderId: string; locationId: string };

async function take(
  tx: Db,
  actor: Actor,
  { paymentStatus, tender, ...sale }: Settling & { paymentStatus: PaymentStatus; currency: Currency },
  now: Date,
) {
  const { orderId, fulfillmentId } = sale;
  if (paymentStatus === 'paid' || paymentStatus === 'part_refunded') return { tender: null, amount: 0 };
  if (paymentStatus !== 'unpaid') throw new Refusal('not_paid');
  const amount = await dueAtCounter(tx, sale);
  if (amount > 0) {
    if (!tender) throw new Refusal('invalid_input', { fields: { tender: 'choice' } });
    const staffId = actor.kind === 'staff' ? actor.staffId : null;
    await takeAtCounter(tx, { ...sale, tender, amount, staffId }, now);
    await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'paid', data: { tender, amount } }, now);
  }
  await settleAtCounter(tx, orderId);
  return { tender: tender ?? null, amount };
}
