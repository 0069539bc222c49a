import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { prepared } from '@/db/prepared';
import { locations, shippingRates } from '@/db/schema';
import { storeColumns, toStore } from '../stores/queries';
import type { Store } from '../stores/types';
import type { ShippingRate } from './types';

export function listShippingRates(db: Db): Promise<ShippingRate[]> {
  return db
    .select({
      carrier: shippingRates.carrier,
      prefectures: shippingRates.prefectures,
      minValue: shippingRates.minValue,
      maxValue: shippingRates.maxValue,
      maxGrams: shippingRates.maxGrams,
      maxSumMm: shippingRates.maxSumMm,
      fee: shippingRates.fee,
      leadDays: shippingRates.leadDays,
    })
    .from(shippingRates);
}

const shippingLocations = prepared((db) =>
  db
    .select(storeColumns)
    .from(locations)
    .where(and(eq(locations.shipsHome, true), eq(locations.active, true)))
    .orderBy(asc(locations.storeCode))
    .prepare('shipping_locations'),
);

/** Shops and warehouses that parcels leave from, by their code. */
export async function listShippingLocations(db: Db): Promise<Store[]> {
  return (await shippingLocations(db).execute()).map(toStore);
}
