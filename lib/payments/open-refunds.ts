import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders, payments, refunds } from '@/db/schema';
import type { OpenRefund } from './open-refund';

/** Of all orders, the longest open first. */
export const listOpenRefunds = (db: Db): Promise<OpenRefund[]> => select(db, sql`true`);

export const listOpenRefundsOf = (db: Db, orderIds: readonly string[]): Promise<OpenRefund[]> =>
  select(
    db,
    inArray(
      refunds.paymentId,
      sql`(select p.id from payments p where p.order_id = any(${sql.param(orderIds)}::uuid[]))`,
    ),
  );

const MOST = 200;

const select = (db: Db, which: SQL) =>
  db
    .select({
      id: refunds.id,
      orderId: orders.id,
      orderNumber: orders.number,
      amount: refunds.amount,
      currency: payments.currency,
      provider: payments.provider,
      method: payments.method,
      label: payments.label,
      state: refunds.state,
      requestedAt: refunds.requestedAt,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(and(inArray(refunds.state, ['requested', 'failed']), which))
    .orderBy(asc(refunds.requestedAt), asc(refunds.id))
    .limit(MOST);
