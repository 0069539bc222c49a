import type { Interval, SpecialDay, WeeklyHours } from '@/lib/stores/hours-types';
import { addDays, weekdayOf } from '@/lib/time';
import type { Both } from '../products/types';
import { intervals } from './week';

/** A day counted from the day of the seed, so that a fresh demo always has some ahead of it. */
export interface OwnDay {
  inDays: number;
  spans: string;
  note: Both;
}

/** How a shop goes from 12-31 to 01-03: closed throughout, closed from new year's day, open from the first sale, open. */
export type YearEnd = 'closed' | 'rest' | 'first_sale' | 'open';

const newYear: Both = { ja: '年始のお休み', en: 'New Year holiday' };
const yearEndHoliday: Both = { ja: '年末年始のお休み', en: 'Year-end holiday' };
const earlyClose: Both = { ja: '大みそかの短縮営業', en: 'Shorter hours on New Year’s Eve' };
const shortHours: Both = { ja: '年始の短縮営業', en: 'Shorter hours for New Year' };
const firstSale: Both = { ja: '初売り', en: 'First sale of the year' };
const thanks: Both = { ja: '勤労感謝の日は19:00まで', en: 'Labor Thanksgiving Day: until 7 pm' };

const SEVEN_PM = 19 * 60;

const yearEnds: Record<YearEnd, [monthDay: string, spans: string, note: Both][]> = {
  closed: [
    ['12-31', '', yearEndHoliday],
    ['01-01', '', yearEndHoliday],
    ['01-02', '', yearEndHoliday],
    ['01-03', '', yearEndHoliday],
  ],
  rest: [
    ['12-31', '10:00-17:00', earlyClose],
    ['01-01', '', newYear],
    ['01-02', '', newYear],
    ['01-03', '', newYear],
  ],
  first_sale: [
    ['12-31', '10:00-18:00', earlyClose],
    ['01-01', '', newYear],
    ['01-02', '9:00-18:00', firstSale],
    ['01-03', '10:00-18:00', shortHours],
  ],
  open: [
    ['12-31', '10:00-18:00', earlyClose],
    ['01-01', '11:00-17:00', shortHours],
    ['01-02', '9:00-19:00', firstSale],
    ['01-03', '10:00-19:00', shortHours],
  ],
};

const until = (end: number, open: Interval[]): Interval[] =>
  open.filter(({ from }) => from < end).map(({ from, to }) => ({ from, to: Math.min(to, end) }));

/** All shops are home by seven on 勤労感謝の日 (always 11-23), the holiday that thanks people for their work. */
function thanksForWork(year: number, weekly: WeeklyHours): SpecialDay[] {
  const date = `${year}-11-23`;
  const usual = weekly.holiday ?? weekly[weekdayOf(date)];
  if (usual.every(({ to }) => to <= SEVEN_PM)) return [];
  return [{ date, intervals: until(SEVEN_PM, usual), note: thanks }];
}

const yearEndDays = (winter: number, yearEnd: YearEnd): SpecialDay[] =>
  yearEnds[yearEnd].map(([monthDay, spans, note]) => ({
    date: `${monthDay.startsWith('12') ? winter : winter + 1}-${monthDay}`,
    intervals: intervals(spans),
    note,
  }));

/** The special days of one shop from `today` (local YYYY-MM-DD) to the next new year, by date, one a day. */
export function specialDaysFrom(
  today: string,
  shop: { hours: WeeklyHours; yearEnd: YearEnd; ownDays?: OwnDay[] },
): SpecialDay[] {
  const year = Number(today.slice(0, 4));
  const days = [
    ...(shop.ownDays ?? []).map((day) => ({
      date: addDays(today, day.inDays),
      intervals: intervals(day.spans),
      note: day.note,
    })),
    ...yearEndDays(year - 1, shop.yearEnd),
    ...thanksForWork(year, shop.hours),
    ...yearEndDays(year, shop.yearEnd),
  ];
  // What holds for all shops wins over a shop's own day on the same date.
  const byDate = new Map(days.filter(({ date }) => date >= today).map((day) => [day.date, day]));
  return [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date));
}
