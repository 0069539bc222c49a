import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders, paymentEvents, payments } from '@/db/schema';
import { system } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { type Minor, sumOf } from '../money';
import { lockParts } from '../orders/cancel-order';
import { estimateAnew } from '../orders/estimate-anew';
import { closeUnpaid } from '../orders/expire-orders';
import { recordEvent } from '../orders/move-fulfillment';
import { isClosed, isPaid } from '../orders/status';
import { Refusal } from '../refusal';
import type { GatewayName } from '../ways';
import { failCapture } from './fail-capture';
import { getSentBack, recordFailedRefunds } from './failed-refunds';
import { accountOf, post } from './ledger';
import { gatewayOf } from './provider';
import { recordDispute } from './record-dispute';
import { isFurther } from './settlement';
import { type Charge, isGateway } from './types';

/**
 * A gateway says: look at this charge. What is true is read from the gateway itself, so that forged, doubled, late and
 * reordered events all end in the same books. Throws payment_unknown for a charge that is none of ours.
 */
export async function hearGateway(
  db: Db,
  name: GatewayName,
  { eventId, providerRef }: { eventId: string; providerRef: string },
  now: Date,
): Promise<void> {
  const [heard] = await db
    .select({ eventId: paymentEvents.eventId })
    .from(paymentEvents)
    .where(and(eq(paymentEvents.provider, name), eq(paymentEvents.eventId, eventId)));
  if (heard) return;
  const charge = await gatewayOf(db, name, now).getCharge(providerRef);
  if (!charge?.reference) throw new Refusal('payment_unknown');
  const { reference } = charge;
  await db.transaction(async (tx) => {
    await recordCharge(tx, reference, charge, now);
    await tx.insert(paymentEvents).values({ provider: name, eventId, receivedAt: now }).onConflictDoNothing();
  });
}

/** Asks the gateway where a payment stands, and writes it down. */
export async function syncPayment(db: Db, paymentId: string, now: Date): Promise<void> {
  const charge = await readCharge(db, paymentId, now);
  if (charge) await db.transaction((tx) => recordCharge(tx, paymentId, charge, now));
}

/** A payment as its gateway knows it; null for one that no gateway knows. */
export async function readCharge(db: Db, paymentId: string, now: Date): Promise<Charge | null> {
  const [payment] = await db
    .select({ provider: payments.provider, providerRef: payments.providerRef })
    .from(payments)
    .where(eq(payments.id, paymentId));
  if (!payment?.providerRef || !isGateway(payment.provider)) return null;
  return gatewayOf(db, payment.provider, now).getCharge(payment.providerRef);
}

/**
 * Brings our books to where the gateway's are: what is new is posted, and the order goes on. Written twice it changes
 * nothing. Throws payment_unknown for a charge of another amount, currency or payment.
 */
export async function recordCharge(tx: Db, paymentId: string, charge: Charge, now: Date): Promise<void> {
  const payment = await lockPayment(tx, paymentId);
  const same =
    charge.reference === paymentId && charge.amount === payment.amount && charge.currency === payment.currency;
  if (!same) throw new Refusal('payment_unknown');
  const further = isFurther(charge.state, payment.state);
  const state = further ? charge.state : payment.state;
  const captured = Math.max(payment.captured, charge.captured);
  const before = await getSentBack(tx, paymentId);
  const charged = { begun: charge.refunded, failed: sumOf(charge.failedRefunds.map(({ amount }) => amount)) };
  // Both only grow, so that what is read late takes nothing back.
  const failed = Math.max(before.failed, charged.failed);
  const begun = Math.max(payment.refunded - before.atCounter + before.failed, charged.begun + charged.failed);
  const refunded = begun - failed + before.atCounter;
  const { providerRef, label, cardTail, authorizedUntil, voucher, failure } = charge;
  const method = charge.method ?? payment.method;
  const fee = Math.max(payment.fee, charge.fee);
  const facts = { providerRef, method, label, cardTail, authorizedUntil, voucher, failure };
  await tx
    .update(payments)
    .set({ ...facts, state, captured, refunded, fee, updatedAt: now })
    .where(eq(payments.id, paymentId));
  const failedNow = failed - before.failed;
  await postNews(tx, payment, { method, captured, refunded: refunded + failedNow, failed: failedNow, fee }, now);
  await recordFailedRefunds(tx, payment, charge.failedRefunds, now);
  if (charge.dispute) await recordDispute(tx, payment, accountOf({ ...payment, method }), charge.dispute, now);
  if (further) await goOn(tx, payment, charge, now);
  if (captured > payment.captured) await markPaid(tx, payment.orderId, now);
  if (refunded !== payment.refunded) await markRefunded(tx, payment.orderId);
}

