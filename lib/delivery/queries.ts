import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
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

/** Shops and warehouses that parcels leave from, by their code. */
export async function listShippingLocations(db: Db): Promise<Store[]> {
  const rows = await db
    .select(storeColumns)
    .from(locations)
    .where(and(eq(locations.shipsHome, true), eq(locations.active, true)))
    .orderBy(asc(locations.storeCode));
  return rows.map(toStore);
}
