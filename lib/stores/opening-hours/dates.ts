import type { Cursor } from './cursor';
import { type DayTest, lengthOfMonth } from './days';
import { Unsupported } from './unsupported';

/** Selectors of dates: years, months, days of months, weeks. Each reader gives null where its selector is absent. */

const LEAP_YEAR = 2024;

interface DatePoint {
  year?: number;
  month: number;
  day?: number;
}

/** One of several; a list of one is itself. */
export const anyOf =
  (tests: DayTest[]): DayTest =>
  (day) =>
    tests.some((test) => test(day));

/** 2026, 2026-2028, 2026+, lists of these. A year before a month belongs to that date and is left alone. */
export function readYears(cursor: Cursor): DayTest | null {
  if (!cursor.sees('year') || cursor.sees('month', undefined, 1)) return null;
  const tests: DayTest[] = [];
  do {
    const from = cursor.need('year');
    const to = cursor.take('mark', '-') ? cursor.need('year') : cursor.take('mark', '+') ? 9999 : from;
    tests.push(({ year }) => year >= from && year <= to);
  } while (cursor.sees('year', undefined, 1) && cursor.take('mark', ','));
  return anyOf(tests);
}

function readPoint(cursor: Cursor): DatePoint {
  const year = cursor.take('year')?.value;
  const month = cursor.need('month');
  const day = cursor.take('number')?.value;
  if (day !== undefined && (day < 1 || day > lengthOfMonth(year ?? LEAP_YEAR, month))) {
    throw new Unsupported(`no such day: ${month}/${day}`);
  }
  return { year, month, day };
}

function readEnd(cursor: Cursor, from: DatePoint): DatePoint {
  if (!cursor.take('mark', '-')) return from;
  if (from.day !== undefined && cursor.sees('number')) {
    return readDayEnd(from, cursor.need('number'));
  }
  const to = readPoint(cursor);
  if ((from.day === undefined) !== (to.day === undefined)) throw new Unsupported('a range from a month to a day');
  if (to.year !== undefined && from.year === undefined) throw new Unsupported('a range that ends in a year only');
  return { ...to, year: to.year ?? from.year };
}

function readDayEnd({ year, month, day = 0 }: DatePoint, end: number): DatePoint {
  if (end < day || end > lengthOfMonth(year ?? LEAP_YEAR, month)) throw new Unsupported(`no such day: ${month}/${end}`);
  return { year, month, day: end };
}

/** Without years a range may run over New Year; with years it may not turn round. */
function rangeTest(from: DatePoint, to: DatePoint): DayTest {
  const first = from.month * 100 + (from.day ?? 1);
  const last = to.month * 100 + (to.day ?? 31);
  if (from.year !== undefined && to.year !== undefined) {
    const [begin, end] = [from.year * 10_000 + first, to.year * 10_000 + last];
    if (begin > end) throw new Unsupported('a range of dates that ends before it begins');
    return ({ year, monthDay }) => year * 10_000 + monthDay >= begin && year * 10_000 + monthDay <= end;
  }
  if (first <= last) return ({ monthDay }) => monthDay >= first && monthDay <= last;
  return ({ monthDay }) => monthDay >= first || monthDay <= last;
}

/** Dec, Nov-Feb, Dec 24, Dec 24-26, Dec 29-Jan 03, 2026 Dec 31-2027 Jan 03, lists of these. */
export function readMonthDays(cursor: Cursor): DayTest | null {
  const starts = (ahead: number) => cursor.sees('month', undefined, ahead) || cursor.sees('year', undefined, ahead);
  if (!starts(0)) return null;
  const tests: DayTest[] = [];
  const withYear = cursor.sees('year');
  do {
    // "2026 Dec 24,Dec 31": whether the year stands for both, nobody can tell.
    if (cursor.sees('year') !== withYear) throw new Unsupported('dates with and without a year in one list');
    const from = readPoint(cursor);
    tests.push(rangeTest(from, readEnd(cursor, from)));
  } while (starts(1) && cursor.take('mark', ','));
  return anyOf(tests);
}

/** week 05, week 01-53/2, lists of these (ISO 8601 weeks). */
export function readWeeks(cursor: Cursor): DayTest | null {
  if (!cursor.take('word', 'week')) return null;
  const tests: DayTest[] = [];
  do {
    const from = cursor.need('number');
    const to = cursor.take('mark', '-') ? cursor.need('number') : from;
    const step = to > from && cursor.take('mark', '/') ? cursor.need('number') : 1;
    if (from < 1 || to > 53 || to < from || step < 1) throw new Unsupported(`no such weeks: ${from}-${to}`);
    tests.push(({ week }) => week >= from && week <= to && (week - from) % step === 0);
  } while (cursor.sees('number', undefined, 1) && cursor.take('mark', ','));
  return anyOf(tests);
}
