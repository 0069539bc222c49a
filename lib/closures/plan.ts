import { intervalsOn, openIntervals } from '../stores/hours';
import type { SpecialDay, StoreHours, WeeklyHours } from '../stores/hours-types';
import { addDays, daysBetween } from '../time';
import { affected, type HoursQuestion } from './affected';
import { affectedParcels, type ParcelQuestion } from './affected-parcels';
import type { HoursChange, OpenPart, Parcel, PartEffect, StrandedVisit, TimedPart, Times } from './types';

/** Days as a change has them. */
export interface DatedHours extends Pick<HoursChange, 'intervals' | 'note'> {
  dates: readonly string[];
}

/** Hours with the days of a change as it has them. */
export function hoursAfter(hours: StoreHours, { dates, intervals, note }: DatedHours): StoreHours {
  const special = hours.special.filter(({ date }) => !dates.includes(date));
  if (intervals === null) return { ...hours, special };
  const days = dates.map((date): SpecialDay => ({ date, intervals, ...(note && { note }) }));
  return { ...hours, special: [...special, ...days].sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

/** So long ago nothing that still waits was prepared. */
const PAST_DAYS = 60;

/** Another week from `today` on. Days that are over stay as they were: what was prepared on them is not done anew. */
export function hoursAfterWeek(
  hours: StoreHours,
  weekly: WeeklyHours,
  holidays: ReadonlySet<string>,
  today: string,
): StoreHours {
  const past = Array.from({ length: PAST_DAYS }, (_, index) => addDays(today, index - PAST_DAYS));
  const was = past.map((date): SpecialDay => ({ date, intervals: intervalsOn(hours, holidays, date).intervals }));
  return { ...hours, weekly, special: [...was, ...hours.special.filter(({ date }) => date >= today)] };
}

/** Every local date from the first to the last. */
export const datesOf = ({ from, to }: Pick<HoursChange, 'from' | 'to'>): string[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, ahead) => addDays(from, ahead));

export interface ClosurePlan<P extends TimedPart> {
  effects: PartEffect<P>[];
  visits: StrandedVisit[];
}

/** What waits at a shop. */
interface Waiting<P extends TimedPart> {
  parts: readonly (P & OpenPart)[];
  parcels: readonly (P & Parcel)[];
  visits: readonly (StrandedVisit & Times)[];
}

/** Everything that other hours touch at a shop. */
export function planClosure<P extends TimedPart>(
  question: ParcelQuestion,
  { parts, parcels, visits }: Waiting<P>,
): ClosurePlan<P> {
  return {
    effects: [...affected(question, parts), ...affectedParcels(question, parcels)],
    visits: visits.filter((visit) => isStranded(visit, question)),
  };
}

/** The shop was open for it, and is no longer. */
function isStranded({ startsAt, endsAt }: Times, { before, after, holidays }: HoursQuestion): boolean {
  const isOpen = (hours: StoreHours) =>
    openIntervals(hours, holidays, startsAt, 2).some(({ opens, closes }) => opens <= startsAt && endsAt <= closes);
  return isOpen(before) && !isOpen(after);
}
