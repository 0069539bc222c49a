import type { Db } from '@/db/client';
import { wholeList } from '../catalog/input';
import { getListFacets, listProducts } from '../catalog/list-products';
import { distanceMetres, formatDistance } from '../geo';
import type { Locale } from '../locale';
import { availabilityOf } from '../stock/availability';
import { listBestUnitsOfProducts } from '../stock/queries';
import { intervalsOn } from '../stores/hours';
import { nearestOf } from '../stores/locate';
import type { Store } from '../stores/types';
import { localDate } from '../time';
import { readyParts } from './ready-words';
import type { StoreCalendar } from './store-calendar';
import { openWords, storeGlance } from './store-glance';
import { storeSummary } from './store-summary';
import type { NearbyShop, ProductMarks, ShopFront } from './types';

const CARDS = 4;
const NEAR = 4;

/** Marks of some products at one shop, in one round. */
export async function getProductMarks(
  db: Db,
  calendar: StoreCalendar,
  store: Store,
  productIds: readonly string[],
  now: Date,
  locale: Locale,
): Promise<ProductMarks> {
  const best = await listBestUnitsOfProducts(db, productIds, store.id);
  const ready = calendar.readyAt(store, now);
  const marks = productIds.map((id) => {
    const { band, left } = availabilityOf({ onHand: best.get(id) ?? 0, allocated: 0, safetyStock: 0 }, now);
    return [id, { band, left }] as const;
  });
  return {
    ready: ready && readyParts(ready, store.hours.zone, now, locale).short,
    marks: Object.fromEntries(marks),
  };
}

/** The shop itself and those around it; distances from it. */
function shopsNear(calendar: StoreCalendar, store: Store, now: Date, locale: Locale): NearbyShop[] {
  const context = { holidays: calendar.holidays, now, locale };
  return nearestOf(calendar.stores, store, NEAR).map((near) => ({
    ...storeSummary(near, context),
    ...openWords(near, calendar.holidays, now, locale),
    rest: intervalsOn(near.hours, calendar.holidays, localDate(now, near.hours.zone)).intervals.length === 0,
    distance: near.id === store.id ? null : formatDistance(distanceMetres(near, store)),
  }));
}

/** What the home page says of one shop: when, what can be had there, and which shops are near. */
export async function getShopFront(
  db: Db,
  calendar: StoreCalendar,
  store: Store,
  now: Date,
  locale: Locale,
): Promise<ShopFront> {
  const scope = { category: null, filter: { ...wholeList, store: store.storeCode } };
  const [cards, { total }] = await Promise.all([listProducts(db, scope, CARDS), getListFacets(db, scope)]);
  const ids = cards.map(({ id }) => id);
  return {
    glance: storeGlance(calendar, store, now, locale),
    total,
    cards,
    stock: await getProductMarks(db, calendar, store, ids, now, locale),
    near: shopsNear(calendar, store, now, locale),
  };
}
