import type { Db } from '@/db/client';
import type { Point } from '../geo';
import type { PickupPromise } from '../promise/pickup-promise';
import { listHolidays } from '../stores/queries';
import { addDays } from '../time';
import type { PaymentMethod } from '../ways';
import { type ParcelLine, type PointReason, parcelOf, whyNot } from './limits';
import { type PackedLine, packedFromShelf } from './packed-from-shelf';
import { pointPromise } from './point-promise';
import type { PickupPointProvider } from './provider';
import { listServing } from './queries';
import type { PickupPoint } from './types';

/** At least one line. */
export interface PointBasket {
  lines: readonly (ParcelLine & PackedLine)[];
  /** Null = not chosen yet. */
  paymentMethod: PaymentMethod | null;
}

/** What a point can do for a basket. */
export interface PointOffer {
  point: PickupPoint;
  /** Why the basket may not go there; none = it may. */
  reasons: PointReason[];
  /** Of whoever serves the point, as its hours were read; null where they are not asked. */
  version: string | null;
  /** Null where whoever serves the point lacks something of the basket, or nobody opens soon. */
  promise: PickupPromise | null;
}

async function offersOf(
  db: Db,
  points: readonly PickupPoint[],
  { lines, paymentMethod }: PointBasket,
  now: Date,
): Promise<PointOffer[]> {
  const holidays = await listHolidays(db, addDays(now.toISOString().slice(0, 10), -1));
  const serving = await listServing(db, [...new Set(points.map(({ servedFromId }) => servedFromId))]);
  const packed = await packedFromShelf(db, serving, lines, holidays, now);
  const parcel = parcelOf(lines);
  return points.map((point) => {
    const from = packed.get(point.servedFromId);
    return {
      point,
      reasons: whyNot(parcel, point.limits, paymentMethod),
      version: from?.version ?? null,
      promise: from ? pointPromise(point, from, holidays, paymentMethod) : null,
    };
  });
}

/** What the points nearest to a place can do for a basket placed now, nearest first; distance in metres. */
export async function listPointOffers(
  db: Db,
  provider: PickupPointProvider,
  { near, limit, ...basket }: PointBasket & { near: Point; limit: number },
  now: Date,
): Promise<(PointOffer & { metres: number })[]> {
  const nearby = await provider.listNear(near, limit);
  const points = nearby.map(({ point }) => point);
  const offers = await offersOf(db, points, basket, now);
  return offers.map((offer, index) => ({ ...offer, metres: nearby[index]?.metres ?? 0 }));
}

/** What one point can do for a basket placed now; null for a code of no point in use. */
export async function getPointOffer(
  db: Db,
  provider: PickupPointProvider,
  { code, ...basket }: PointBasket & { code: string },
  now: Date,
): Promise<PointOffer | null> {
  const point = await provider.get(code);
  const [offer] = point ? await offersOf(db, [point], basket, now) : [];
  return offer ?? null;
}
