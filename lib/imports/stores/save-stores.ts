import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { SpecialDay } from '../../stores/hours-types';
import type { StoredStore } from './queries';

/** Writes shops, new ones with the defaults of the table, and the dated hours of some of them from `today` on. */
export async function saveStores(
  tx: Db,
  stores: readonly StoredStore[],
  special: ReadonlyMap<string, SpecialDay[]>,
  today: string,
  now: Date,
): Promise<void> {
  if (stores.length > 0) await writeStores(tx, stores, now);
  if (special.size > 0) await writeSpecialDays(tx, special, today);
}

async function writeStores(tx: Db, stores: readonly StoredStore[], now: Date): Promise<void> {
  const at = now.toISOString();
  await tx.execute(sql`
    insert into locations (id, store_code, name, postcode, prefecture, city, street, lat, lng, phone, website, services,
      weekly_hours, hours_text, created_at, updated_at)
    select r.id, "storeCode", name, postcode, prefecture, city, street, lat, lng, phone, website, services,
      "weeklyHours", "hoursText", ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(stores)}::jsonb) as r(id uuid, "storeCode" text, name jsonb, postcode text,
      prefecture jsonb, city jsonb, street jsonb, lat float8, lng float8, phone text, website text, services text[],
      "weeklyHours" jsonb, "hoursText" text)
    on conflict (id) do update set
      name = excluded.name, postcode = excluded.postcode, prefecture = excluded.prefecture, city = excluded.city,
      street = excluded.street, lat = excluded.lat, lng = excluded.lng, phone = excluded.phone,
      website = excluded.website, weekly_hours = excluded.weekly_hours, hours_text = excluded.hours_text,
      updated_at = excluded.updated_at`);
}

/** Replaces the dated hours of some locations from `today` on; days with a note were entered by a person and stay. */
export async function writeSpecialDays(
  tx: Db,
  special: ReadonlyMap<string, SpecialDay[]>,
  today: string,
): Promise<void> {
  const rows = [...special].flatMap(([location, days]) => days.map((day) => ({ location, note: null, ...day })));
  await tx.execute(sql`
    delete from special_days
    where location_id = any(${sql.param([...special.keys()])}::uuid[]) and date >= ${today} and note is null`);
  await tx.execute(sql`
    insert into special_days (location_id, date, intervals, note)
    select location, date, intervals, note
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(location uuid, date date, intervals jsonb, note jsonb)
    on conflict (location_id, date) do nothing`);
}
