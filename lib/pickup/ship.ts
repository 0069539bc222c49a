import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { planReminders } from '../holds/plan-reminders';
import { enqueue } from '../jobs/enqueue';
import { earnPoints } from '../loyalty/commands';
import { moveFulfillment, recordEvent } from '../orders/move-fulfillment';
import { settleAtCounter } from '../orders/settle-at-counter';
import { isPaid } from '../orders/status';
import { captureOrder } from '../payments/capture-order';
import { dueAtCounter, takeAtCounter } from '../payments/take-at-counter';
import { closeSale } from '../receipts/issue-sale';
import { Refusal } from '../refusal';
import { collect } from '../stock/commands';
import type { ShipInput } from './input';
import { deadlineFrom, type StaffTask, staffTask } from './staff-task';
import { wayOut } from './way-out';

interface Task {
  fulfillmentId: string;
}

/**
 * A parcel leaves the shelf, for the customer's home or for the place where it is collected: here on_hand falls, and the
 * customer is told. A carrier's number belongs to every parcel that goes to a home; what was to be paid online is paid.
 * What was set aside for it is captured first. Throws capture_failed, payment_unanswered, invalid_input { fields }, not_found,
 * not_allowed, not_paid or already_changed { status }.
 */
export async function shipFulfillment(
  db: Db,
  actor: Actor,
  { fulfillmentId, trackingNumber }: ShipInput,
  now: Date,
): Promise<void> {
  const { orderId: paying, paymentStatus } = await staffTask(db, actor, fulfillmentId, 'ship');
  if (paymentStatus === 'authorized') await captureOrder(db, paying, now);
  await db.transaction(async (tx) => {
    const task = await staffTask(tx, actor, fulfillmentId, 'ship');
    const home = wayOut(task) === 'home';
    const isDueBefore = home || task.paymentMethod === 'pay_online';
    if (isDueBefore && !isPaid(task.paymentStatus)) throw new Refusal('not_paid');
    if (home && !trackingNumber) {
      throw new Refusal('invalid_input', { fields: { trackingNumber: 'required' } });
    }
    const data = { trackingNumber };
    const { orderId } = await moveFulfillment(tx, actor, { fulfillmentId, event: 'ship', set: data, data }, now);
    await collect(tx, actor, { fulfillmentId, orderId }, now);
    await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_shipped' });
    if (home) await closeSale(tx, actor, saleOf(fulfillmentId, task), now);
  });
}

/**
 * The parcel lies where it is collected: the customer is told, and that place's days to collect count from now.
 * Throws not_found, not_allowed, not_paid or already_changed { status }.
 */
export async function arriveAtPoint(db: Db, actor: Actor, { fulfillmentId }: Task, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const task = await staffTask(tx, actor, fulfillmentId, 'arrive');
    const set = { readyAt: now, collectBy: await deadlineFrom(tx, task, now) };
    const { orderId } = await moveFulfillment(tx, actor, { fulfillmentId, event: 'arrive', set }, now);
    await planReminders(tx, [fulfillmentId], now);
    await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_ready' });
  });
}

/** The parcel is in the customer's home, who is told. Throws not_found, not_allowed, not_paid or already_changed { status }. */
export async function deliverFulfillment(db: Db, actor: Actor, { fulfillmentId }: Task, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await staffTask(tx, actor, fulfillmentId, 'deliver');
    const { orderId } = await moveFulfillment(tx, actor, { fulfillmentId, event: 'deliver' }, now);
    await earnPoints(tx, { fulfillmentId, orderId }, now);
    await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_delivered' });
  });
}

/**
 * Whoever runs the place told that the parcel was collected there: the code was checked, and what was due was taken, by
 * them. Throws not_found, not_allowed, not_paid or already_changed { status }.
 */
export async function collectedAtPoint(db: Db, actor: Actor, { fulfillmentId }: Task, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const task = await staffTask(tx, actor, fulfillmentId, 'hand_over');
    if (wayOut(task) !== 'point') throw new Refusal('not_allowed');
    const set = { collectedAt: now };
    const { orderId } = await moveFulfillment(tx, actor, { fulfillmentId, event: 'hand_over', set }, now);
    const sale = saleOf(fulfillmentId, task);
    if (task.paymentStatus === 'unpaid') {
      const amount = await dueAtCounter(tx, sale);
      await takeAtCounter(tx, { ...sale, amount, tender: 'cash', staffId: null }, now);
      await settleAtCounter(tx, orderId);
      await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'paid', data: { amount } }, now);
    }
    await earnPoints(tx, { fulfillmentId, orderId }, now);
    await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_collected' });
    await closeSale(tx, actor, sale, now);
  });
}

const saleOf = (fulfillmentId: string, { orderId, currency, amount, locationId }: StaffTask) => {
  return { fulfillmentId, orderId, currency, amount, locationId };
};
