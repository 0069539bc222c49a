import { cache } from 'react';
import { orderTokenField } from '@/lib/orders/input';
import { getOrderVersion } from '@/lib/orders/order-version';
import { partsOf } from '@/lib/orders/parts-of';
import { placeOf } from '@/lib/orders/place-of';
import { getOrderByToken } from '@/lib/orders/queries';
import { trackingView } from '@/lib/orders/tracking-view';
import type { OrderPart } from '@/lib/orders/types';
import { getMoneyOf } from '@/lib/payments/money-of';
import { getStoreById, listHolidays } from '@/lib/stores/queries';
import { addDays } from '@/lib/time';
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
  if (!order) return null;
  const yesterday = addDays(now.toISOString().slice(0, 10), -1);
  const [parts, money, holidays] = await Promise.all([
    Promise.all(partsOf(order).map((part) => followedPart(part, now))),
    getMoneyOf(db(), order.id),
    listHolidays(db(), yesterday),
  ]);
  return { order, parts, money, holidays, version, now };
});

async function followedPart(part: OrderPart, now: Date) {
  const location = await getStoreById(db(), part.fulfillment.locationId);
  if (!location) throw new Error('an order of a place that is gone');
  return { order: part, store: placeOf(location, part.fulfillment), view: trackingView(part, now) };
}

export type FollowedOrder = NonNullable<Awaited<ReturnType<typeof followedOrder>>>;
export type FollowedPart = FollowedOrder['parts'][number];
