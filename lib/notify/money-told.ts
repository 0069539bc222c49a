import { and, desc, eq, gt, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { prepared } from '@/db/prepared';
import { orderEvents, payments, refunds } from '@/db/schema';
import type { Minor } from '../money';
import { type Decline, declineOf } from '../payments/decline';
import { isPaidOut } from '../payments/failed-refunds';
import { type RefundWay, refundWayOf } from '../payments/refund-way';
import { getSetting } from '../stores/settings';

const paidBy = { provider: payments.provider, method: payments.method };

/** What a refund gives back, and which way; nothing for an unknown one. */
export async function getRefund(db: Db, refundId: string): Promise<{ refunded?: Minor; by?: RefundWay }> {
  const [refund] = await db
    .select({ amount: refunds.amount, atCounter: isPaidOut, ...paidBy })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.id, refundId));
  if (!refund) return {};
  return { refunded: refund.amount, by: refund.atCounter ? 'counter' : refundWayOf(refund) };
}

const latestPaid = prepared((db) =>
  db
    .select(paidBy)
    .from(payments)
    .where(and(eq(payments.orderId, sql.placeholder('orderId')), gt(payments.captured, 0)))
    .orderBy(sql`${payments.provider} = 'points'`, desc(payments.createdAt), desc(payments.id))
    .limit(1)
    .prepare('latest_paid'),
);

/** How an order was paid, the latest payment first: that way its money goes back. */
export async function getPaidBy(db: Db, orderId: string): Promise<RefundWay | undefined> {
  const [payment] = await latestPaid(db).execute({ orderId });
  return payment && refundWayOf(payment);
}

/** The number an order is paid by at a convenience store. */
export async function getVoucherNumber(db: Db, orderId: string): Promise<string | undefined> {
  const [payment] = await db
    .select({ voucher: payments.voucher })
    .from(payments)
    .where(and(eq(payments.orderId, orderId), isNotNull(payments.voucher)))
    .orderBy(desc(payments.createdAt), desc(payments.id))
    .limit(1);
  return payment?.voucher?.number;
}

/** Why a card could not be charged, and until when what leaves the shop waits to be paid anew. */
export async function getFailure(db: Db, eventId: string): Promise<{ why: Decline; until: Date } | undefined> {
  const [event] = await db
    .select({ at: orderEvents.at, reason: sql<unknown>`${orderEvents.data}->>'reason'` })
    .from(orderEvents)
    .where(eq(orderEvents.id, eventId));
  if (!event) return undefined;
  const days = await getSetting(db, 'unpaidDays');
  return { why: declineOf(event.reason), until: new Date(event.at.getTime() + days * 86_400_000) };
}
