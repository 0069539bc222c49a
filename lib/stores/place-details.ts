import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations } from '@/db/schema';
import type { PlaceDetails } from './types';

export async function getPlaceDetails(db: Db, locationId: string): Promise<PlaceDetails | null> {
  const [details] = await db
    .select({
      photoUrl: locations.photoUrl,
      parking: locations.parking,
      website: locations.website,
      handoverChecks: locations.handoverChecks,
    })
    .from(locations)
    .where(eq(locations.id, locationId));
  return details ?? null;
}
