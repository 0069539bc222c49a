import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations } from '@/db/schema';
import { type Actor, canWorkAt } from '../../access/actor';
import type { PlaceChoice } from './types';

/** Shops and warehouses in use that somebody answers for, by their codes. */
export async function listPlaceChoices(db: Db, actor: Actor): Promise<PlaceChoice[]> {
  const { id, storeCode, kind, name, prefecture } = locations;
  const rows = await db
    .select({ id, storeCode, kind, name, prefecture })
    .from(locations)
    .where(and(inArray(kind, ['store', 'warehouse']), eq(locations.active, true)))
    .orderBy(asc(storeCode));
  return rows.filter((row) => canWorkAt(actor, row.id));
}
