import { openIntervals } from '../stores/hours';
import type { Store } from '../stores/types';
import { collectBy } from './collect-by';
import { readyAt } from './ready-at';

export interface PickupPromise {
  readyAt: Date;
  /** Last moment to collect: closing time of the shop's last hold day. */
  collectBy: Date;
}

/** Days looked ahead for a time to prepare; a shop closed for longer takes no orders. */
export const HORIZON_DAYS = 14;

/** Days that hold the answer for nearly every shop; only where they do not is it looked for further ahead. */
const NEAR_DAYS = 2;

function readyWithin(store: Store, holidays: ReadonlySet<string>, now: Date, days: number): Date | null {
  return readyAt({
    open: openIntervals(store.hours, holidays, now, days),
    zone: store.hours.zone,
    prepMinutes: store.prepMinutes,
    queueMinutes: 0,
    cutoffMinute: store.cutoffMinute,
    now,
  });
}

/** When an order placed now can be collected at a shop, and until when; null when it does not open soon. */
export function pickupPromise(store: Store, holidays: ReadonlySet<string>, now: Date): PickupPromise | null {
  const ready = readyWithin(store, holidays, now, NEAR_DAYS) ?? readyWithin(store, holidays, now, HORIZON_DAYS);
  if (!ready) return null;
  return {
    readyAt: ready,
    collectBy: collectBy({ hours: store.hours, holidays, from: ready, holdDays: store.holdDays }),
  };
}
