import { addDays } from '../time';
import { intervalsOn, knowsHours } from './hours';
import type { Interval, StoreHours } from './hours-types';

interface Shop {
  hours: StoreHours;
}

/** The next day on which hours differ from the usual ones, and how. */
export type HoursNews<S> = { date: string; isHoliday: boolean } & (
  | { kind: 'all_closed' }
  /** Every shop shuts at the same local minute. */
  | { kind: 'all_until'; minute: number }
  | { kind: 'some_closed'; shops: S[] }
  | { kind: 'changed'; shops: S[] }
);

const DAYS_AHEAD = 7;

const same = (a: Interval[], b: Interval[]) => JSON.stringify(a) === JSON.stringify(b);

/** Differs from what the weekday's hours are without holiday and special days. */
function differs({ hours }: Shop, holidays: ReadonlySet<string>, date: string): boolean {
  const usual = intervalsOn({ ...hours, special: [], weekly: { ...hours.weekly, holiday: undefined } }, holidays, date);
  return !same(usual.intervals, intervalsOn(hours, holidays, date).intervals);
}

function newsOn<S extends Shop>(
  shops: readonly S[],
  changed: S[],
  holidays: ReadonlySet<string>,
  date: string,
): HoursNews<S> {
  const day = { date, isHoliday: holidays.has(date) };
  const closings = shops.map(({ hours }) =>
    Math.max(0, ...intervalsOn(hours, holidays, date).intervals.map(({ to }) => to)),
  );
  const [first = 0] = closings;
  if (closings.every((minute) => minute === 0)) return { ...day, kind: 'all_closed' };
  if (closings.every((minute) => minute === first)) return { ...day, kind: 'all_until', minute: first };
  const closed = changed.filter(({ hours }) => intervalsOn(hours, holidays, date).intervals.length === 0);
  return closed.length > 0
    ? { ...day, kind: 'some_closed', shops: closed }
    : { ...day, kind: 'changed', shops: changed };
}

/**
 * What to tell everyone about the hours of the week from `today` (local date): the first day that touches most shops,
 * else the first that touches any; null when all is as ever. Shops whose hours are not known have no news.
 */
export function hoursNews<S extends Shop>(
  all: readonly S[],
  holidays: ReadonlySet<string>,
  today: string,
): HoursNews<S> | null {
  const shops = all.filter(({ hours }) => knowsHours(hours));
  const days = Array.from({ length: DAYS_AHEAD }, (_, ahead) => addDays(today, ahead));
  const touched = days.map((date) => ({ date, changed: shops.filter((shop) => differs(shop, holidays, date)) }));
  const told =
    touched.find(({ changed }) => changed.length > shops.length / 2) ??
    touched.find(({ changed }) => changed.length > 0);
  return told ? newsOn(shops, told.changed, holidays, told.date) : null;
}
