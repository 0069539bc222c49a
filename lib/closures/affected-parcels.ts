import { readyAt } from '../promise/ready-at';
import { openIntervals } from '../stores/hours';
import type { StoreHours } from '../stores/hours-types';
import type { HoursQuestion } from './affected';
import type { Parcel, PartEffect } from './types';

const DAY_MS = 86_400_000;
/** What was ordered longer ago is packed as soon as can be. */
const LOOK_BACK_DAYS = 14;
/** The longest closure there can be, and two weeks to open in after it. */
const LOOK_AHEAD_DAYS = 75;

export interface ParcelQuestion extends HoursQuestion {
  /** Local minute from which orders wait for the next day's opening; null = none. */
  cutoffMinute: number | null;
  /** Open minutes of the work that waits at the shop. */
  queueMinutes: number;
}

/**
 * The parcels that other hours of the shop that packs them touch. They are packed under both sets of hours as when they
 * were ordered, and travel from then on; only a different answer moves anything, and never to an earlier time than was
 * said before.
 */
export function affectedParcels<P extends Parcel>(question: ParcelQuestion, parcels: readonly P[]): PartEffect<P>[] {
  const [before, after] = [packing(question.before, question), packing(question.after, question)];
  return parcels.flatMap((part) => {
    const [usual, changed] = [before, after].map((packedAt) => {
      const at = packedAt(part.placedAt);
      return at && part.promiseOf(at);
    });
    if (!usual || !changed || usual.readyAt.getTime() === changed.readyAt.getTime()) return [];
    if (changed.readyAt <= part.estimatedReadyAt) return [];
    return [{ part, readyAt: changed.readyAt, collectBy: later(part.collectBy, changed.collectBy), slot: null }];
  });
}

const later = (a: Date, b: Date) => (a > b ? a : b);

/** When under these hours a part of an order that was placed at a moment is packed, from now on; null = not in sight. */
function packing(hours: StoreHours, { holidays, prepMinutes, queueMinutes, cutoffMinute, now }: ParcelQuestion) {
  const from = new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS);
  const work = {
    open: openIntervals(hours, holidays, from, LOOK_BACK_DAYS + LOOK_AHEAD_DAYS),
    zone: hours.zone,
    prepMinutes,
  };
  return (placedAt: Date): Date | null => {
    const asOrdered = readyAt({ ...work, queueMinutes, cutoffMinute, now: placedAt });
    const fromNow = readyAt({ ...work, queueMinutes: 0, now });
    return asOrdered && fromNow && later(asOrdered, fromNow);
  };
}
