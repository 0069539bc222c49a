import { addDays, instantOf, localDate, weekdayOf } from '../time';
import type { Interval, OpenInterval, SpecialDay, StoreHours, Weekday } from './hours-types';

/** Public holidays as local YYYY-MM-DD dates: they are laid down year by year, no rule gives them. */
type Holidays = ReadonlySet<string>;

/** What holds on one day and why: a dated exception goes before a public holiday, that before the weekday. */
export interface DayIntervals {
  intervals: Interval[];
  reason: 'weekly' | 'holiday' | 'special';
  note?: SpecialDay['note'];
}

/** One row of a table of hours. */
export interface DayRow extends DayIntervals {
  date: string;
  weekday: Weekday;
  isHoliday: boolean;
}

/** `open: null`: nobody told us this shop's hours. */
export type OpenState = { open: true; closes: Date | null } | { open: false; opens: Date | null } | { open: null };

/** Days looked ahead, one after the other until there is an answer: mostly two will do, and a list asks of every shop. */
const NEAR = 2;
/** Who is open for longer is open around the clock to whoever asks. */
const WEEK = 8;
const YEAR = 370;

/** Whether anybody told us when this shop opens. Never open is how shops are kept whose hours are not known. */
export const knowsHours = ({ weekly, special }: StoreHours): boolean =>
  Object.values(weekly).some((intervals) => intervals.length > 0) ||
  special.some(({ intervals }) => intervals.length > 0);

/** The hours that begin on a local date. */
export function intervalsOn(hours: StoreHours, holidays: Holidays, date: string): DayIntervals {
  const special = hours.special.find((day) => day.date === date);
  if (special) return { intervals: special.intervals, reason: 'special', note: special.note };
  if (hours.weekly.holiday && holidays.has(date)) return { intervals: hours.weekly.holiday, reason: 'holiday' };
  return { intervals: hours.weekly[weekdayOf(date)], reason: 'weekly' };
}

/** Seven rows, from a local date on. */
export function weekOf(hours: StoreHours, holidays: Holidays, fromDate: string): DayRow[] {
  return Array.from({ length: 7 }, (_, ahead) => {
    const date = addDays(fromDate, ahead);
    return { ...intervalsOn(hours, holidays, date), date, weekday: weekdayOf(date), isHoliday: holidays.has(date) };
  });
}

/** In order, without what has no length (clocks may skip it), one span where several touch or overlap. */
function mergeTouching(spans: OpenInterval[]): OpenInterval[] {
  const merged: OpenInterval[] = [];
  for (const span of spans.sort((a, b) => a.opens.getTime() - b.opens.getTime())) {
    const last = merged.at(-1);
    if (span.opens >= span.closes) continue;
    if (!last || span.opens > last.closes) merged.push(span);
    else if (span.closes > last.closes) last.closes = span.closes;
  }
  return merged;
}

/**
 * The spans in which a shop is open, in order and merged where they touch: from the one that holds `from` (whole, so it
 * may have begun before) to those that begin within `days` local days, the day of `from` being the first. A span past
 * midnight runs on into a closed day: closing a day does not cut short the night before it.
 */
export function openIntervals(hours: StoreHours, holidays: Holidays, from: Date, days: number): OpenInterval[] {
  const today = localDate(from, hours.zone);
  const first = addDays(today, -1);
  const last = addDays(today, days - 1);
  const near = { ...hours, special: hours.special.filter(({ date }) => date >= first && date <= last) };
  const spans: OpenInterval[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) {
    for (const interval of intervalsOn(near, holidays, date).intervals) {
      const opens = instantOf(date, interval.from, hours.zone);
      spans.push({ opens, closes: instantOf(date, interval.to, hours.zone) });
    }
  }
  return mergeTouching(spans).filter(({ closes }) => closes > from);
}

/**
 * Whether a shop is open and until when, or from when. `closes` is null when it stays open for the week to come (24/7),
 * `opens` is null when it does not open within a year. At the closing minute it is closed.
 */
export function openStateAt(hours: StoreHours, holidays: Holidays, now: Date): OpenState {
  if (!knowsHours(hours)) return { open: null };
  for (const days of [NEAR, WEEK, YEAR]) {
    const [next] = openIntervals(hours, holidays, now, days);
    if (!next) continue;
    if (next.opens > now) return { open: false, opens: next.opens };
    const sight = instantOf(addDays(localDate(now, hours.zone), days), 0, hours.zone);
    if (next.closes < sight) return { open: true, closes: next.closes };
    if (days >= WEEK) return { open: true, closes: null };
  }
  return { open: false, opens: null };
}

/** What is wrong with the intervals of one day, or null. They may touch and come in any order. */
export function checkIntervals(intervals: Interval[]): 'reversed' | 'outside' | 'overlapping' | null {
  const sorted = [...intervals].sort((a, b) => a.from - b.from);
  for (const [index, { from, to }] of sorted.entries()) {
    const minutes = Number.isInteger(from) && Number.isInteger(to);
    // Longer than to the end of the next day would reach a day that nobody looks back from.
    if (!minutes || from < 0 || from >= 1440 || to > 2880) return 'outside';
    if (from >= to) return 'reversed';
    if (from < (sorted[index - 1]?.to ?? 0)) return 'overlapping';
  }
  return null;
}
