import { openIntervals } from '../stores/hours';
import type { SpecialDay, StoreHours } from '../stores/hours-types';
import { addDays, daysBetween } from '../time';
import { affected, type HoursQuestion } from './affected';
import { affectedParcels, type ParcelQuestion } from './affected-parcels';
import type { HoursChange, OpenPart, Parcel, PartEffect, StrandedVisit, TimedPart, Times } from './types';

/** Hours with the days of a change as it has them. */
export function hoursAfter(hours: StoreHours, { from, to, intervals, note }: HoursChange): StoreHours {
  const special = hours.special.filter(({ date }) => date < from || date > to);
  if (intervals === null) return { ...hours, special };
  const days = datesOf({ from, to }).map((date): SpecialDay => ({ date, intervals, ...(note && { note }) }));
  return { ...hours, special: [...special, ...days].sort((a, b) => (a.date < b.date ? -1 : 1)) };
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
