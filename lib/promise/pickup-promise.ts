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

/** When an order placed now can be collected at a shop, and until when; null when it does not open soon. */
export function pickupPromise(store: Store, holidays: ReadonlySet<string>, now: Date): PickupPromise | null {
  const ready = readyAt({
    open: openIntervals(store.hours, holidays, now, HORIZON_DAYS),
    zone: store.hours.zone,
    prepMinutes: store.prepMinutes,
    queueMinutes: 0,
    cutoffMinute: store.cutoffMinute,
    now,
  });
  if (!ready) return null;
  return {
    readyAt: ready,
    collectBy: collectBy({ hours: store.hours, holidays, from: ready, holdDays: store.holdDays }),
  };
}
