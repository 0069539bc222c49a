import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { workablePayments } from '../orders/status';
import { isOfStores, storesOf } from './scope';
import { type Exception, exceptions } from './types';

/** A message that never arrived is worth looking at for so long. */
const MESSAGE_DAYS = 30;
const DAY_MS = 86_400_000;

/** Whether something is wrong with an order `o`, each asked beside its row. */
export function isWrong(kind: Exception, now: Date): SQL {
  const at = sql`${now.toISOString()}::timestamptz`;
  switch (kind) {
    case 'short':
      return sql`exists (
        select from fulfillments f where f.order_id = o.id and f.closed_at is null and (
          f.trouble in ('missing', 'short', 'lost')
          or exists (
            select from order_lines l join stock_levels s on s.variant_id = l.variant_id and s.location_id = f.prepared_at_id
            where l.fulfillment_id = f.id and l.quantity > 0 and s.on_hand < s.allocated)))`;
    case 'late':
      return sql`(o.payment_status = any(${sql.param([...workablePayments])}::text[]) and exists (
        select from fulfillments f where f.order_id = o.id and f.closed_at is null
          and f.status in ('awaiting_transfer', 'to_pick', 'picking') and f.estimated_ready_at < ${at}))`;
    case 'unaccepted':
      return sql`exists (
        select from fulfillments f where f.order_id = o.id and f.closed_at is null
          and f.status = 'to_pick' and f.accepted_at is null and f.escalated_at is not null)`;
    case 'payment':
      return sql`((o.payment_method = 'pay_online' and o.payment_status = 'unpaid' and exists (
          select from fulfillments f where f.order_id = o.id and f.closed_at is null))
        or o.id in (select p.order_id from refunds r join payments p on p.id = r.payment_id where r.state = 'failed'))`;
    case 'message':
      return sql`o.id in (
        select m.order_id from messages m
        where m.failed_at is not null and m.created_at > ${new Date(now.getTime() - MESSAGE_DAYS * DAY_MS).toISOString()}::timestamptz
          and m.order_id is not null and not exists (
            select from messages n where n.order_id = m.order_id and n.kind = m.kind and n.created_at >= m.created_at
              and n.sent_at is not null and n.failed_at is null))`;
    case 'disputed':
      return sql`o.id in (
        select p.order_id from disputes d join payments p on p.id = d.payment_id where d.state = 'open')`;
  }
}

/** How many orders have what wrong with them. Throws not_allowed. */
export async function countWrong(db: Db, actor: Actor, now: Date): Promise<Record<Exception, number>> {
  const mine = isOfStores(storesOf(actor));
  const counts = exceptions.map(
    (kind) =>
      sql`select ${kind}::text as kind, count(*)::int as orders from orders o where ${isWrong(kind, now)} and ${mine}`,
  );
  const rows = await db.execute<{ kind: Exception; orders: number }>(sql.join(counts, sql` union all `));
  return Object.fromEntries(rows.map(({ kind, orders }) => [kind, orders])) as Record<Exception, number>;
}

/** The kinds of them that an order `o` has. */
export const wrongOf = (now: Date): SQL =>
  sql`array_remove(array[${sql.join(
    exceptions.map((kind) => sql`case when ${isWrong(kind, now)} then ${kind}::text end`),
    sql`, `,
  )}], null)`;
