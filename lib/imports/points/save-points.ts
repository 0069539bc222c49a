import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { StoredPoint } from './types';

/** Writes points, new ones open to orders at once. */
export async function savePoints(tx: Db, points: readonly StoredPoint[], now: Date): Promise<void> {
  if (points.length === 0) return;
  const [at, rows] = [now.toISOString(), JSON.stringify(points)];
  await tx.execute(sql`
    insert into locations (id, kind, store_code, name, postcode, prefecture, city, street, lat, lng, weekly_hours,
      hours_text, hold_days, created_at, updated_at)
    select id, 'pickup_point', code, name, postcode, prefecture, city, street, lat, lng, "weeklyHours", "hoursText",
      "holdDays", ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, code text, name jsonb, postcode text, prefecture jsonb,
      city jsonb, street jsonb, lat float8, lng float8, "weeklyHours" jsonb, "hoursText" text, "holdDays" smallint)
    on conflict (id) do update set
      name = excluded.name, postcode = excluded.postcode, prefecture = excluded.prefecture, city = excluded.city,
      street = excluded.street, lat = excluded.lat, lng = excluded.lng, weekly_hours = excluded.weekly_hours,
      hours_text = excluded.hours_text, hold_days = excluded.hold_days, updated_at = excluded.updated_at`);
  await tx.execute(sql`
    insert into pickup_points (location_id, kind, operator, served_from_id, lead_days, max_side_mm, max_sum_mm, max_grams,
      temperatures, payment_methods)
    select id, kind, operator, "servedFromId", "leadDays", "maxSideMm", "maxSumMm", "maxGrams", temperatures,
      "paymentMethods"
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, kind text, operator text, "servedFromId" uuid,
      "leadDays" smallint, "maxSideMm" int, "maxSumMm" int, "maxGrams" int, temperatures text[], "paymentMethods" text[])
    on conflict (location_id) do update set
      kind = excluded.kind, operator = excluded.operator, served_from_id = excluded.served_from_id,
      lead_days = excluded.lead_days, max_side_mm = excluded.max_side_mm, max_sum_mm = excluded.max_sum_mm,
      max_grams = excluded.max_grams, temperatures = excluded.temperatures, payment_methods = excluded.payment_methods`);
}
