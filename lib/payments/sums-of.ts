import { inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { payments } from '@/db/schema';
import type { MoneySums } from './types';

/** What became of the money of each of these orders; those that nothing was paid for yet are left out. */
export async function listMoneySums(db: Db, orderIds: readonly string[]): Promise<Map<string, MoneySums>> {
  if (orderIds.length === 0) return new Map();
  const underWay = sql`coalesce((
    select sum(r.amount) from refunds r where r.payment_id = ${payments}.id and r.state in ('requested', 'failed')), 0)`;
  const rows = await db
    .select({
      orderId: payments.orderId,
      held: sql<number>`coalesce(sum(${payments.amount}) filter (where ${payments.state} = 'authorized'), 0)::int`,
      paid: sql<number>`sum(${payments.captured})::int`,
      refunded: sql<number>`sum(${payments.refunded})::int`,
      returning: sql<number>`sum(${underWay})::int`,
    })
    .from(payments)
    .where(inArray(payments.orderId, [...orderIds]))
    .groupBy(payments.orderId);
  return new Map(rows.map(({ orderId, ...sums }) => [orderId, sums]));
}
