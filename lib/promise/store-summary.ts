import type { Point } from '../geo';
import { inLocale, type Locale } from '../locale';
import type { Store, StoreService } from '../stores/types';
import { openWords } from './store-glance';

/** A shop as lists and maps show it, in one language; plain JSON. */
export interface StoreSummary extends Point {
  /** Store code. */
  code: string;
  name: string;
  zone: string;
  open: boolean;
  /** 「19:00 まで営業」, 「明日 11:00 から」 */
  hours: string;
  /** The way from the station. */
  access: string | null;
  /** Where in the shop goods are handed over. */
  counter: string | null;
  services: StoreService[];
}

/** What lists and maps are given of the shops there are. */
export interface StoreList {
  stores: StoreSummary[];
  /** Whether these are all shops; else the nearest of more. */
  complete: boolean;
}

export function storeSummary(
  store: Store,
  { holidays, now, locale }: { holidays: ReadonlySet<string>; now: Date; locale: Locale },
): StoreSummary {
  const { open, hours } = openWords(store, holidays, now, locale);
  return {
    code: store.storeCode,
    name: inLocale(store.name, locale),
    lat: store.lat,
    lng: store.lng,
    zone: store.hours.zone,
    open,
    hours,
    access: store.access && inLocale(store.access, locale),
    counter: store.counter && inLocale(store.counter, locale),
    services: store.services,
  };
}
