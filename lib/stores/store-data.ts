import type { OpeningHoursSpecification, Store as Thing, WithContext } from 'schema-dts';
import { inLocale, type Locale } from '../locale';
import { minuteWords } from '../time';
import { knowsHours } from './hours';
import type { Interval, SpecialDay, StoreHours, Weekday } from './hours-types';
import type { Store } from './types';

const DAY = 1440;
const DAYS = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
  holiday: 'PublicHolidays',
} as const satisfies Record<Weekday | 'holiday', string>;
type Day = `https://schema.org/${(typeof DAYS)[keyof typeof DAYS]}`;

const clock = (minute: number) => minuteWords(minute, 'ja').padStart(5, '0');

/** A span past midnight closes "earlier" than it opens; a whole day is 00:00–23:59; closed is 00:00–00:00. */
const spans = (intervals: readonly Interval[]): { opens: string; closes: string }[] => {
  if (intervals.length === 0) return [{ opens: '00:00', closes: '00:00' }];
  return intervals.map(({ from, to }) => ({
    opens: clock(from),
    closes: from === 0 && to >= DAY ? '23:59' : clock(to),
  }));
};

/** Days with the same hours stand together. */
function weekly({ weekly: week }: StoreHours): OpeningHoursSpecification[] {
  const groups = new Map<string, { names: Day[]; intervals: readonly Interval[] }>();
  for (const day of Object.keys(DAYS) as (keyof typeof DAYS)[]) {
    const intervals = week[day];
    if (!intervals) continue;
    const key = JSON.stringify(intervals);
    const group = groups.get(key) ?? { names: [], intervals };
    group.names.push(`https://schema.org/${DAYS[day]}`);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ names, intervals }) =>
    spans(intervals).map((span) => ({ '@type': 'OpeningHoursSpecification', dayOfWeek: names, ...span })),
  );
}

const special = ({ date, intervals }: SpecialDay): OpeningHoursSpecification[] =>
  spans(intervals).map(
    (span): OpeningHoursSpecification => ({
      '@type': 'OpeningHoursSpecification',
      validFrom: date,
      validThrough: date,
      ...span,
    }),
  );

interface StoreDataGiven {
  store: Store;
  /** Special days before it are left out; local YYYY-MM-DD. */
  today: string;
  locale: Locale;
  /** The page's public address. */
  url: string;
}

/**
 * schema.org LocalBusiness (Store) with weekly and special opening hours.
 * https://developers.google.com/search/docs/appearance/structured-data/local-business
 */
export function storeData({ store, today, locale, url }: StoreDataGiven): WithContext<Thing> {
  const text = (value: Store['name'] | null) => (value ? inLocale(value, locale) : undefined);
  const coming = store.hours.special.filter(({ date }) => date >= today);
  return {
    '@context': 'https://schema.org',
    '@type': 'Store',
    '@id': url,
    url,
    name: inLocale(store.name, locale),
    branchCode: store.storeCode,
    telephone: store.phone ?? undefined,
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'JP',
      postalCode: store.postcode ?? undefined,
      addressRegion: text(store.prefecture),
      addressLocality: text(store.city),
      streetAddress: text(store.street),
    },
    geo: { '@type': 'GeoCoordinates', latitude: store.lat, longitude: store.lng },
    ...(knowsHours(store.hours) && { openingHoursSpecification: weekly(store.hours) }),
    ...(coming.length > 0 && { specialOpeningHoursSpecification: coming.flatMap(special) }),
  };
}
