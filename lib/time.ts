import type { Locale } from './locale';
import { changeBetween, offsetAt } from './time-zone';

/**
 * The only place that converts between instants and local clocks. Dates are local YYYY-MM-DD, minutes count from local
 * midnight, zones are IANA names. The words are our own, not Intl's: the server's and the browser's Intl differ in
 * spaces and commas, and a page must read the same on both.
 */

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
type Weekday = (typeof WEEKDAYS)[number];

const WEEKDAY_WORDS = {
  ja: { sun: '日', mon: '月', tue: '火', wed: '水', thu: '木', fri: '金', sat: '土' },
  en: { sun: 'Sun', mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat' },
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days since 1970-01-01 of a calendar date. */
function dayNumber(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

const twoDigits = (value: number) => (value < 10 ? `0${value}` : `${value}`);

/** Written out because toISOString takes four times as long, and a page of shops does this some ten thousand times. */
function dateOfDay(day: number): string {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) throw new RangeError(`No calendar date: day ${day}`);
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

/** Where the merchant is: for times that belong to no store. */
export const SHOP_ZONE = 'Asia/Tokyo';

/** The calendar date `days` later (earlier when negative). Throws RangeError if `date` is not a date. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

/** Whole days from one calendar date to another; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week of a calendar date (1970-01-01 was a Thursday). */
export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[(((dayNumber(date) + 4) % 7) + 7) % 7] ?? 'sun';
}

/** The calendar date in a zone at an instant. */
export function localDate(at: Date, zone: string): string {
  return dateOfDay(Math.floor((at.getTime() + offsetAt(at.getTime(), zone)) / DAY_MS));
}

/** Minutes after local midnight shown by a clock in a zone, 0–1439. */
export function localMinute(at: Date, zone: string): number {
  const local = at.getTime() + offsetAt(at.getTime(), zone);
  return Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / MINUTE_MS);
}

/**
 * The instant at which clocks in a zone show `minute` of `date`; 1500 is 01:00 on the next day's clock, whatever the
 * length of the day. A time the clocks skip in spring is the moment they jump, a time they show twice in autumn is the
 * first of the two; so a later time of day is never an earlier instant, and an interval never turns round.
 */
export function instantOf(date: string, minute: number, zone: string): Date {
  const local = dayNumber(date) * DAY_MS + minute * MINUTE_MS;
  const before = offsetAt(local - DAY_MS, zone);
  const after = offsetAt(local + DAY_MS, zone);
  if (before === after) return new Date(local - before);
  if (offsetAt(local - before, zone) === before) return new Date(local - before);
  if (offsetAt(local - after, zone) === after) return new Date(local - after);
  return new Date(changeBetween(local - DAY_MS, local + DAY_MS, zone));
}

/** 月 / Mon. */
export function weekdayWords(weekday: Weekday, locale: Locale): string {
  return WEEKDAY_WORDS[locale][weekday];
}

/** 11月26日(木) / Thu, Nov 26; with the year when it is more than half a year from today, so that none is mistaken. */
export function dateWords(date: string, today: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const weekday = weekdayWords(weekdayOf(date), locale);
  const far = Math.abs(daysBetween(today, date)) > 183;
  if (locale === 'ja') return `${far ? `${year}年` : ''}${month}月${day}日(${weekday})`;
  return `${weekday}, ${MONTHS[month - 1]} ${day}${far ? `, ${year}` : ''}`;
}

/** 本日 / 明日 / 11月26日(木); Today / Tomorrow / Thu, Nov 26: the day of an instant as seen in the zone at `now`. */
export function dayWords(at: Date, zone: string, now: Date, locale: Locale): string {
  const date = localDate(at, zone);
  const today = localDate(now, zone);
  const days = daysBetween(today, date);
  if (days === 0) return locale === 'ja' ? '本日' : 'Today';
  if (days === 1) return locale === 'ja' ? '明日' : 'Tomorrow';
  return dateWords(date, today, locale);
}

/** 11/26(木) / Thu, Nov 26: for narrow places; English has no shorter form that every reader takes the same way. */
export function shortDay(at: Date, zone: string, locale: Locale): string {
  const date = localDate(at, zone);
  if (locale === 'en') return dateWords(date, date, locale);
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}(${weekdayWords(weekdayOf(date), locale)})`;
}

/** A short day cut in two: 11/26 and (木), Nov 26 and Thu. */
export function dayParts(at: Date, zone: string, locale: Locale): { date: string; weekday: string } {
  const day = shortDay(at, zone, locale);
  const [first = '', second = ''] = day.split(locale === 'ja' ? /(?=\()/ : ', ');
  return locale === 'ja' ? { date: first, weekday: second } : { date: second, weekday: first };
}

/** A minute of the day as a clock shows it: 15:30 / 3:30 pm. Minutes past 1440 are the next day's clock. */
export function minuteWords(minute: number, locale: Locale): string {
  const hour = Math.floor(minute / 60) % 24;
  const rest = twoDigits(minute % 60);
  if (locale === 'ja') return `${hour}:${rest}`;
  return `${hour % 12 || 12}:${rest} ${hour < 12 ? 'am' : 'pm'}`;
}

/** 15:30 / 3:30 pm: the clock in a zone at an instant. */
export function clockWords(at: Date, zone: string, locale: Locale): string {
  return minuteWords(localMinute(at, zone), locale);
}

/** 本日 15:30 以降 / From 3:30 pm today: from when an order can be collected. */
export function readyWords(at: Date, zone: string, now: Date, locale: Locale): string {
  const day = dayWords(at, zone, now, locale);
  const clock = clockWords(at, zone, locale);
  if (locale === 'ja') return `${day} ${clock} 以降`;
  return `From ${clock} ${day === 'Today' || day === 'Tomorrow' ? day.toLowerCase() : day}`;
}
