import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { arrivals } from '@/db/schema';
import type { Arrival } from './types';

/** What the customer of a part has said of coming for it; null while nothing. */
export async function getArrival(db: Db, fulfillmentId: string): Promise<Arrival | null> {
  const [arrival] = await db
    .select({
      onTheWayAt: arrivals.onTheWayAt,
      arrivedAt: arrivals.arrivedAt,
      bay: arrivals.bay,
      car: arrivals.car,
      colour: arrivals.colour,
      metAt: arrivals.metAt,
    })
    .from(arrivals)
    .where(eq(arrivals.fulfillmentId, fulfillmentId));
  return arrival ?? null;
}
