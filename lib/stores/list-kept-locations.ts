import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { type ChangePosition, changedAfter, exactInstant } from '@/db/changed-after';
import type { Db } from '@/db/client';
import { locations } from '@/db/schema';

const columns = {
  id: locations.id,
  changedAt: exactInstant(locations.updatedAt),
  storeCode: locations.storeCode,
  kind: locations.kind,
  name: locations.name,
  postcode: locations.postcode,
  prefecture: locations.prefecture,
  city: locations.city,
  street: locations.street,
  lat: locations.lat,
  lng: locations.lng,
  phone: locations.phone,
  website: locations.website,
  access: locations.access,
  counter: locations.counter,
  services: locations.services,
  zone: locations.zone,
  prepMinutes: locations.prepMinutes,
  holdDays: locations.holdDays,
  minutesPerOrder: locations.minutesPerOrder,
  active: locations.active,
};

interface Asked {
  /** null = all. */
  placeIds: readonly string[] | null;
  position: ChangePosition | null;
  limit: number;
}

const isInSight = (placeIds: readonly string[] | null) =>
  placeIds === null ? sql`true` : inArray(locations.id, [...placeIds]);

/** Shops, warehouses and pickup points, open or not, in the order in which they changed. */
export const listKeptLocations = (db: Db, { placeIds, position, limit }: Asked) =>
  db
    .select(columns)
    .from(locations)
    .where(and(changedAfter(locations.updatedAt, locations.id, position), isInSight(placeIds)))
    .orderBy(asc(locations.updatedAt), asc(locations.id))
    .limit(limit);
export type KeptLocation = Awaited<ReturnType<typeof listKeptLocations>>[number];

export async function getKeptLocation(db: Db, storeCode: string): Promise<KeptLocation | null> {
  const [place] = await db.select(columns).from(locations).where(eq(locations.storeCode, storeCode));
  return place ?? null;
}
