import { and, asc, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { events, locations } from '@/db/schema';

export interface KeptEvent {
  sequence: number;
  id: string;
  type: string;
  objectKey: string;
  storeCode: string | null;
  data: Record<string, unknown>;
  at: Date;
}

interface Asked {
  after: number;
  /** Of these stores; null = all. What happened nowhere in particular is told to everybody. */
  placeIds: readonly string[] | null;
  types: readonly string[];
  limit: number;
}

/** What happened after a number, in order. */
export async function listEvents(db: Db, { after, placeIds, types, limit }: Asked): Promise<KeptEvent[]> {
  const here: SQL | undefined =
    placeIds === null ? undefined : or(isNull(events.locationId), inArray(events.locationId, [...placeIds]));
  return db
    .select({
      sequence: events.sequence,
      id: events.sourceId,
      type: events.type,
      objectKey: events.objectKey,
      storeCode: locations.storeCode,
      data: events.data,
      at: events.at,
    })
    .from(events)
    .leftJoin(locations, eq(locations.id, events.locationId))
    .where(and(gt(events.sequence, after), here, types.length > 0 ? inArray(events.type, [...types]) : undefined))
    .orderBy(asc(events.sequence))
    .limit(limit);
}

/** The last number given; 0 before the first. Read before the events, so that nothing that comes meanwhile is passed over. */
export async function lastSequence(db: Db): Promise<number> {
  const [row] = await db.select({ last: sql<string | null>`max(${events.sequence})` }).from(events);
  return Number(row?.last ?? 0);
}
