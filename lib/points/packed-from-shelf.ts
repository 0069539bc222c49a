import type { Db } from '@/db/client';
import { readyFromShelf } from '../promise/pickup-promise';
import { countSupplied } from '../stock/queries';
import type { Packed } from './point-promise';
import { listServing } from './queries';

/** What is to be packed. */
export interface PackedLine {
  variantId: string;
  quantity: number;
}

/**
 * When an order placed now is packed at each of these shops and warehouses, out of what lies there; who lacks something,
 * does not open soon or is closed for good is missing from the answer.
 */
export async function packedFromShelf(
  db: Db,
  locationIds: readonly string[],
  lines: readonly PackedLine[],
  holidays: ReadonlySet<string>,
  now: Date,
): Promise<Map<string, Packed>> {
  const [supplied, serving] = await Promise.all([countSupplied(db, locationIds, lines), listServing(db, locationIds)]);
  const packed = new Map<string, Packed>();
  for (const store of serving) {
    if (supplied.get(store.id) !== lines.length) continue;
    const readyAt = readyFromShelf(store, holidays, now);
    if (readyAt) packed.set(store.id, { readyAt, zone: store.hours.zone });
  }
  return packed;
}
