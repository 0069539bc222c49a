import { intervalsOn } from '../stores/hours';
import type { Interval, StoreHours } from '../stores/hours-types';
import type { SlotPolicy } from '../stores/types';
import { addDays, instantOf, localDate } from '../time';

const MINUTE_MS = 60_000;

export interface Slot {
  startsAt: Date;
  endsAt: Date;
}

/** One that can be booked, or is full. */
export interface OpenSlot extends Slot {
  /** How many more it holds; 0 = full. */
  left: number;
}

interface Span {
  opens: number;
  closes: number;
}

/**
 * The times that can be booked: each span of a day's hours is cut from its own opening into slots of the policy's
 * length; what is left at its end is too short for one. So a slot begins at the same moment whenever it is asked for,
 * also where the hours never end. Not those that begin sooner than the policy's lead from now, or before `earliest`,
 * nor any beyond its days. A night past midnight belongs to the day whose hours it ends; where the next day opens into
 * it, that day's times begin when the night is over.
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
  const yesterday = addDays(localDate(now, hours.zone), -1);
  const spans = Array.from({ length: policy.horizonDays + 1 }, (_, ahead) => addDays(yesterday, ahead)).flatMap(
    (date) => spansOn(hours, holidays, date),
  );
  let free = first;
  return spans.flatMap(({ opens, closes }) => {
    const begins = cut({ opens, closes }, length).filter((at) => at >= free);
    free = Math.max(free, closes);
    return begins.map((at) => ({ startsAt: new Date(at), endsAt: new Date(at + length) }));
  });
}

function spansOn(hours: StoreHours, holidays: ReadonlySet<string>, date: string): Span[] {
  const instant = (minute: number) => instantOf(date, minute, hours.zone).getTime();
  const inOrder = (a: Interval, b: Interval) => a.from - b.from;
  const { intervals } = intervalsOn(hours, holidays, date);
  return [...intervals].sort(inOrder).map(({ from, to }) => ({ opens: instant(from), closes: instant(to) }));
}

/** When the slots of a span begin. */
function cut({ opens, closes }: Span, length: number): number[] {
  const count = Math.max(0, Math.floor((closes - opens) / length));
  return Array.from({ length: count }, (_, index) => opens + index * length);
}
