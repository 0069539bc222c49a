import { sql } from 'drizzle-orm';
import { fulfillments, orders } from '@/db/schema';

// Columns are named with their table: a select from one table alone would leave that out, and mean another's.

/** Its goods are their customer's. */
const sold = sql.raw(`(g.status in ('collected', 'delivered') or (g.status = 'shipped' and g.kind = 'delivery'))`);

/**
 * What is to be paid at the moment a part is handed over, beside its row in a select from fulfillments: its price, less what was paid
 * before and was not used up by parts that are sold. What is left of that pays for the open parts in their order, so that all
 * that is due together is what is open, whichever is collected first. Nothing, unless the order is paid where it is collected.
 * Most have neither payments nor returns yet: of these no sums are asked for.
 */
export const dueAtHandOver = sql<number>`(
  select case when o.payment_status <> 'unpaid' then 0
    when not exists (select from payments p where p.order_id = o.id)
      and not exists (select from returns b where b.order_id = o.id) then ${fulfillments}.amount else
    greatest(0, ${fulfillments}.amount - greatest(0,
      coalesce((select sum(p.captured - p.refunded) from payments p where p.order_id = o.id), 0)
      - coalesce((select sum(r.amount) from refunds r join payments p on p.id = r.payment_id
          where p.order_id = o.id and r.state = 'requested'), 0)
      + coalesce((select sum(b.amount) from returns b where b.order_id = o.id and b.status = 'received'), 0)
      - coalesce((select sum(p.captured - p.refunded) from payments p join returns b on p.provider_ref = b.id::text
          where p.provider = 'exchange' and b.order_id = o.id), 0)
      - coalesce((select sum(g.amount) from fulfillments g where g.order_id = o.id and g.id <> ${fulfillments}.id
          and (${sold} or (g.closed_at is null and (g.position, g.id) < (${fulfillments}.position, ${fulfillments}.id)))), 0)))
    end::int
  from ${orders} o where o.id = ${fulfillments}.order_id)`;

/** The same of a part that may be over: then nothing is due any more. */
export const dueColumn = sql<number>`(case when ${fulfillments}.closed_at is null then ${dueAtHandOver} else 0 end)`;
