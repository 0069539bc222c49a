import { openIntervals } from '../stores/hours';
import type { StoreHours } from '../stores/hours-types';
import type { SlotPolicy } from '../stores/types';

const MINUTE_MS = 60_000;

export interface Slot {
  startsAt: Date;
  endsAt: Date;
}

/**
 * The times that can be booked: each span of opening hours is cut from its beginning into slots of the policy's length;
 * what is left at its end is too short for one. Not those that begin sooner than the policy's lead from now, or before
 * `earliest`, nor any beyond its days. A night past midnight belongs to the day whose hours it ends.
 */
export function slotsOf(
  policy: SlotPolicy,
  hours: StoreHours,
  holidays: ReadonlySet<string>,
  now: Date,
  earliest: Date = now,
): Slot[] {
  const length = policy.minutes * MINUTE_MS;
  const first = Math.max(now.getTime() + policy.leadMinutes * MINUTE_MS, earliest.getTime());
  return openIntervals(hours, holidays, now, policy.horizonDays).flatMap(({ opens, closes }) => {
    const count = Math.floor((closes.getTime() - opens.getTime()) / length);
    const begins = Array.from({ length: count }, (_, index) => opens.getTime() + index * length);
    return begins.filter((at) => at >= first).map((at) => ({ startsAt: new Date(at), endsAt: new Date(at + length) }));
  });
}
