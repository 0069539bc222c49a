import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations } from '@/db/schema';
import { takesOnlinePayments } from '../env';
import type { Point } from '../geo';
import type { SpecialDay, WeeklyHours } from '../stores/hours-types';
import { storeColumns, toStore } from '../stores/queries';
import type { Store } from '../stores/types';
import type { PickupPointProvider } from './provider';
import type { NearbyPoint, PickupPoint, PointLimits } from './types';

interface Row extends Omit<PickupPoint, 'hours' | 'limits'>, PointLimits, Record<string, unknown> {
  zone: string;
  weeklyHours: WeeklyHours;
  special: SpecialDay[];
  metres: number;
}

/** Points in use with their distance from a place in metres, and the dated hours that still matter. */
const pointsFrom = (here: SQL) => sql`
  select l.id, l.store_code as code, p.kind, p.operator, l.name, l.postcode, l.prefecture, l.city, l.street, l.lat, l.lng,
    l.zone, l.weekly_hours as "weeklyHours", l.hold_days as "holdDays", l.hold_days_paid as "holdDaysPaid",
    p.served_from_id as "servedFromId", p.lead_days as "leadDays", p.max_side_mm as "maxSideMm",
    p.max_sum_mm as "maxSumMm", p.max_grams as "maxGrams", p.temperatures, p.payment_methods as "paymentMethods",
    earth_distance(ll_to_earth(l.lat, l.lng), ${here}) as metres,
    coalesce((
      select jsonb_agg(jsonb_build_object('date', s.date, 'intervals', s.intervals) order by s.date)
      from special_days s where s.location_id = l.id and s.date >= current_date - 7), '[]'::jsonb) as special
  from locations l join pickup_points p on p.location_id = l.id
  where l.kind = 'pickup_point'`;

function toPoint({ zone, weeklyHours, special, metres: _, ...row }: Row): PickupPoint {
  const { maxSideMm, maxSumMm, maxGrams, temperatures, paymentMethods, ...rest } = row;
  const payable = takesOnlinePayments() ? paymentMethods : paymentMethods.filter((method) => method !== 'pay_online');
  return {
    ...rest,
    hours: { zone, weekly: weeklyHours, special },
    limits: { maxSideMm, maxSumMm, maxGrams, temperatures, paymentMethods: payable },
  };
}

/** The nearest points in use, nearest first; ordered by index, whatever their number. */
export async function listNearestPoints(db: Db, near: Point, limit: number): Promise<NearbyPoint[]> {
  // Worked out once, before the search; with that and the number as text PostgreSQL keeps one plan for all places.
  const here = sql`(select ll_to_earth(${near.lat}, ${near.lng}))`;
  const rows = await db.execute<Row>(sql`
    ${pointsFrom(here)} and l.active
    order by ll_to_earth(l.lat, l.lng) <-> ${here} limit ${sql.raw(limit.toFixed(0))}`);
  return rows.map((row) => ({ point: toPoint(row), metres: row.metres }));
}

/** A point in use, by its code. */
export async function getPoint(db: Db, code: string): Promise<PickupPoint | null> {
  const [row] = await db.execute<Row>(sql`
    ${pointsFrom(sql`ll_to_earth(l.lat, l.lng)`)} and l.active and l.store_code = ${code}`);
  return row ? toPoint(row) : null;
}

/** Points that orders are on their way to, in use or not, by the ids of their locations. */
export async function listPointsById(db: Db, locationIds: readonly string[]): Promise<PickupPoint[]> {
  const ids = sql.param([...locationIds]);
  const rows = await db.execute<Row>(sql`
    ${pointsFrom(sql`ll_to_earth(l.lat, l.lng)`)} and l.id = any(${ids}::uuid[])`);
  return rows.map(toPoint);
}

/** Shops and warehouses in use, by the ids of their locations. */
export async function listServing(db: Db, locationIds: readonly string[]): Promise<Store[]> {
  const rows = await db
    .select(storeColumns)
    .from(locations)
    .where(and(inArray(locations.id, [...locationIds]), eq(locations.active, true)));
  return rows.map(toStore);
}

/** The points of our own table. */
export const tablePoints = (db: Db): PickupPointProvider => ({
  listNear: (near, limit) => listNearestPoints(db, near, limit),
  get: (code) => getPoint(db, code),
});
