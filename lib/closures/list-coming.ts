import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations, specialDays } from '@/db/schema';
import { type Actor, canRunShop, canUse } from '../access/actor';
import { Refusal } from '../refusal';
import { type ComingDays, comingDays } from './coming-days';

/** Every dated exception from a local date on, at the shops somebody answers for. Throws not_allowed. */
export async function listComingDays(db: Db, actor: Actor, from: string): Promise<ComingDays[]> {
  if (!canUse(actor, 'stores')) throw new Refusal('not_allowed');
  const own = actor.kind === 'staff' ? [...actor.locationIds] : [];
  const rows = await db
    .select({
      date: specialDays.date,
      intervals: specialDays.intervals,
      note: specialDays.note,
      id: locations.id,
      storeCode: locations.storeCode,
      name: locations.name,
    })
    .from(specialDays)
    .innerJoin(locations, eq(locations.id, specialDays.locationId))
    .where(
      and(
        gte(specialDays.date, from),
        inArray(locations.kind, ['store', 'warehouse']),
        canRunShop(actor) ? sql`true` : inArray(locations.id, own),
      ),
    )
    .orderBy(asc(locations.storeCode), asc(specialDays.date));
  return comingDays(
    rows.map(({ date, intervals, note, ...shop }) => ({ date, intervals, ...(note && { note }), shop })),
  );
}
