import { inLocale, type Locale } from '../locale';
import { pickupFeeWords } from '../stores/pickup-fee-words';
import type { Store } from '../stores/types';
import { openWords } from './store-glance';
import type { StoreSummary } from './types';

/** Words and facts of one shop for lists and maps. */
export function storeSummary(
  store: Store,
  { holidays, now, locale }: { holidays: ReadonlySet<string>; now: Date; locale: Locale },
): StoreSummary {
  const { open, closing, hours } = openWords(store, holidays, now, locale);
  return {
    code: store.storeCode,
    name: inLocale(store.name, locale),
    lat: store.lat,
    lng: store.lng,
    zone: store.hours.zone,
    open,
    closing,
    hours,
    access: store.access && inLocale(store.access, locale),
    counter: store.counter && inLocale(store.counter, locale),
    services: store.services,
    fee: pickupFeeWords(store.pickupFee, locale),
    visits: store.visitSlots !== null,
  };
}
