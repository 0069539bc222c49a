import type { Db } from '@/db/client';
import { distanceMetres } from '../geo';
import type { StoreCalendar } from '../promise/store-calendar';
import { countSupplied } from '../stock/queries';
import { listNearestStores } from '../stores/queries';
import { offers, type Store } from '../stores/types';

/** Shops around the chosen one that are asked; farther away nobody goes for what is sold out here. */
const ASKED = 60;

export interface ShopForLines {
  store: Store;
  /** From the chosen shop; null when none is chosen. */
  metres: number | null;
  /** Lines it can hand over in full. */
  supplied: number;
  ready: Date;
}

interface Wanted {
  /** The chosen shop: the nearest to it come first. */
  near: Store | null;
  lines: readonly { variantId: string; quantity: number }[];
}

/**
 * Shops that take orders now and have something of what is wanted: those that have all of it first, then those that
 * have more; among equals the nearest, or with no shop chosen the soonest.
 */
export async function listShopsForLines(
  db: Db,
  calendar: StoreCalendar,
  { near, lines }: Wanted,
  now: Date,
): Promise<ShopForLines[]> {
  const asked = near
    ? (await listNearestStores(db, near, ASKED)).map(({ store }) => store)
    : calendar.stores.slice(0, ASKED);
  const supplied = await countSupplied(
    db,
    asked.map(({ id }) => id),
    lines,
  );
  const shops = asked.flatMap((store) => {
    const ready = calendar.readyAt(store, now);
    const takesOrders = offers(store, 'reserve') || offers(store, 'pay_online');
    const has = supplied.get(store.id);
    if (!ready || !takesOrders || !has) return [];
    return [{ store, metres: near && distanceMetres(near, store), supplied: has, ready }];
  });
  return shops.sort(
    (a, b) =>
      b.supplied - a.supplied ||
      (a.metres ?? 0) - (b.metres ?? 0) ||
      (near ? 0 : a.ready.getTime() - b.ready.getTime()),
  );
}

/** The nearest other shop that has all lines and takes the same ways to pay as the chosen one; null when there is none. */
export function nearestAlternative(shops: readonly ShopForLines[], chosen: Store, lines: number): ShopForLines | null {
  const services = (['reserve', 'pay_online'] as const).filter((service) => offers(chosen, service));
  const suits = ({ store, supplied }: ShopForLines) =>
    store.id !== chosen.id && supplied === lines && services.every((service) => offers(store, service));
  return shops.find(suits) ?? null;
}
