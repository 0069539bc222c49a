import type { Band } from '../stock/types';
import type { ShopStock, StoreSummary } from './types';

/** One shop with what it has of the article in question. */
export interface ShopRow extends StoreSummary {
  band: Band;
  left: number | null;
  /** Nothing to hand over now. */
  none: boolean;
  /** ISO instants, as in ShopStock. */
  ready: string | null;
  counted: string | null;
}

/** Shops joined with their stock, in the order of the shops; one that never had the article has none. */
export function shopRows(stores: readonly StoreSummary[], stock: readonly ShopStock[]): ShopRow[] {
  const byCode = new Map(stock.map((shop) => [shop.code, shop]));
  return stores.map((store) => {
    const shop = byCode.get(store.code);
    const band = shop?.band ?? 'none';
    return {
      ...store,
      band,
      left: shop?.left ?? null,
      none: band === 'none',
      ready: shop?.ready ?? null,
      counted: shop?.counted ?? null,
    };
  });
}

export interface ShopFilters {
  /** Something can be collected before the shop's midnight. */
  today: boolean;
  open: boolean;
  parking: boolean;
  /** Pay when collecting. */
  reserve: boolean;
}

/** Whether a shop passes; "today" asks only those that have something, since the others stand apart. */
export function passes(row: ShopRow, filters: ShopFilters, isToday: (ready: string, zone: string) => boolean): boolean {
  if (filters.open && !row.open) return false;
  if (filters.parking && !row.services.includes('parking')) return false;
  if (filters.reserve && !row.services.includes('reserve')) return false;
  if (filters.today && !row.none) return row.ready !== null && isToday(row.ready, row.zone);
  return true;
}

/** Whether no shop has it or can have it brought in; not while shops are unknown. */
export const isNowhere = (rows: readonly ShopRow[] | undefined): boolean =>
  rows?.every(({ none, ready }) => none && !ready) ?? false;
