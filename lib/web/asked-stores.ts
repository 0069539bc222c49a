import type { Db } from '@/db/client';
import { distanceMetres, type Point } from '../geo';
import type { ServePlan } from '../promise/serve';
import { type BasketLineWanted, listShopsForBasket, planFor } from '../promise/serve-basket';
import { type StoreCalendar, storeCalendar } from '../promise/store-calendar';
import { Refusal } from '../refusal';
import { methodsOf, type Store } from '../stores/types';

/** A shop with what it can do for a basket, also where that is nothing. */
export interface AskedStore {
  store: Store;
  /** From where the caller looks; null when that is not known. */
  metres: number | null;
  plan: ServePlan;
}

interface Asked {
  near: Point | null;
  lines: readonly BasketLineWanted[];
  /** Null = all. */
  storeCode: string | null;
}

/** Shops that take orders, as the basket's page puts them, and after them those that can do nothing for it. */
export async function askedStores(db: Db, { storeCode, ...basket }: Asked, now: Date): Promise<AskedStore[]> {
  const calendar = await storeCalendar(db, now);
  if (storeCode !== null) return [await askedStore(db, calendar, storeCode, basket, now)];
  const serving = await listShopsForBasket(db, calendar, basket, now);
  const known = new Set(serving.map(({ store }) => store.id));
  const others = calendar.stores.filter((store) => takesOrders(store) && !known.has(store.id));
  const idle = others.map((store) => ({ ...fromThere(store, basket.near), plan: { kind: 'none' as const } }));
  return [...serving, ...idle.sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0))];
}

async function askedStore(
  db: Db,
  calendar: StoreCalendar,
  storeCode: string,
  { near, lines }: Omit<Asked, 'storeCode'>,
  now: Date,
): Promise<AskedStore> {
  const store = calendar.storeByCode(storeCode);
  if (!store) throw new Refusal('unknown_store', { storeCode });
  const plan = takesOrders(store) ? await planFor(db, calendar, store, lines, now) : ({ kind: 'none' } as const);
  return { ...fromThere(store, near), plan };
}

const takesOrders = (store: Store) => methodsOf(store).length > 0;
const fromThere = (store: Store, near: Point | null) => ({ store, metres: near && distanceMetres(near, store) });