type Locked = Awaited<ReturnType<typeof lockPayment>>;

/** Locks in the order fulfillment → order → payment, as cancelling and expiring do, so that one of them decides. */
async function lockPayment(tx: Db, paymentId: string) {
  const [found] = await tx.select({ orderId: payments.orderId }).from(payments).where(eq(payments.id, paymentId));
  if (!found) throw new Refusal('payment_unknown');
  const parts = await lockParts(tx, eq(orders.id, found.orderId));
  const [order] = await tx
    .select({ orderStatus: orders.paymentStatus, payBy: orders.payBy, paymentMethod: orders.paymentMethod })
    .from(orders)
    .where(eq(orders.id, found.orderId))
    .for('update');
  const [payment] = await tx.select().from(payments).where(eq(payments.id, paymentId)).for('update');
  if (!order || !payment) throw new Refusal('payment_unknown');
  return { ...payment, ...order, parts };
}

async function postNews(
  tx: Db,
  payment: Locked,
  {
    method,
    captured,
    refunded,
    failed,
    fee,
  }: Pick<Locked, 'method' | 'captured' | 'refunded' | 'fee'> & { failed: Minor },
  now: Date,
): Promise<void> {
  const account = accountOf({ ...payment, method });
  const about = { orderId: payment.orderId, currency: payment.currency, paymentId: payment.id };
  await post(
    tx,
    [
      { ...about, kind: 'captured', amount: captured - payment.captured, debit: account, credit: 'customer' },
      { ...about, kind: 'refunded', amount: refunded - payment.refunded, debit: 'customer', credit: account },
      { ...about, kind: 'refund_failed', amount: failed, debit: account, credit: 'customer' },
      { ...about, kind: 'fee', amount: fee - payment.fee, debit: 'fees', credit: account },
    ],
    now,
  );
}

/** What the order does now that its payment has come further. */
async function goOn(tx: Db, payment: Locked, charge: Charge, now: Date): Promise<void> {
  const { orderId } = payment;
  const before = payment.state === 'pending' || payment.state === 'awaiting';
  if (charge.state === 'awaiting') return keepFor(tx, payment, charge.payBy);
  if (charge.state === 'voided' || charge.state === 'failed') {
    if (payment.state === 'authorized') await lapse(tx, payment, charge, now);
    return;
  }
  if (!before) return;
  const waiting = payment.orderStatus === 'pending';
  const inTime = waiting && payment.payBy !== null && payment.payBy > now;
  const isWanted = inTime || isPaidAgain(payment);
  await recordEvent(tx, system, { orderId, event: isWanted ? eventOf(charge) : 'paid_late' }, now);
  if (isWanted) {
    const whole = payment.paymentMethod === 'pay_online';
    const status = !whole ? 'unpaid' : charge.state === 'authorized' ? 'authorized' : 'paid';
    await tx.update(orders).set({ paymentStatus: status }).where(eq(orders.id, orderId));
    // A deposit is taken at once: what is left is paid in the shop.
    if (!whole) await enqueue(tx, 'capture_order', { orderId });
  }
  if (inTime) {
    if (payment.state === 'awaiting') await estimateAnew(tx, orderId, now);
    await enqueue(tx, 'send_order_message', { orderId, kind: 'order_received' });
  } else if (waiting) {
    await closeUnpaid(tx, orderId, now);
  } else if (!isWanted) {
    await returnAll(tx, payment, charge);
  }
}

