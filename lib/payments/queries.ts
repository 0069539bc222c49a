import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, payments, refunds } from '@/db/schema';
import type { OrderMoney } from './settlement';

/** What an order has cost and what was paid for it, oldest payment first. Read under the lock of the order to decide by. */
export async function getOrderMoney(tx: Db, orderId: string): Promise<OrderMoney> {
  const returned = sql`coalesce((select sum(r.amount) from returns r where r.order_id = ${orderId} and r.status = 'received'), 0)`;
  const exchanged = sql`coalesce((
    select sum(p.captured - p.refunded) from ${payments} p join returns r on p.provider_ref = r.id::text
    where p.provider = 'exchange' and r.order_id = ${orderId}), 0)`;
  const [cost] = await tx
    .select({
      worth: sql<number>`(coalesce(sum(${fulfillments.amount}), 0) - ${returned} + ${exchanged})::int`,
      handedOver: sql<number>`(coalesce(sum(${fulfillments.amount}) filter (where ${fulfillments.status} in
        ('collected', 'shipped', 'delivered')), 0) - ${returned} + ${exchanged})::int`,
    })
    .from(fulfillments)
    .where(
      sql`${fulfillments.orderId} = ${orderId} and ${fulfillments.status} not in ('cancelled', 'expired', 'rejected')`,
    );
  const held = await tx
    .select({
      id: payments.id,
      provider: payments.provider,
      state: payments.state,
      amount: payments.amount,
      captured: payments.captured,
      refunded: payments.refunded,
      underway: sql<number>`coalesce((
        select sum(r.amount) from ${refunds} r where r.payment_id = ${payments}.id and r.state = 'requested'), 0)::int`,
    })
    .from(payments)
    .where(eq(payments.orderId, orderId))
    .orderBy(asc(payments.createdAt), asc(payments.id));
  return { worth: cost?.worth ?? 0, handedOver: cost?.handedOver ?? 0, payments: held };
}
