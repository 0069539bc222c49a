import type { Locale } from '../locale';
import { clockWords, dayWords, localDate, shortDay } from '../time';

const near = (day: string) => day === 'Today' || day === 'Tomorrow';

/** 本日 15:45, 11月29日(日) 19:00 / 3:45 pm today, 7:00 pm on Sun, Nov 29: inside a sentence read now. */
export function momentWords(at: Date, zone: string, now: Date, locale: Locale): string {
  const day = dayWords(at, zone, now, locale);
  const clock = clockWords(at, zone, locale);
  if (locale === 'ja') return `${day} ${clock}`;
  return near(day) ? `${clock} ${day.toLowerCase()}` : `${clock} on ${day}`;
}

/** 11/29(日) 19:00 / Sun, Nov 29, 7:00 pm: true whenever it is read, as in a mail. */
export function fixedMomentWords(at: Date, zone: string, locale: Locale): string {
  const [day, clock] = [shortDay(at, zone, locale), clockWords(at, zone, locale)];
  return locale === 'ja' ? `${day} ${clock}` : `${day}, ${clock}`;
}

/** 14:12 today, 11/21(土) 14:12 on another day: beside a step of a timeline. */
export function stepMomentWords(at: Date, zone: string, now: Date, locale: Locale): string {
  const today = localDate(at, zone) === localDate(now, zone);
  return today ? clockWords(at, zone, locale) : fixedMomentWords(at, zone, locale);
}

/** 2026年11月22日(日) 14:12 / Sun, Nov 22, 2026, 2:12 pm: on what is kept. */
export function datedMomentWords(at: Date, zone: string, locale: Locale): string {
  const [year, month, day] = localDate(at, zone).split('-').map(Number);
  const short = shortDay(at, zone, locale);
  const clock = clockWords(at, zone, locale);
  if (locale === 'en') return `${short}, ${year}, ${clock}`;
  return `${year}年${month}月${day}日${short.slice(short.indexOf('('))} ${clock}`;
}
