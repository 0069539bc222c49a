import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type Actor, canUse } from '../access/actor';
import { isForCounter } from '../payments/open-refund';
import { listOpenRefunds } from '../payments/open-refunds';
import { Refusal } from '../refusal';
import { ZONE } from './input';
import type { Difference, OpenAmounts, Period, Sales, Takings, ToGiveBack } from './types';

function allow(actor: Actor): void {
  if (!canUse(actor, 'money')) throw new Refusal('not_allowed');
}

/** What was sold and taken back, by day, shop and tax rate, as printed: tax was rounded once a rate a receipt. Throws not_allowed. */
export async function listSales(db: Db, actor: Actor, { from, to }: Period): Promise<Sales[]> {
  allow(actor);
  const rows = await db.execute<Record<string, unknown> & Sales>(sql`
    select day, store_code as "storeCode", name as "storeName", kind, rate,
      sum(gross)::int as gross, sum(tax)::int as tax, count(*)::int as receipts
    from (
      select to_char(r.issued_at at time zone l.zone, 'YYYY-MM-DD') as day, l.store_code, l.name, r.kind,
        (t->>'rate')::int as rate, (t->>'gross')::int as gross, (t->>'tax')::int as tax
      from receipts r
      left join fulfillments f on f.id = r.fulfillment_id
      left join returns b on b.id = r.return_id
      join locations l on l.id = coalesce(b.location_id, f.location_id)
      cross join jsonb_array_elements(r.content->'taxLines') as t
      where r.issued_at >= ${from}::date - 1 and r.issued_at < ${to}::date + 2) as lines
    where day between ${from} and ${to}
    group by day, store_code, name, kind, rate
    order by day desc, store_code, kind desc, rate desc`);
  return [...rows];
}

/** Money that came and went, by day, till or online, and way of paying. Throws not_allowed. */
export async function listTakings(db: Db, actor: Actor, { from, to }: Period): Promise<Takings[]> {
  allow(actor);
  const rows = await db.execute<Record<string, unknown> & Takings>(sql`
    select day, "storeCode", "storeName", provider, method,
      sum(case when kind = 'captured' then amount else 0 end)::int as taken,
      sum(case when kind in ('refunded', 'refund_failed') then -amount else 0 end)::int as given,
      sum(case when kind = 'fee' then -amount else 0 end)::int as fee
    from (
      select to_char(e.at at time zone coalesce(l.zone, ${ZONE}), 'YYYY-MM-DD') as day, l.store_code as "storeCode",
        l.name as "storeName",
        -- What a till gave in a gateway's place is the till's.
        case when e.account like 'till:%' then 'counter' else p.provider end as provider,
        case when e.account like 'till:%' then substr(e.account, 6) else p.method end as method, e.kind, e.amount
      from ledger_entries e
      join payments p on p.id = e.payment_id
      left join locations l on l.id = e.location_id
      where e.account not in ('customer', 'fees', 'disputes', 'exchanges') and e.kind in ('captured', 'refunded', 'refund_failed', 'fee')
        and e.at >= ${from}::date - 1 and e.at < ${to}::date + 2) as entries
    where day between ${from} and ${to}
    group by 1, 2, 3, 4, 5
    order by day desc, "storeCode" nulls first, provider, method`);
  return [...rows];
}

/** Money that is on its way at this moment. Throws not_allowed. */
export async function getOpenAmounts(db: Db, actor: Actor): Promise<OpenAmounts> {
  allow(actor);
  const [row] = await db.execute<Record<string, number>>(sql`
    select a.count::int as a, a.sum::int as "aSum", b.count::int as b, b.sum::int as "bSum",
      c.count::int as c, c.sum::int as "cSum", d.count::int as d, d.sum::int as "dSum"
    from (select count(*), coalesce(sum(amount), 0) as sum from payments where state = 'authorized') as a,
      (select count(*), coalesce(sum(-balance), 0) as sum from (
        select sum(e.amount) as balance from ledger_entries e
        where e.account = 'customer' and exists (
          select from fulfillments f where f.order_id = e.order_id and f.closed_at is null)
        group by e.order_id having sum(e.amount) < 0) as credits) as b,
      (select count(*), coalesce(sum(amount), 0) as sum from refunds where state in ('requested', 'failed')) as c,
      (select count(*), coalesce(sum(amount), 0) as sum from disputes where state = 'open') as d`);
  const of = (name: string) => ({ count: row?.[name] ?? 0, amount: row?.[`${name}Sum`] ?? 0 });
  return { currency: 'JPY', authorized: of('a'), prepaid: of('b'), refunds: of('c'), disputed: of('d') };
}

/** What is to be given back, one by one, the longest open first. Throws not_allowed. */
export async function listToGiveBack(db: Db, actor: Actor): Promise<ToGiveBack[]> {
  allow(actor);
  const open = await listOpenRefunds(db);
  return open.map((refund) => ({ ...refund, forCounter: isForCounter(refund) }));
}

/** What the nightly comparison found and nobody has set right, oldest first. Throws not_allowed. */
export async function listDifferences(db: Db, actor: Actor): Promise<Difference[]> {
  allow(actor);
  const rows = await db.execute<Record<string, unknown> & Omit<Difference, 'foundAt'> & { foundAt: string }>(sql`
    select d.id, d.kind, o.number as "orderNumber", d.expected, d.found, d.found_at as "foundAt",
      (select f.id from fulfillments f where f.order_id = o.id order by f.position limit 1) as "fulfillmentId"
    from payment_differences d left join orders o on o.id = d.order_id
    where d.resolved_at is null order by d.found_at limit 200`);
  return [...rows].map(({ foundAt, ...row }) => ({ ...row, foundAt: new Date(foundAt) }));
}
