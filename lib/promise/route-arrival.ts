import { intervalsOn } from '../stores/hours';
import type { StoreHours, Weekday } from '../stores/hours-types';
import { addDays, instantOf, localDate, weekdayOf } from '../time';
import { HORIZON_DAYS } from './pickup-promise';

/** A way goods regularly go from one location to another. Minutes are local, where it leaves and where it arrives. */
export interface Route {
  fromId: string;
  toId: string;
  weekdays: readonly Weekday[];
  cutoffMinute: number;
  transitDays: number;
  arrivesMinute: number;
  /** Local dates on which it neither leaves nor arrives. */
  closedDates: readonly string[];
}

/** When goods have to leave, and when they are there. */
export interface Journey {
  sendBy: Date;
  dueAt: Date;
}

/** The first day from `date` on that the route serves and on which the receiving shop opens at all. */
function arrivalDay(route: Route, to: StoreHours, holidays: ReadonlySet<string>, date: string): string | null {
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead++) {
    const day = addDays(date, ahead);
    if (!route.closedDates.includes(day) && intervalsOn(to, holidays, day).intervals.length > 0) return day;
  }
  return null;
}

/**
 * The next journey of a route: it leaves on the first of its days whose cut-off has not passed (the cut-off itself is
 * too late) and arrives so many days later, or on the next day the receiving shop opens. Null when none leaves soon, or
 * it arrives after more than the days that promises look ahead.
 */
export function nextJourney(
  route: Route,
  zone: string,
  to: StoreHours,
  holidays: ReadonlySet<string>,
  now: Date,
): Journey | null {
  const today = localDate(now, zone);
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead++) {
    const day = addDays(today, ahead);
    const sendBy = instantOf(day, route.cutoffMinute, zone);
    if (!route.weekdays.includes(weekdayOf(day)) || route.closedDates.includes(day) || sendBy <= now) continue;
    const arrives = arrivalDay(route, to, holidays, addDays(day, route.transitDays));
    const dueAt = arrives && instantOf(arrives, route.arrivesMinute, to.zone);
    if (!dueAt || arrives > addDays(today, HORIZON_DAYS)) return null;
    if (dueAt > sendBy) return { sendBy, dueAt };
  }
  return null;
}
