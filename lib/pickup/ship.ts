import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { moveFulfillment, recordEvent } from '../orders/move-fulfillment';
import { settleAtCounter } from '../orders/settle-at-counter';
import { Refusal } from '../refusal';
import { collect } from '../stock/commands';
import type { ShipInput } from './input';
import { deadlineFrom, staffTask } from './staff-task';
import { wayOut } from './way-out';

interface Task {
  fulfillmentId: string;
}

/**
 * A parcel leaves the shelf, for the customer's home or for the place where it is collected: here on_hand falls, and the
 * customer is told. A carrier's number belongs to every parcel that goes to a home.
 * Throws invalid_input { fields }, not_found, not_allowed, not_paid or already_changed { status }.
 */
export async function shipFulfillment(
  db: Db,
  actor: Actor,
  { fulfillmentId, trackingNumber }: ShipInput,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const task = await staffTask(tx, actor, fulfillmentId, 'ship');
    if (wayOut(task) === 'home' && !trackingNumber) {
      throw new Refusal('invalid_input', { fields: { trackingNumber: 'required' } });
    }
    const data = { trackingNumber };
    const { orderId } = await moveFulfillment(tx, actor, { fulfillmentId, event: 'ship', set: data, data }, now);
    await collect(tx, actor, { fulfillmentId, orderId }, now);
    await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_shipped' });
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
    await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_ready' });
  });
}

/** The parcel is in the customer's home. Throws not_found, not_allowed, not_paid or already_changed { status }. */
export async function deliverFulfillment(db: Db, actor: Actor, { fulfillmentId }: Task, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await staffTask(tx, actor, fulfillmentId, 'deliver');
    await moveFulfillment(tx, actor, { fulfillmentId, event: 'deliver' }, now);
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
    if (task.paymentStatus === 'unpaid') {
      await settleAtCounter(tx, orderId);
      await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'paid', data: { amount: task.amount } }, now);
    }
    await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_collected' });
  });
}
