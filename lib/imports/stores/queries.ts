import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations, specialDays } from '@/db/schema';
import type { SpecialDay } from '../../stores/hours-types';

/** Columns of a shop that a file may change. */
const columns = {
  id: locations.id,
  storeCode: locations.storeCode,
  name: locations.name,
  postcode: locations.postcode,
  prefecture: locations.prefecture,
  city: locations.city,
  street: locations.street,
  lat: locations.lat,
  lng: locations.lng,
  phone: locations.phone,
  website: locations.website,
  services: locations.services,
  weeklyHours: locations.weeklyHours,
  hoursText: locations.hoursText,
};

/** The shops with these codes, held until the transaction ends. */
export async function lockStores(tx: Db, codes: string[]) {
  return tx
    .select(columns)
    .from(locations)
    .where(sql`${locations.storeCode} = any(${sql.param(codes)}::text[])`)
    .orderBy(locations.storeCode)
    .for('update');
}
export type StoredStore = Awaited<ReturnType<typeof lockStores>>[number];

/** Which of these codes points go by, or which shops and warehouses do: a code is never both. */
export async function listCodesOf(tx: Db, holders: 'points' | 'stores', codes: string[]): Promise<Set<string>> {
  const rows = await tx.execute<{ code: string }>(sql`
    select store_code as code from locations
    where store_code = any(${sql.param(codes)}::text[]) and (kind = 'pickup_point') = ${holders === 'points'}`);
  return new Set(rows.map(({ code }) => code));
}

/** Dated hours of shops from a local date on, by location. */
export async function listSpecialDays(tx: Db, locationIds: string[], from: string): Promise<Map<string, SpecialDay[]>> {
  const rows = await tx
    .select()
    .from(specialDays)
    .where(sql`${specialDays.locationId} = any(${sql.param(locationIds)}::uuid[]) and ${specialDays.date} >= ${from}`)
    .orderBy(specialDays.date);
  const days = new Map<string, SpecialDay[]>(locationIds.map((id) => [id, []]));
  for (const { locationId, date, intervals, note } of rows) {
    days.get(locationId)?.push({ date, intervals, ...(note && { note }) });
  }
  return days;
}
