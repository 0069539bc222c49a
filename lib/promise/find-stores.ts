import type { Db } from '@/db/client';
import { foldForSearch } from '../catalog/search-text';
import { distanceMetres, type Point } from '../geo';
import { inLocale, type Locale } from '../locale';
import { findPlaces } from '../stores/find-places';
import type { StoreSearch } from '../stores/input';
import { readPostcode } from '../stores/locate';
import type { Place, Store } from '../stores/types';
import type { StoreCalendar } from './store-calendar';
import { storeSummary } from './store-summary';
import type { StoreSummary } from './types';

export interface FoundStores {
  /** Where distances count from, in words; null when shops stand in the merchant's order. */
  from: (Point & { name: string }) | null;
  /** The prefecture whose shops these are, when its name is what was searched for. */
  inside: string | null;
  /** What else the words may mean. */
  others: string[];
  /** The words mean no place and no shop. */
  unknown: boolean;
  /** At most LIMIT; distance in metres, null with nowhere to count from. */
  stores: (StoreSummary & { metres: number | null })[];
  /** Shops that pass the filters. */
  total: number;
}

interface Circumstances {
  /** Code of the chosen shop: counts where nothing is searched for. */
  chosen: string | null;
  now: Date;
  locale: Locale;
}

const LIMIT = 50;
const PLACES = 4;

const passes = (store: StoreSummary, { open, parking, pay_online, reserve }: StoreSearch): boolean =>
  (!open || store.open === true) &&
  (!parking || store.services.includes('parking')) &&
  (!pay_online || store.services.includes('pay_online')) &&
  (!reserve || store.services.includes('reserve'));

/** Shops whose name holds what is typed. */
function storesNamed(stores: readonly Store[], typed: string): Store[] {
  const wanted = foldForSearch(typed);
  const names = ({ name }: Store) => [name.ja, name.en ?? ''].map(foldForSearch);
  return wanted ? stores.filter((store) => names(store).some((name) => name.includes(wanted))) : [];
}

/** Shops of a prefecture, when its name is all that is typed. */
function storesInPrefecture(stores: readonly Store[], typed: string): Store[] {
  const wanted = foldForSearch(typed);
  const names = ({ prefecture }: Store) => [prefecture?.ja ?? '', prefecture?.en ?? ''].map(foldForSearch);
  return wanted ? stores.filter((store) => names(store).includes(wanted)) : [];
}

/** Places first: whoever types 横浜 means the town; a shop's own name is the next best. */
async function whereabouts(db: Db, stores: readonly Store[], near: string): Promise<(Point & Pick<Place, 'name'>)[]> {
  const [place, ...others] = await findPlaces(db, near, PLACES);
  if (!place) return storesNamed(stores, near).slice(0, PLACES);
  return [{ ...place, ...shopAtPostcode(stores, near) }, ...others];
}

/** Where in its ward a postcode lies is known only of those our shops have. */
function shopAtPostcode(stores: readonly Store[], near: string): Point | null {
  const wanted = readPostcode(near);
  const there = wanted && stores.find(({ postcode }) => postcode && readPostcode(postcode) === wanted);
  return there ? { lat: there.lat, lng: there.lng } : null;
}

/** Shops near what was searched for, in it where it is a prefecture, or near the chosen one, that pass the filters. */
export async function findStores(
  db: Db,
  calendar: StoreCalendar,
  search: StoreSearch,
  { chosen, now, locale }: Circumstances,
): Promise<FoundStores> {
  const { stores, holidays } = calendar;
  const candidates = search.near ? await whereabouts(db, stores, search.near) : [];
  const own = chosen && !search.near ? calendar.storeByCode(chosen) : undefined;
  const local = storesInPrefecture(stores, search.near);
  const prefecture = local[0]?.prefecture;
  const inside = prefecture ? inLocale(prefecture, locale) : null;
  const found = inside ? undefined : (candidates[0] ?? own);
  const from = found ? { lat: found.lat, lng: found.lng, name: inLocale(found.name, locale) } : null;
  const listed = (inside ? local : stores)
    .map((store) => ({
      ...storeSummary(store, { holidays, now, locale }),
      metres: from && distanceMetres(from, store),
    }))
    .filter((store) => passes(store, search));
  if (from) listed.sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0));
  return {
    from,
    inside,
    others: candidates.map(({ name }) => inLocale(name, locale)).filter((name) => name !== (inside ?? from?.name)),
    unknown: search.near !== '' && !inside && candidates.length === 0,
    stores: listed.slice(0, LIMIT),
    total: listed.length,
  };
}
