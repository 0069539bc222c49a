import { addDays, daysBetween, weekdayOf } from '../../time';

/** A calendar day as the selectors of opening_hours see it. */
export interface Day {
  date: string;
  year: number;
  /** month × 100 + day of the month: 1224 is Christmas Eve. */
  monthDay: number;
  /** 0–6 from Monday. */
  weekday: number;
  /** Which of its weekday in the month: 1 is the first. */
  nth: number;
  /** The same from the end: -1 is the last. */
  nthFromEnd: number;
  /** ISO 8601 week. */
  week: number;
  holiday: boolean;
}

/** Does a selector hold on a day? */
export type DayTest = (day: Day) => boolean;

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Days in a month; in February 29 unless a year says otherwise. */
export const lengthOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** ISO 8601: the week belongs to the year of its Thursday. */
function weekOfYear(date: string, weekday: number): number {
  const thursday = addDays(date, 3 - weekday);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/** A local YYYY-MM-DD, taken as a public holiday or not. */
export function dayOf(date: string, holiday: boolean): Day {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const dayOfMonth = Number(date.slice(8, 10));
  const weekday = WEEKDAYS.indexOf(weekdayOf(date));
  return {
    date,
    year,
    monthDay: month * 100 + dayOfMonth,
    weekday,
    nth: Math.ceil(dayOfMonth / 7),
    nthFromEnd: -Math.ceil((lengthOfMonth(year, month) - dayOfMonth + 1) / 7),
    week: weekOfYear(date, weekday),
    holiday,
  };
}
