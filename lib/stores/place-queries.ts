import { and, asc, between, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { places } from '@/db/schema';
import { foldForSearch } from '../catalog/search-text';
import type { Place } from './types';

const columns = { kind: places.kind, name: places.name, lat: places.lat, lng: places.lng };

// A station says more exactly where than the town or prefecture that shares its name.
const exactness = sql`array_position(array['station', 'place', 'city', 'prefecture'], ${places.kind})`;

/**
 * Places whose name, reading or English name begins as typed: a whole name first, then stations before towns before
 * prefectures, then the shorter name (東京 gives 東京駅, 東京テレポート駅, 東京都).
 */
export async function listPlacesByName(db: Db, typed: string, limit: number): Promise<Place[]> {
  const folded = foldForSearch(typed);
  if (!folded) return [];
  const whole = sql`(${places.searchNames} @> array[${folded}]::text[])`;
  return db
    .select(columns)
    .from(places)
    .where(sql`exists (select 1 from unnest(${places.searchNames}) as known where starts_with(known, ${folded}))`)
    .orderBy(sql`${whole} desc`, exactness, sql`length(${places.name} ->> 'ja')`, asc(places.id))
    .limit(limit);
}

/** Towns of exactly this Japanese name; several prefectures may each have one. */
export function listCitiesNamed(db: Db, name: string): Promise<Place[]> {
  return db
    .select(columns)
    .from(places)
    .where(and(eq(places.kind, 'city'), sql`${places.name} ->> 'ja' = ${name}`));
}

export async function getPrefecture(db: Db, name: string): Promise<Place | null> {
  const [found] = await db
    .select(columns)
    .from(places)
    .where(and(eq(places.kind, 'prefecture'), sql`${places.name} ->> 'ja' = ${name}`));
  return found ?? null;
}

/** Stations, then towns, inside a box of degrees; for maps. */
export function listPlacesWithin(
  db: Db,
  { south, west, north, east }: { south: number; west: number; north: number; east: number },
  limit: number,
): Promise<Place[]> {
  return db
    .select(columns)
    .from(places)
    .where(and(between(places.lat, south, north), between(places.lng, west, east), ne(places.kind, 'prefecture')))
    .orderBy(exactness, asc(places.id))
    .limit(limit);
}
