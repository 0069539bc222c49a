import type postgres from 'postgres';

/** Articles of the shop. */
const ARTICLES = 2_000;
/** Lines of an order; each has been accepted, and some were begun. */
const LINES = 3;

/** One shop with so many open orders, some of them begun and some ready, and ten times as many of days gone by. */
export async function fillCounter(sql: postgres.Sql, orders: number): Promise<string> {
  const week = JSON.stringify({ mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] });
  const [shop] = await sql<{ id: string }[]>`
    insert into locations (id, store_code, name, lat, lng, weekly_hours)
    values (gen_random_uuid(), 'S', '{"ja":"店"}', 35, 139, ${week}::text::jsonb) returning id`;
  if (!shop) throw new Error('no shop');
  const [product] = await sql<{ id: string }[]>`
    insert into products (id, handle, title) values (gen_random_uuid(), 'mug', '{"ja":"マグ"}') returning id`;
  await sql`
    insert into variants (id, product_id, sku, option_values, price, position)
    select gen_random_uuid(), ${product?.id ?? ''}, 'MUG-' || n, array[n::text], 1100, n
    from generate_series(1, ${ARTICLES}::int) n`;
  await sql`
    insert into stock_levels (variant_id, location_id, on_hand, section, shelf, counted_at)
    select id, ${shop.id}, 50, 'B 台所', 'B-' || position % 12, now() from variants`;
  await sql`
    insert into orders (id, number, token, locale, customer_name, customer_email, customer_phone, collector,
      payment_method, payment_status, currency, total, tax_lines, placed_at)
    select gen_random_uuid(), '261122-' || n, 'token-' || n, 'ja', '青木 みなみ', 'minami@mail.example', '090-1234-5678',
      'self', 'pay_in_store', 'unpaid', 'JPY', 3300, '[]', now() - n * interval '1 minute'
    from generate_series(1, ${orders * 11}::int) n`;
  await sql`
    insert into fulfillments (id, order_id, location_id, prepared_at_id, status, pickup_code, promised_at,
      estimated_ready_at, accepted_at, collect_by, amount, closed_at, shelf, updated_at)
    select gen_random_uuid(), o.id, ${shop.id}, ${shop.id},
      case when n > ${orders}::int then 'collected' when n % 5 = 0 then 'ready' when n % 5 = 1 then 'picking' else 'to_pick' end,
      lpad(n::text, 6, '0'), o.placed_at, now() + n * interval '1 minute', o.placed_at, now() + interval '7 days', 3300,
      case when n > ${orders}::int then now() end, case when n % 5 = 0 then 'A-1' end, now()
    from (select *, split_part(number, '-', 2)::int as n from orders) o`;
  await sql`
    insert into order_lines (id, order_id, fulfillment_id, position, variant_id, sku, handle, title, image_url, unit_price,
      tax_rate, quantity)
    select gen_random_uuid(), f.order_id, f.id, line, v.id, v.sku, 'mug', '{"ja":"マグ"}', '/media/mug', 1100, 1000, 1
    from (select *, row_number() over (order by id) as n from fulfillments) f
    cross join generate_series(1, ${LINES}::int) line
    join variants v on v.position = 1 + (f.n * 7 + line * 131) % ${ARTICLES}::int`;
  await sql`
    insert into order_events (id, order_id, fulfillment_id, event, actor_kind, at)
    select gen_random_uuid(), f.order_id, f.id, event, 'system', now()
    from fulfillments f cross join unnest(array['placed', 'accept', 'start_picking']) as event`;
  await sql`vacuum analyze`;
  return shop.id;
}
