import type postgres from 'postgres';
import type { Point } from '@/lib/geo';
import { listNearestWithStock } from '@/lib/stock/queries';
import { interleave, median } from './interleave';
import { atMostTimesFloor, judge } from './result';
import type { Row } from './row';

const SHOPS = 47_000;
const WANTED = 20;
const ROUNDS = 5;
const QUESTIONS = 100;
/** Half the side of the box, in degrees; in the middle of a town it holds some hundred shops. */
const REACH = 0.03;

/** Shops crowd around Japan's large towns, most of them near the middle; one in three has the article. */
async function openShops(sql: postgres.Sql): Promise<string> {
  await sql`select setseed(0.5)`;
  await sql`
    insert into locations (id, store_code, name, lat, lng, weekly_hours)
    select gen_random_uuid(), 'N' || n, '{"ja":"店"}', lat + spread * sin(turn), lng + spread * cos(turn), '{}'
    from (
      select n, random() * 2 * pi() as turn, 0.4 * random() ^ 2 as spread,
        (array[35.68, 34.69, 35.18, 43.06, 33.59, 38.27, 34.39, 36.56])[1 + n % 8] as lat,
        (array[139.76, 135.50, 136.91, 141.35, 130.40, 140.87, 132.46, 136.66])[1 + n % 8] as lng
      from generate_series(1, ${SHOPS}::int) n) town`;
  const [variant] = await sql<{ id: string }[]>`
    with product as (
      insert into products (id, handle, title) values (gen_random_uuid(), 'mug', '{"ja":"マグ"}') returning id)
    insert into variants (id, product_id, sku, option_values, price, position)
    select gen_random_uuid(), id, 'MUG', '{}', 1100, 0 from product returning id`;
  if (!variant) throw new Error('the article was not made');
  await sql`
    insert into stock_levels (variant_id, location_id, on_hand, counted_at)
    select ${variant.id}, id, case when random() < 0.33 then 5 else 0 end, now() from locations`;
  await sql`create index on locations (lat, lng)`;
  await sql`vacuum analyze`;
  return variant.id;
}

/** Every shop in a box that has some, in whatever order: the least that could answer. */
const inBox = (sql: postgres.Sql, variantId: string, { lat, lng }: Point) => sql`
  select s.id, s.store_code, s.lat, s.lng, l.on_hand, l.allocated, l.safety_stock, l.counted_at
  from locations s join stock_levels l on l.location_id = s.id and l.variant_id = ${variantId}
  where s.lat between ${lat - REACH} and ${lat + REACH} and s.lng between ${lng - REACH} and ${lng + REACH}
    and s.kind = 'store' and s.active and l.on_hand - l.allocated - l.safety_stock > 0`;

/** Milliseconds a question takes, one after the other. */
async function timeOf(ask: (from: Point) => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  for (let i = 0; i < QUESTIONS; i++) await ask({ lat: 35.68 + 0.1 * Math.sin(i), lng: 139.76 + 0.1 * Math.cos(i) });
  return (performance.now() - begun) / QUESTIONS;
}

export const nearest: Row = {
  name: 'nearest',
  title: `The nearest ${WANTED} shops with stock of ${SHOPS.toLocaleString('en')}, beside all in a box`,
  run: async (stage) => {
    const { db, sql } = await stage.emptyDatabase('uketori_bench_nearest');
    const variantId = await openShops(sql);
    const floorWay = () => timeOf((from) => inBox(sql, variantId, from));
    const shopWay = () => timeOf((from) => listNearestWithStock(db, variantId, from, WANTED));
    await floorWay();
    await shopWay();
    const { floor, shop } = await interleave(ROUNDS, { floor: floorWay, shop: shopWay });
    return [
      judge({ name: 'nearest', value: median(shop), unit: 'ms', floor: median(floor), target: atMostTimesFloor(2) }),
    ];
  },
};
