import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders, returns } from '@/db/schema';
import type { StaffNoticeKind } from '../jobs/names';
import type { Locale } from '../locale';
import { formatMoney } from '../money';
import { fixedMomentWords } from '../orders/moment-words';

/** What a notice to managers is about, in what its sentences may name. */
export interface StaffSubject {
  /** Of the order, or of the return. */
  number: string;
  /** When an order is promised, or what a return comes to. */
  fact: { name: 'promised' | 'amount'; value: string };
  /** The page where it is dealt with. */
  path: string;
  /** Tells apart what may be told of the same subject more than once. */
  occasion: string;
}

interface Reading {
  zone: string;
  locale: Locale;
}

/** Null once there is nothing left to be called to. */
export const getStaffSubject = (db: Db, kind: StaffNoticeKind, id: string, reading: Reading) =>
  kind === 'return_to_approve' ? ofReturn(db, id) : ofOrder(db, id, reading);

async function ofOrder(db: Db, fulfillmentId: string, { zone, locale }: Reading): Promise<StaffSubject | null> {
  const [found] = await db
    .select({ number: orders.number, promisedAt: fulfillments.estimatedReadyAt })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .where(eq(fulfillments.id, fulfillmentId));
  if (!found) return null;
  const { number, promisedAt } = found;
  const fact = { name: 'promised' as const, value: fixedMomentWords(promisedAt, zone, locale) };
  return { number, fact, path: `/staff/orders/${fulfillmentId}`, occasion: fulfillmentId };
}

/** Counted anew and worth something else, it is told anew. */
async function ofReturn(db: Db, returnId: string): Promise<StaffSubject | null> {
  const [found] = await db
    .select({ number: returns.number, amount: returns.amount, currency: orders.currency })
    .from(returns)
    .innerJoin(orders, eq(orders.id, returns.orderId))
    .where(and(eq(returns.id, returnId), eq(returns.status, 'to_approve')));
  if (!found) return null;
  const { number, amount, currency } = found;
  const fact = { name: 'amount' as const, value: formatMoney(amount, currency) };
  return { number, fact, path: '/staff/returns', occasion: `${returnId}:${amount}` };
}
