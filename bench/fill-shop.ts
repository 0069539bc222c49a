import type postgres from 'postgres';

/** Shops of the chain that is measured. */
const SHOPS = 200;
/** Units that no run of orders uses up. */
const UNITS = 1_000_000;

/** Grows the demo shop to a chain of 200 by copies of its first shop around it. */
async function addShops(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into locations (id, store_code, name, lat, lng, services, zone, weekly_hours, prep_minutes, hold_days)
    select gen_random_uuid(), 'B' || lpad(n::text, 4, '0'), name, lat + sin(n) / 2, lng + cos(n) / 2, services, zone,
      weekly_hours, prep_minutes, hold_days
    from (select * from locations where store_code = '0001') first,
      generate_series(1, ${SHOPS}::int - (select count(*)::int from locations where kind = 'store')) n`;
}

/** Every shop gets the article, and every shop that has something gets more of it than is ordered; with movements. */
async function addStock(sql: postgres.Sql, variantId: string): Promise<void> {
  await sql`
    insert into stock_levels (variant_id, location_id, counted_at)
    select ${variantId}, id, now() from locations where kind = 'store' on conflict do nothing`;
  await sql`
    with filled as (
      update stock_levels set on_hand = on_hand + ${UNITS}::int returning variant_id, location_id)
    insert into stock_movements (id, variant_id, location_id, reason, quantity, actor_kind, at)
    select gen_random_uuid(), variant_id, location_id, 'receive', ${UNITS}::int, 'system', now() from filled`;
}

export interface Article {
  sku: string;
  storeCode: string;
  variantId: string;
  locationId: string;
}

export interface FilledShop {
  /** The best-known product, and the article of it that every shop has. */
  handle: string;
  sku: string;
  /** Articles and shops to order, in no order. */
  articles: Article[];
}

/** Makes the seeded demo shop a chain of 200 shops in which an article lies and nothing runs out. */
export async function fillShop(sql: postgres.Sql): Promise<FilledShop> {
  const [best] = await sql<{ handle: string; sku: string; variant_id: string }[]>`
    select p.handle, v.sku, v.id as variant_id from products p join variants v on v.product_id = p.id
    where p.status = 'active' and v.active order by p.popularity desc, p.handle, v.position limit 1`;
  if (!best) throw new Error('the demo shop has no products');
  await addShops(sql);
  await addStock(sql, best.variant_id);
  // Nobody prepares what is ordered here: orders must not make each other wait for days.
  await sql`update locations set minutes_per_order = 0`;
  await sql`analyze`;
  const articles = await sql<Article[]>`
    select v.sku, s.store_code as "storeCode", v.id as "variantId", s.id as "locationId"
    from stock_levels l join variants v on v.id = l.variant_id join locations s on s.id = l.location_id
    where s.kind = 'store' and 'reserve' = any(s.services) order by md5(v.sku || s.store_code) limit 400`;
  return { handle: best.handle, sku: best.sku, articles: [...articles] };
}
