import type postgres from 'postgres';

/** Shops open by day, in the night, with a lunch break, around the clock; each rests on a weekday of its own. */
const HOURS = `(array[
  '[{"from":600,"to":1200}]', '[{"from":360,"to":1620}]',
  '[{"from":600,"to":780},{"from":900,"to":1140}]', '[{"from":0,"to":1440}]'])[1 + n % 4]::jsonb`;
const WEEK = `(select jsonb_object_agg(day, case when place = n % 9 then '[]'::jsonb else ${HOURS} end)
  from unnest(array['mon','tue','wed','thu','fri','sat','sun']) with ordinality as week(day, place))`;

/** Shops over Japan, and a warehouse that sends to each of them; each shop also sends to the next one. */
async function addLocations(sql: postgres.Sql, shops: number): Promise<void> {
  await sql`
    insert into locations (id, store_code, kind, name, lat, lng, services, weekly_hours, prep_minutes, cutoff_minute)
    select gen_random_uuid(), 'C' || n, case when n = 0 then 'warehouse' else 'store' end, '{"ja":"店"}',
      35 + 2 * sin(n), 138 + 2 * cos(n), '{reserve,pay_online}', ${sql.unsafe(WEEK)}, 15 + n % 4 * 15,
      case when n % 3 = 0 then 1020 end
    from generate_series(0, ${shops}::int) n`;
  await sql`
    insert into transfer_routes (id, from_id, to_id, weekdays, cutoff_minute, transit_days, arrives_minute)
    select gen_random_uuid(), f.id, t.id, '{mon,tue,wed,thu,fri,sat}', 900, 1, 660
    from locations t join locations f
      on f.store_code in ('C0', 'C' || substr(t.store_code, 2)::int - 1) where t.store_code <> 'C0'`;
}

async function addArticles(sql: postgres.Sql, articles: number): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    with product as (
      insert into products (id, handle, title)
      select gen_random_uuid(), 'p' || n, '{"ja":"品"}' from generate_series(1, ${articles}::int) n returning id, handle)
    insert into variants (id, product_id, sku, option_values, price, position)
    select gen_random_uuid(), id, handle, '{}', 1100, 0 from product returning id`;
  return rows.map(({ id }) => id);
}

/** Every article in every place, shop after shop as they were filled, so that one article's rows lie far apart. */
async function addLevels(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into stock_levels (variant_id, location_id, on_hand, allocated, safety_stock, counted_at)
    select v.id, s.id, units, least(units, floor(random() * 3))::int, floor(random() * 2)::int, now()
    from locations s cross join variants v,
      lateral (select case when s.kind = 'warehouse' then 50 else floor(random() * 8) end::int as units) level
    order by s.id`;
}

/** Fills an empty database with a chain of so many shops that all carry so many articles; ids of the articles. */
export async function fillChain(sql: postgres.Sql, { shops, articles }: { shops: number; articles: number }) {
  await addLocations(sql, shops);
  const variantIds = await addArticles(sql, articles);
  await addLevels(sql);
  await sql`vacuum analyze`;
  return variantIds;
}
