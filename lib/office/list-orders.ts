import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { addDays, instantOf, SHOP_ZONE } from '../time';
import { isWrong, wrongOf } from './exceptions';
import type { OrderFilter } from './input';
import { isOfStores, storesOf } from './scope';
import { isSought } from './sought';
import type { OrderPage, OrderRow, PlaceName } from './types';

const PAGE = 50;

type Row = Omit<OrderRow, 'placedAt'> & { placedAt: string } & Record<string, unknown>;

/**
 * Orders of the actor's stores, latest first, a page at a time: ids sort by time, so that a page begins behind the last
 * one's last id however many there are. Throws not_allowed.
 */
export async function listOrders(db: Db, actor: Actor, filter: OrderFilter, now: Date): Promise<OrderPage> {
  const where = [isOfStores(storesOf(actor)), ...(await conditions(db, filter, now))];
  const rows = await db.execute<Row>(sql`
    select o.id, o.number, o.placed_at as "placedAt", o.source, o.customer_name as "customerName",
      right(regexp_replace(o.customer_phone, '\\D', '', 'g'), 4) as "phoneTail", o.payment_method as "paymentMethod",
      o.payment_status as "paymentStatus", o.total, o.currency,
      (select coalesce(jsonb_agg(jsonb_build_object('status', f.status, 'kind', f.kind, 'place', coalesce(f.point->'name', l.name))
        order by f.position), '[]'::jsonb)
        from fulfillments f join locations l on l.id = f.location_id where f.order_id = o.id) as parts,
      ${wrongOf(now)} as wrong
    from (select o.* from orders o where ${sql.join(where, sql` and `)} order by o.id desc limit ${PAGE + 1}) o
    order by o.id desc`);
  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, placedAt: new Date(row.placedAt) }));
  return { orders: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

async function conditions(db: Db, filter: OrderFilter, now: Date): Promise<SQL[]> {
  const { q, status, store, method, wrong, from, to, after } = filter;
  const sought = await isSought(db, q);
  const parts = [
    ...(status ? [sql`f.status = ${status}`] : []),
    ...(store
      ? [sql`(select l.id from locations l where l.store_code = ${store}) in (f.location_id, f.prepared_at_id)`]
      : []),
  ];
  return [
    ...(sought ? [sought] : []),
    ...(parts.length > 0
      ? [sql`exists (select from fulfillments f where f.order_id = o.id and ${sql.join(parts, sql` and `)})`]
      : []),
    ...(method ? [sql`o.payment_method = ${method}`] : []),
    ...(wrong ? [isWrong(wrong, now)] : []),
    ...(from ? [sql`o.placed_at >= ${instantOf(from, 0, SHOP_ZONE).toISOString()}::timestamptz`] : []),
    ...(to ? [sql`o.placed_at < ${instantOf(addDays(to, 1), 0, SHOP_ZONE).toISOString()}::timestamptz`] : []),
    ...(after ? [sql`o.id < ${after}::uuid`] : []),
  ];
}

/** Places whose orders the actor may see, by store code. Throws not_allowed. */
export async function listPlaces(db: Db, actor: Actor): Promise<PlaceName[]> {
  const stores = storesOf(actor);
  const mine = stores === null ? sql`true` : sql`id = any(${sql.param([...stores])}::uuid[])`;
  const rows = await db.execute<PlaceName & Record<string, unknown>>(sql`
    select id, store_code as "storeCode", name from locations
    where kind in ('store', 'warehouse') and ${mine} order by store_code`);
  return [...rows];
}

/** Every place where somebody may work. */
export async function listAllPlaces(db: Db): Promise<PlaceName[]> {
  const rows = await db.execute<PlaceName & Record<string, unknown>>(sql`
    select id, store_code as "storeCode", name from locations
    where kind in ('store', 'warehouse') and active order by store_code`);
  return [...rows];
}
