import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations, transferRoutes } from '@/db/schema';
import type { Point } from '../geo';
import type { Route } from './route-arrival';

/** A route with what is known of where it begins. */
export interface RouteFrom extends Route, Point {
  /** IANA zone. */
  zone: string;
}

/** Every route from a location that is in use; those into one location if it is named. */
export async function listRoutes(db: Db, toId: string | null = null): Promise<RouteFrom[]> {
  return db
    .select({
      fromId: transferRoutes.fromId,
      toId: transferRoutes.toId,
      weekdays: transferRoutes.weekdays,
      cutoffMinute: transferRoutes.cutoffMinute,
      transitDays: transferRoutes.transitDays,
      arrivesMinute: transferRoutes.arrivesMinute,
      closedDates: transferRoutes.closedDates,
      zone: locations.zone,
      lat: locations.lat,
      lng: locations.lng,
    })
    .from(transferRoutes)
    .innerJoin(locations, sql`${locations.id} = ${transferRoutes.fromId} and ${locations.active}`)
    .where(toId ? eq(transferRoutes.toId, toId) : undefined);
}
