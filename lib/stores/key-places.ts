import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { Refusal } from '../refusal';

/** A place by the merchant's code, whatever kind it is. Throws unknown_store, or not_allowed for one of others. */
export async function placeOfKey(db: Db, actor: Actor, storeCode: string): Promise<{ id: string }> {
  const [place] = await db.select({ id: locations.id }).from(locations).where(eq(locations.storeCode, storeCode));
  if (!place) throw new Refusal('unknown_store', { storeCode });
  if (!canWorkAt(actor, place.id)) throw new Refusal('not_allowed', { storeCode });
  return place;
}

/** Ids of the places a caller may see, or of the one that is asked for; null = all. */
export async function placesInSight(
  db: Db,
  actor: Actor,
  storeCode: string | undefined,
): Promise<readonly string[] | null> {
  if (storeCode !== undefined) return [(await placeOfKey(db, actor, storeCode)).id];
  return actor.kind === 'key' ? actor.locationIds : [];
}
