import { cache } from 'react';
import { orderTokenField } from '@/lib/orders/input';
import { getOrderVersion } from '@/lib/orders/order-version';
import { getOrderByToken } from '@/lib/orders/queries';
import { trackingView } from '@/lib/orders/tracking-view';
import { getStoreById, listHolidays } from '@/lib/stores/queries';
import { localDate } from '@/lib/time';
import { db } from '@/lib/web/database';

/**
 * All that is told of an order to whoever has its link, read once a request; null for an unknown link. The version is
 * read first: a change in between then brings the page anew.
 */
export const followedOrder = cache(async (token: string) => {
  if (!orderTokenField.safeParse(token).success) return null;
  const now = new Date();
  const version = await getOrderVersion(db(), token, now);
  const order = version && (await getOrderByToken(db(), token));
  const store = order && (await getStoreById(db(), order.fulfillment.locationId));
  if (!store) return null;
  const holidays = await listHolidays(db(), localDate(now, store.hours.zone));
  return { order, store, holidays, version, now, view: trackingView(order, now) };
});

export type FollowedOrder = NonNullable<Awaited<ReturnType<typeof followedOrder>>>;
