import { cache } from 'react';
import { orderTokenField } from '@/lib/orders/input';
import { getStoreById } from '@/lib/stores/queries';
import { getVisitByToken } from '@/lib/visits/queries';
import { db } from '@/lib/web/database';

/** A visit and its shop, for whoever has its link, read once a request; null for an unknown link. */
export const bookedVisit = cache(async (token: string) => {
  if (!orderTokenField.safeParse(token).success) return null;
  const visit = await getVisitByToken(db(), token);
  const store = visit && (await getStoreById(db(), visit.locationId));
  return visit && store ? { visit, store, now: new Date() } : null;
});

export type BookedVisit = NonNullable<Awaited<ReturnType<typeof bookedVisit>>>;