const eventOf = ({ state }: Charge) => (state === 'authorized' ? 'authorized' : 'paid');

/** Its card could not be charged, and the customer has paid anew before it was handed over. */
const isPaidAgain = ({ orderStatus, paymentMethod, parts }: Locked): boolean =>
  orderStatus === 'unpaid' && paymentMethod === 'pay_online' && parts.some(({ status }) => !isClosed(status));

/** Nothing is left to pay for: what came is given back, and what was only set aside for an order that is paid is let go. */
async function returnAll(tx: Db, { orderId, orderStatus, parts }: Locked, charge: Charge): Promise<void> {
  if (charge.state === 'authorized' && isPaid(orderStatus)) {
    await enqueue(tx, 'capture_order', { orderId });
    return;
  }
  for (const { fulfillmentId } of parts) await enqueue(tx, 'return_payment', { fulfillmentId, reason: 'late' });
}

/** It is to be paid at a convenience store: the goods are kept as long as that takes it. */
async function keepFor(tx: Db, { orderId, orderStatus }: Locked, payBy: Date | null): Promise<void> {
  if (orderStatus !== 'pending' || !payBy) return;
  await tx
    .update(orders)
    .set({ payBy: sql`greatest(${orders.payBy}, ${payBy.toISOString()}::timestamptz)` })
    .where(eq(orders.id, orderId));
  await enqueue(tx, 'send_order_message', { orderId, kind: 'order_payment_awaited' });
}

/** What was set aside is gone: on purpose, when the order ended; else what is open is due where it is collected. */
async function lapse(tx: Db, { orderId, parts }: Locked, charge: Charge, now: Date): Promise<void> {
  if (parts.some(({ status }) => !isClosed(status))) {
    await failCapture(tx, orderId, charge.failure ?? charge.state, now);
    return;
  }
  await tx
    .update(orders)
    .set({ paymentStatus: 'voided' })
    .where(and(eq(orders.id, orderId), eq(orders.paymentStatus, 'authorized')));
}

async function markPaid(tx: Db, orderId: string, now: Date): Promise<void> {
  const paid = await tx
    .update(orders)
    .set({ paymentStatus: 'paid' })
    .where(and(eq(orders.id, orderId), eq(orders.paymentStatus, 'authorized')))
    .returning({ id: orders.id });
  if (paid.length > 0) await recordEvent(tx, system, { orderId, event: 'captured' }, now);
}

/** Given back in part or in full, or not after all; what is still to be paid in the shop stays so. */
export async function markRefunded(tx: Db, orderId: string): Promise<void> {
  const left = sql`(select sum(p.captured - p.refunded) from payments p where p.order_id = ${orders}.id)`;
  const given = sql`(select sum(p.refunded) from payments p where p.order_id = ${orders}.id)`;
  await tx
    .update(orders)
    .set({
      paymentStatus: sql`case when ${left} = 0 then 'refunded' when ${given} = 0 then 'paid' else 'part_refunded' end`,
    })
    .where(
      and(
        eq(orders.id, orderId),
        sql`(${orders.paymentStatus} <> 'unpaid' or not exists (
          select from fulfillments f where f.order_id = ${orders}.id and f.closed_at is null))`,
        // Points that come back of one that was never paid leave it so.
        sql`(${orders.paymentStatus} in ('paid', 'part_refunded', 'refunded', 'unpaid') or (${orders.paymentStatus} in ('failed', 'voided')
          and exists (select from payments p where p.order_id = ${orders}.id and p.provider <> 'points' and p.captured > 0)))`,
      ),
    );
}
