import type { Point } from '../geo';
import { inLocale, type Locale } from '../locale';
import { openStateAt } from './hours';
import type { Store, StoreService } from './types';

/** A shop as lists and maps show it, in one language; plain JSON. */
export interface StoreSummary extends Point {
  code: string;
  name: string;
  zone: string;
  open: boolean;
  /** ISO instant: when it closes while open (null = not within a week), when it opens while closed (null = not soon). */
  until: string | null;
  /** The way from the station. */
  access: string | null;
  /** Where in the shop goods are handed over. */
  counter: string | null;
  services: StoreService[];
}

export function storeSummary(
  store: Store,
  { holidays, now, locale }: { holidays: ReadonlySet<string>; now: Date; locale: Locale },
): StoreSummary {
  const state = openStateAt(store.hours, holidays, now);
  const until = state.open ? state.closes : state.opens;
  return {
    code: store.storeCode,
    name: inLocale(store.name, locale),
    lat: store.lat,
    lng: store.lng,
    zone: store.hours.zone,
    open: state.open,
    until: until?.toISOString() ?? null,
    access: store.access && inLocale(store.access, locale),
    counter: store.counter && inLocale(store.counter, locale),
    services: store.services,
  };
}
