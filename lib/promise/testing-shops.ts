import type { Interval, StoreHours, WeeklyHours } from '../stores/hours-types';
import type { Store } from '../stores/types';
import { instantOf, localDate, localMinute } from '../time';

/** Shops and clocks of tests, as a person would write them down. */

const minuteOf = (text: string) => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1]);

/** "10:00-13:00 14:00-20:00" → intervals; "" = closed. */
export const spans = (text: string): Interval[] =>
  text.split(' ').flatMap((part) => {
    const [from, to] = part.split('-');
    return from && to ? [{ from: minuteOf(from), to: minuteOf(to) }] : [];
  });

type Days = Partial<Record<keyof WeeklyHours, string>>;

/** The same hours every day, but for the days named. */
function daily(text: string, other: Days = {}): WeeklyHours {
  const day = (key: keyof WeeklyHours) => spans(other[key] ?? text);
  const weekly: WeeklyHours = {
    mon: day('mon'),
    tue: day('tue'),
    wed: day('wed'),
    thu: day('thu'),
    fri: day('fri'),
    sat: day('sat'),
    sun: day('sun'),
  };
  return other.holiday === undefined ? weekly : { ...weekly, holiday: spans(other.holiday) };
}

export interface WrittenHours {
  hours?: string;
  days?: Days;
  /** Hours by date. */
  special?: Record<string, string>;
  zone?: string;
}

export const storeHours = ({
  hours = '10:00-20:00',
  days = {},
  special = {},
  zone = 'Asia/Tokyo',
}: WrittenHours): StoreHours => ({
  zone,
  weekly: daily(hours, days),
  special: Object.entries(special).map(([date, text]) => ({ date, intervals: spans(text) })),
});

/** A shop in Tokyo that prepares an order in 30 minutes and keeps it for seven days. */
export const aShop = (over: Partial<Store> = {}): Store => ({
  id: 'here',
  version: '1',
  storeCode: '0001',
  kind: 'store',
  name: { ja: '丸の内店' },
  postcode: null,
  prefecture: null,
  city: null,
  street: null,
  lat: 35.68,
  lng: 139.76,
  phone: null,
  website: null,
  access: null,
  counter: null,
  services: ['reserve', 'pay_online'],
  hours: storeHours({}),
  hoursText: null,
  prepMinutes: 30,
  minutesPerOrder: 0,
  waiting: 0,
  cutoffMinute: null,
  holdDays: 7,
  holdDaysPaid: null,
  depositPercent: 0,
  pickupFee: null,
  pickupSlots: null,
  visitSlots: null,
  ...over,
});

/** "2026-11-24 15:30" on the clocks of a zone; 27:00 is 3:00 of the night after. */
export const local = (text: string, zone = 'Asia/Tokyo'): Date =>
  instantOf(text.slice(0, 10), minuteOf(text.slice(11)), zone);

/** The other way round. */
export const written = (at: Date, zone = 'Asia/Tokyo'): string =>
  `${localDate(at, zone)} ${new Date(localMinute(at, zone) * 60_000).toISOString().slice(11, 16)}`;

/** 敬老の日, 国民の休日, 秋分の日. */
export const SILVER_WEEK_2026: ReadonlySet<string> = new Set(['2026-09-21', '2026-09-22', '2026-09-23']);
/** Ten days with the Saturday and the Sunday before. */
export const GOLDEN_WEEK_2019: ReadonlySet<string> = new Set([
  '2019-04-29',
  '2019-04-30',
  '2019-05-01',
  '2019-05-02',
  '2019-05-03',
  '2019-05-04',
  '2019-05-05',
  '2019-05-06',
]);
