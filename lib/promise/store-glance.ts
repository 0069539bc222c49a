import { inLocale, type Locale } from '../locale';
import { openStateAt } from '../stores/hours';
import type { Store } from '../stores/types';
import { clockWords, dayWords } from '../time';
import { readyParts } from './ready-words';
import type { StoreGlance } from './types';

/** What of lib/promise/store-calendar.ts is asked here; named so that browser code may know the glance's shape. */
interface Calendar {
  holidays: ReadonlySet<string>;
  readyAt(store: Store, now: Date): Date | null;
}

const words = {
  ja: {
    always: '24時間営業',
    until: (clock: string) => `${clock} まで営業`,
    shortUntil: (clock: string) => `${clock} まで`,
    opens: (day: string, clock: string) => `${day} ${clock} から`,
    closed: '休業中',
    unknown: '営業時間は店舗へお問い合わせください',
    shortUnknown: '営業時間は店舗へ',
  },
  en: {
    always: 'Open 24 hours',
    until: (clock: string) => `Open until ${clock}`,
    shortUntil: (clock: string) => `Until ${clock}`,
    opens: (day: string, clock: string) =>
      day === 'Today' ? `Opens ${clock}` : `Opens ${clock} ${day.replace('Tomorrow', 'tomorrow')}`,
    closed: 'Closed for now',
    unknown: 'Hours not known; please ask the store',
    shortUnknown: 'Hours not known',
  },
};

/** Whoever sets out this late had better know. */
const SOON_MS = 30 * 60_000;

/** Open until when, or from when, or that nobody knows; in long and short words. */
export function openWords(
  store: Pick<Store, 'hours'>,
  holidays: ReadonlySet<string>,
  now: Date,
  locale: Locale,
): Pick<StoreGlance, 'open' | 'closing' | 'hours' | 'shortHours'> {
  const { zone } = store.hours;
  const say = words[locale];
  const state = openStateAt(store.hours, holidays, now);
  if (state.open === null) return { open: null, closing: false, hours: say.unknown, shortHours: say.shortUnknown };
  if (state.open) {
    if (!state.closes) return { open: true, closing: false, hours: say.always, shortHours: say.always };
    const clock = clockWords(state.closes, zone, locale);
    const closing = state.closes.getTime() - now.getTime() <= SOON_MS;
    return { open: true, closing, hours: say.until(clock), shortHours: say.shortUntil(clock) };
  }
  if (!state.opens) return { open: false, closing: false, hours: say.closed, shortHours: say.closed };
  const opens = say.opens(dayWords(state.opens, zone, now, locale), clockWords(state.opens, zone, locale));
  return { open: false, closing: false, hours: opens, shortHours: opens };
}

export function storeGlance(calendar: Calendar, store: Store, now: Date, locale: Locale): StoreGlance {
  const ready = calendar.readyAt(store, now);
  return {
    code: store.storeCode,
    name: inLocale(store.name, locale),
    ...openWords(store, calendar.holidays, now, locale),
    ready: ready && readyParts(ready, store.hours.zone, now, locale),
  };
}
