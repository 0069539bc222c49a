import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders, paymentEvents, payments } from '@/db/schema';
import { system } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { lockParts } from '../orders/cancel-order';
import { closeUnpaid } from '../orders/expire-orders';
import { recordEvent } from '../orders/move-fulfillment';
import { Refusal } from '../refusal';
import type { PaymentCallback } from './types';

/**
 * The provider says an order is paid. In time, the shop may prepare it and the customer is told; too late, the money
 * goes back. The same callback again changes nothing. Throws payment_unknown for a payment or amount that is not ours.
 */
export async function settlePayment(db: Db, provider: string, callback: PaymentCallback, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await isFirst(tx, provider, callback.eventId, now))) return;
    const payment = await lockPayment(tx, provider, callback);
    if (payment.state !== 'pending') return;
    await tx
      .update(payments)
      .set({ state: 'paid', providerRef: callback.providerRef, updatedAt: now })
      .where(and(eq(payments.id, payment.id), eq(payments.state, 'pending')));

    const { orderId, fulfillmentIds, orderStatus, payBy } = payment;
    const waiting = orderStatus === 'pending';
    const inTime = waiting && payBy !== null && payBy > now;
    await recordEvent(tx, system, { orderId, event: inTime ? 'paid' : 'paid_late' }, now);
    if (inTime) {
      await tx.update(orders).set({ paymentStatus: 'paid' }).where(eq(orders.id, orderId));
      await enqueue(tx, 'send_order_message', { orderId, kind: 'order_received' });
    } else if (waiting) {
      await closeUnpaid(tx, orderId, now);
    } else {
      for (const fulfillmentId of fulfillmentIds) {
        await enqueue(tx, 'return_payment', { fulfillmentId, reason: 'late' });
      }
    }
  });
}

async function isFirst(tx: Db, provider: string, eventId: string, now: Date): Promise<boolean> {
  const rows = await tx
    .insert(paymentEvents)
    .values({ provider, eventId, receivedAt: now })
    .onConflictDoNothing()
    .returning({ eventId: paymentEvents.eventId });
  return rows.length > 0;
}

/** Locks in the order fulfillment → order, as cancelling and expiring do, so that one of them decides. */
async function lockPayment(tx: Db, provider: string, { reference, amount }: PaymentCallback) {
  const [payment] = await tx
    .select({ id: payments.id, orderId: payments.orderId, amount: payments.amount })
    .from(payments)
    .where(and(eq(payments.id, reference), eq(payments.provider, provider)));
  if (!payment || payment.amount !== amount) throw new Refusal('payment_unknown');
  const parts = await lockParts(tx, eq(orders.id, payment.orderId));
  const [order] = await tx
    .select({ orderStatus: orders.paymentStatus, payBy: orders.payBy })
    .from(orders)
    .where(eq(orders.id, payment.orderId))
    .for('update');
  const [current] = await tx
    .select({ state: payments.state })
    .from(payments)
    .where(eq(payments.id, payment.id))
    .for('update');
  if (!order || !current) throw new Refusal('payment_unknown');
  return { ...payment, ...order, ...current, fulfillmentIds: parts.map(({ fulfillmentId }) => fulfillmentId) };
}
