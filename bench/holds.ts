import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import { remindHeld } from '@/lib/holds/remind-held';
import { expireOrders } from '@/lib/orders/expire-orders';
import { addDays, instantOf, localDate } from '@/lib/time';
import { atMost, exactly, judge } from './result';
import type { Row } from './row';

const EACH = 5_000;
const SHOPS = 50;
const ARTICLES = 200;
/** Of the shops; reminders come at noon. */
const ZONE = 'Asia/Tokyo';
const NOON = 720;

/** Shops, articles that lie in all of them, and ready orders: half of them over by now, half to be reminded of. */
async function fill(sql: postgres.Sql): Promise<void> {
  const today = localDate(new Date(), ZONE);
  const noon = instantOf(today, NOON, ZONE);
  const remindAt = (noon < new Date() ? noon : instantOf(addDays(today, -1), NOON, ZONE)).toISOString();
  await sql`
    insert into locations (id, store_code, name, lat, lng, weekly_hours)
    select gen_random_uuid(), n::text, '{"ja":"店","en":"Store"}', 35.68, 139.76,
      (select jsonb_object_agg(d, '[{"from":600,"to":1140}]'::jsonb) from unnest('{mon,tue,wed,thu,fri,sat,sun}'::text[]) d)
    from generate_series(1, ${SHOPS}::int) n`;
  await sql`
    with made as (
      insert into products (id, handle, title) select gen_random_uuid(), 'p-' || n, '{"ja":"マグ","en":"Mug"}'
      from generate_series(1, ${ARTICLES}::int) n returning id, handle)
    insert into variants (id, product_id, sku, option_values, price, position)
    select gen_random_uuid(), id, handle, '{}', 1100, 0 from made`;
  await sql`
    insert into stock_levels (variant_id, location_id, on_hand, counted_at)
    select v.id, l.id, 1000, now() from variants v, locations l`;
  await sql`
    create table wanted as
    select n, gen_random_uuid() as order_id, gen_random_uuid() as part_id, gen_random_uuid() as line_id,
      (select array_agg(id order by id) from locations)[1 + n % ${SHOPS}::int] as location_id,
      (select array_agg(id order by id) from variants)[1 + n % ${ARTICLES}::int] as variant_id,
      n % 2 = 0 as over
    from generate_series(1, ${2 * EACH}::int) n`;
  await sql`
    insert into orders (id, number, token, locale, customer_name, customer_email, customer_phone, collector,
      payment_method, payment_status, currency, total, tax_lines, placed_at)
    select order_id, n::text, md5(n::text), 'ja', '青木 みなみ', n || '@mail.example', '090-1234-5678', 'self',
      'pay_in_store', 'unpaid', 'JPY', 1100, '[]', now() - interval '8 days' from wanted`;
  await sql`
    insert into fulfillments (id, order_id, location_id, prepared_at_id, status, pickup_code, promised_at,
      estimated_ready_at, ready_at, collect_by, remind_at, shelf, amount, updated_at)
    select part_id, order_id, location_id, location_id, 'ready', lpad(n::text, 6, '0'), now(), now(),
      ${remindAt}::timestamptz - interval '1 day', now() + case when over then interval '-1 minute' else interval '5 days' end,
      case when over then null else ${remindAt}::timestamptz end, 'A-1', 1100, now() from wanted`;
  await sql`
    insert into order_lines (id, order_id, fulfillment_id, position, variant_id, sku, handle, title, unit_price, tax_rate,
      quantity)
    select line_id, order_id, part_id, 0, w.variant_id, v.sku, v.sku, '{"ja":"マグ","en":"Mug"}', 1100, 1000, 1
    from wanted w join variants v on v.id = w.variant_id`;
  await sql`
    insert into allocations (id, fulfillment_id, order_line_id, variant_id, location_id, quantity)
    select gen_random_uuid(), part_id, line_id, variant_id, location_id, 1 from wanted`;
  await sql`
    update stock_levels l set allocated = sums.units
    from (select variant_id, location_id, count(*)::int as units from wanted group by 1, 2) sums
    where l.variant_id = sums.variant_id and l.location_id = sums.location_id`;
  await sql`analyze`;
}

const LOOK_MS = 100;

/** Until nothing waits any more. */
async function workedOff(sql: postgres.Sql): Promise<void> {
  const waiting = async () => {
    const [row] = await sql<{ count: number }[]>`
      select (select count(*) from pending_jobs)::int + (select count(*) from graphile_worker.jobs)::int as count`;
    return row?.count ?? 0;
  };
  while ((await waiting()) > 0) await pause(LOOK_MS);
}

/** The worker has made its queue when it listens. */
async function workerListens(sql: postgres.Sql): Promise<void> {
  const listens = async () => {
    const [row] =
      await sql`select 1 from pg_stat_activity where datname = current_database() and query ilike '%listen%jobs:insert%'`;
    return row !== undefined;
  };
  while (!(await listens())) await pause(LOOK_MS);
}

const secondsSince = (begun: number) => (performance.now() - begun) / 1000;

export const holds: Row = {
  name: 'holds',
  title: `${2 * EACH} expiries and reminders worked off, with their messages`,
  run: async (stage) => {
    const { db, sql, url } = await stage.emptyDatabase('uketori_bench_holds');
    await fill(sql);
    // One worker, as it runs beside a shop. It is there before anything is measured.
    stage.worker(url);
    await workerListens(sql);
    const [begun, now] = [performance.now(), new Date()];
    const { uncollected } = await expireOrders(db, now);
    const reminded = await remindHeld(db, now);
    const swept = secondsSince(begun);
    await workedOff(sql);
    const all = secondsSince(begun);
    const [sent] = await sql<
      { count: number }[]
    >`select count(*)::int as count from messages where sent_at is not null`;
    return [
      judge({ name: 'holds', value: all, unit: 's', target: atMost(60) }),
      judge({ name: 'holds-judged', value: swept, unit: 's', target: atMost(60) }),
      judge({ name: 'holds-expired', value: uncollected, unit: 'orders', target: exactly(EACH) }),
      judge({ name: 'holds-reminded', value: reminded, unit: 'orders', target: exactly(EACH) }),
      judge({ name: 'holds-messages', value: sent?.count ?? 0, unit: 'messages', target: exactly(2 * EACH) }),
    ];
  },
};
