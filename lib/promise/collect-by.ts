import { intervalsOn } from '../stores/hours';
import type { StoreHours } from '../stores/hours-types';
import { addDays, instantOf, localDate } from '../time';

/** A shop that does not open so often within this many days is past waiting for. */
const SIGHT_DAYS = 400;
/** A deadline of 0:00 reads as the wrong day, so a day open to midnight ends a minute before. */
const LAST_MINUTE = 1439;

/** Public holidays, local YYYY-MM-DD. */
type Holidays = ReadonlySet<string>;

export interface HoldQuestion {
  hours: StoreHours;
  holidays: Holidays;
  /** When the order was ready. */
  from: Date;
  /** Open days it is kept, at least 1; the day it became ready is not counted. */
  holdDays: number;
}

/**
 * Until when an order is kept: closing time of the last of the shop's open days counted from the day after `from`.
 * Closed days do not count and are never the last; a night past midnight belongs to the day whose hours it ends.
 * A shop that has too few open days within 400 is given calendar days instead, so that stock is not bound for ever.
 */
export function collectBy({ hours, holidays, from, holdDays }: HoldQuestion): Date {
  const start = localDate(from, hours.zone);
  let counted = 0;
  for (let ahead = 1; ahead <= SIGHT_DAYS; ahead++) {
    const date = addDays(start, ahead);
    const closing = closingOn(hours, holidays, date);
    if (!closing) continue;
    counted++;
    if (counted >= holdDays) return closing;
  }
  return instantOf(addDays(start, holdDays), LAST_MINUTE, hours.zone);
}

/** When a shop's day ends, for those who may come on it; null on a closed day. */
function closingOn(hours: StoreHours, holidays: Holidays, date: string): Date | null {
  const { intervals } = intervalsOn(hours, holidays, date);
  if (intervals.length === 0) return null;
  const closing = Math.max(...intervals.map(({ to }) => to));
  return instantOf(date, closing === 1440 ? LAST_MINUTE : closing, hours.zone);
}

/** The first end of an open day at or after an instant; that instant itself where none is in sight. */
export function closingFrom(hours: StoreHours, holidays: Holidays, at: Date): Date {
  const today = localDate(at, hours.zone);
  // A night past midnight may end today.
  for (let ahead = -1; ahead <= SIGHT_DAYS; ahead++) {
    const closing = closingOn(hours, holidays, addDays(today, ahead));
    if (closing && closing >= at) return closing;
  }
  return at;
}
