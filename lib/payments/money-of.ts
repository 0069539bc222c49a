import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders, payments, refunds } from '@/db/schema';
import { onlineGateway } from '../env';
import { leastOnline } from '../ways';
import { isPaidOut } from './failed-refunds';
import { getOrderMoney } from './queries';
import { creditOf } from './settlement';
import type { MoneyOf } from './types';

/** null for an unknown order. */
export async function getMoneyOf(db: Db, orderId: string): Promise<MoneyOf | null> {
  const [[order], paid, given, money] = await Promise.all([
    db.select({ currency: orders.currency }).from(orders).where(eq(orders.id, orderId)),
    listPayments(db, orderId),
    listRefunds(db, orderId),
    getOrderMoney(db, orderId),
  ]);
  if (!order) return null;
  const due = Math.max(0, money.worth - creditOf(money.payments));
  return {
    ...order,
    payments: paid.map(({ id, ...payment }) => ({
      ...payment,
      refunds: given.flatMap(({ paymentId, ...refund }) => (paymentId === id ? [refund] : [])),
    })),
    due,
    payableOnline: due >= leastOnline[onlineGateway()],
  };
}

const listPayments = (db: Db, orderId: string) =>
  db
    .select({
      id: payments.id,
      provider: payments.provider,
      state: payments.state,
      method: payments.method,
      label: payments.label,
      amount: payments.amount,
      captured: payments.captured,
      refunded: payments.refunded,
      voucher: payments.voucher,
      failure: payments.failure,
      openedAt: payments.createdAt,
      capturedAt: sql`(
        select min(e.at) from ledger_entries e where e.payment_id = ${payments}.id and e.kind = 'captured')`.mapWith(
        payments.createdAt,
      ) as ReturnType<typeof sql<Date | null>>,
    })
    .from(payments)
    .where(eq(payments.orderId, orderId))
    .orderBy(asc(payments.createdAt), asc(payments.id));

const listRefunds = (db: Db, orderId: string) =>
  db
    .select({
      paymentId: refunds.paymentId,
      amount: refunds.amount,
      reason: refunds.reason,
      state: refunds.state,
      atCounter: isPaidOut,
      requestedAt: refunds.requestedAt,
      doneAt: refunds.doneAt,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(payments.orderId, orderId))
    .orderBy(asc(refunds.requestedAt), asc(refunds.id));
