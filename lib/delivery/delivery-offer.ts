import type { Db } from '@/db/client';
import type { Minor } from '../money';
import { type ParcelLine, parcelOf } from '../points/limits';
import { type PackedLine, packedFromShelf } from '../points/packed-from-shelf';
import { listHolidays } from '../stores/queries';
import { addDays } from '../time';
import { deliveryDates } from './dates';
import { listShippingLocations, listShippingRates } from './queries';
import { shippingFor } from './rates';
import type { Shipping } from './types';

export interface DeliveryQuestion {
  /** At least one. */
  lines: readonly (ParcelLine & PackedLine)[];
  /** Of the goods, minor units. */
  value: Minor;
  /** 「東京都」; null = not known yet. */
  prefecture: string | null;
}

/** Why nothing is sent: something is only collected, no place that sends has all of it, or no carrier takes it there. */
export type DeliveryRefusal = 'only_collected' | 'out_of_stock' | 'no_carrier';

export type DeliveryOffer =
  | (Shipping & {
      kind: 'offered';
      /** Where it leaves, and that place as its hours were read. */
      locationId: string;
      version: string;
      zone: string;
      packedAt: Date;
      /** Local YYYY-MM-DD it can arrive on, the earliest first. */
      dates: [string, ...string[]];
    })
  /** The least it will cost, wherever it goes. */
  | { kind: 'address_needed'; feeFrom: Minor }
  | { kind: 'refused'; reason: DeliveryRefusal };

/** How and when an order placed now can be sent home, from the place that has it packed first. */
export async function deliveryOffer(
  db: Db,
  { lines, value, prefecture }: DeliveryQuestion,
  now: Date,
): Promise<DeliveryOffer> {
  const parcel = parcelOf(lines);
  if (!parcel.ways.includes('delivery')) return { kind: 'refused', reason: 'only_collected' };
  const stores = await listShippingLocations(db);
  if (stores.length === 0) return { kind: 'refused', reason: 'out_of_stock' };
  const [rates, holidays] = await Promise.all([
    listShippingRates(db),
    listHolidays(db, addDays(now.toISOString().slice(0, 10), -1)),
  ]);
  const packed = [...(await packedFromShelf(db, stores, lines, holidays, now))];
  const [first] = packed.sort(([, a], [, b]) => a.readyAt.getTime() - b.readyAt.getTime());
  if (!first) return { kind: 'refused', reason: 'out_of_stock' };
  const shipping = shippingFor({ parcel, value, prefecture }, rates);
  if (!shipping) return { kind: 'refused', reason: 'no_carrier' };
  if (prefecture === null) return { kind: 'address_needed', feeFrom: shipping.fee };
  const [locationId, { readyAt: packedAt, version, zone }] = first;
  const dates = deliveryDates({ packedAt, zone, leadDays: shipping.leadDays });
  return { kind: 'offered', ...shipping, locationId, version, zone, packedAt, dates };
}
