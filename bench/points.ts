import type postgres from 'postgres';
import type { Db } from '@/db/client';
import type { Point } from '@/lib/geo';
import type { ParcelLine } from '@/lib/points/limits';
import { listPointOffers } from '@/lib/points/offer-points';
import { tablePoints } from '@/lib/points/queries';
import { median } from './interleave';
import { atMost, judge } from './result';
import type { Row } from './row';

const SHOPS = 1_000;
const ARTICLES = 2_000;
const POINTS = 47_000;
const NEAREST = 50;
const LINES = 5;
const QUESTIONS = 200;

/** Large towns of Japan, around which shops and points crowd. */
const town = (sql: postgres.Sql, count: number) => sql`
  select n, random() * 2 * pi() as turn, 0.4 * random() ^ 2 as spread,
    (array[35.68, 34.69, 35.18, 43.06, 33.59, 38.27, 34.39, 36.56])[1 + n % 8] as lat,
    (array[139.76, 135.50, 136.91, 141.35, 130.40, 140.87, 132.46, 136.66])[1 + n % 8] as lng
  from generate_series(1, ${count}::int) n`;

/** Open from ten to eight; a point never closes, and serves from a shop that has its number. */
async function openPlaces(sql: postgres.Sql): Promise<void> {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const week = (from: number, to: number) =>
    JSON.stringify(Object.fromEntries(days.map((day) => [day, [{ from, to }]])));
  const place = (kind: string, letter: string, count: number, hours: string) => sql`
    insert into locations (id, kind, store_code, name, lat, lng, weekly_hours)
    select gen_random_uuid(), ${kind}, ${letter} || n, '{"ja":"店"}', lat + spread * sin(turn), lng + spread * cos(turn),
      ${hours}::text::jsonb
    from (${town(sql, count)}) town`;
  await place('store', 'S', SHOPS, week(600, 1200));
  await place('pickup_point', 'P', POINTS, week(0, 1440));
  await sql`
    insert into pickup_points (location_id, kind, operator, served_from_id, max_side_mm, max_sum_mm, max_grams)
    select p.id, 'locker', '店', s.id, 600, case when random() < 0.5 then 800 else 1600 end, 20000
    from locations p join locations s on s.store_code = 'S' || (1 + substr(p.store_code, 2)::int % ${SHOPS}::int)
    where p.kind = 'pickup_point'`;
}

/** Two million stock rows: every shop has every article, as often as not. */
async function fillShelves(sql: postgres.Sql): Promise<string[]> {
  const [product] = await sql<{ id: string }[]>`
    insert into products (id, handle, title) values (gen_random_uuid(), 'mug', '{"ja":"マグ"}') returning id`;
  const articles = await sql<{ id: string }[]>`
    insert into variants (id, product_id, sku, option_values, price, position, weight_grams, packed)
    select gen_random_uuid(), ${product?.id ?? ''}, 'MUG-' || n, array[n::text], 1100, n, 400, '[180, 120, 100]'
    from generate_series(1, ${ARTICLES}::int) n returning id`;
  await sql`
    insert into stock_levels (variant_id, location_id, on_hand, counted_at)
    select v.id, l.id, case when random() < 0.9 then 5 else 0 end, now()
    from variants v cross join locations l where l.kind = 'store'`;
  await sql`vacuum analyze`;
  return articles.map(({ id }) => id);
}

/** Milliseconds of each of many questions, one after the other, from all over Tokyo and with all kinds of baskets. */
async function timesOf(db: Db, articles: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  const line: Omit<ParcelLine, 'quantity'> = {
    packed: [180, 120, 100],
    weightGrams: 400,
    temperature: 'ambient',
    ways: ['pickup', 'delivery'],
  };
  for (let i = 0; i < QUESTIONS; i++) {
    const near: Point = { lat: 35.68 + 0.1 * Math.sin(i), lng: 139.76 + 0.1 * Math.cos(i) };
    const variants = articles.slice((i * LINES) % ARTICLES).slice(0, LINES);
    const lines = variants.map((variantId) => ({ ...line, variantId, quantity: 1 + (i % 2) }));
    const begun = performance.now();
    await listPointOffers(db, tablePoints(db), { near, limit: NEAREST, lines, paymentMethod: null }, new Date());
    times.push(performance.now() - begun);
  }
  return times;
}

export const pointsNearest: Row = {
  name: 'points-nearest',
  title: `Which of the nearest ${NEAREST} of ${POINTS.toLocaleString('en')} points take a basket of ${LINES} lines, and when`,
  run: async (stage) => {
    const { db, sql } = await stage.emptyDatabase('uketori_bench_points');
    await sql`select setseed(0.5)`;
    await openPlaces(sql);
    const articles = await fillShelves(sql);
    await timesOf(db, articles);
    const value = median(await timesOf(db, articles));
    return [judge({ name: 'points-nearest', value, unit: 'ms p50', target: atMost(60) })];
  },
};
