import type { Db } from '@/db/client';
import { readyFromShelf } from '../promise/pickup-promise';
import { countSupplied } from '../stock/queries';
import type { Store } from '../stores/types';
import type { Packed } from './point-promise';

/** What is to be packed. */
export interface PackedLine {
  variantId: string;
  quantity: number;
}

/** With the shop as its hours were read. */
type PackedAtShop = Packed & Pick<Store, 'version'>;

/**
 * When an order placed now is packed at each of these shops and warehouses, by location, out of what lies there; who
 * lacks something or does not open soon is missing from the answer.
 */
export async function packedFromShelf(
  db: Db,
  stores: readonly Store[],
  lines: readonly PackedLine[],
  holidays: ReadonlySet<string>,
  now: Date,
): Promise<Map<string, PackedAtShop>> {
  const ids = stores.map(({ id }) => id);
  const supplied = await countSupplied(db, ids, lines);
  const packed = new Map<string, PackedAtShop>();
  for (const store of stores) {
    if (supplied.get(store.id) !== lines.length) continue;
    const readyAt = readyFromShelf(store, holidays, now);
    if (readyAt) packed.set(store.id, { readyAt, zone: store.hours.zone, version: store.version });
  }
  return packed;
}
