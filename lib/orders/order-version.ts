import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';

/**
 * Versions of orders by the secrets of their tracking links: another one whenever the page would read differently,
 * after an event, a new estimate, news of a payment, a linked LINE account, a deadline that passed, or midnight at the shop. Unknown secrets are missing. Read
 * together, because a process asks for all that is followed in one go.
 */
export async function listOrderVersions(db: Db, tokens: readonly string[], now: Date): Promise<Map<string, string>> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await db.execute<{ token: string; version: string }>(sql`
    select o.token, md5(string_agg(concat_ws('|', o.payment_status, o.pay_by <= ${at}, m.updated_at, f.updated_at,
      f.estimated_ready_at <= ${at}, f.collect_by + make_interval(mins => l.grace_minutes) <= ${at}, (${at} at time zone l.zone)::date, e.id, k.linked_at),
      ',' order by f.position)) as version
    from orders o
    join fulfillments f on f.order_id = o.id
    join locations l on l.id = f.location_id
    left join lateral (
      select e.id from order_events e where e.order_id = o.id order by e.at desc, e.id desc limit 1) as e on true
    left join lateral (
      select max(p.updated_at) as updated_at from payments p where p.order_id = o.id) as m on true
    left join line_links k on k.order_id = o.id
    where o.token = any(${sql.param([...tokens])}::text[])
    group by o.token`);
  return new Map(rows.map(({ token, version }) => [token, version]));
}

/** The version of one order; null for an unknown secret. */
export async function getOrderVersion(db: Db, token: string, now: Date): Promise<string | null> {
  return (await listOrderVersions(db, [token], now)).get(token) ?? null;
}
