import { openIntervals } from '../stores/hours';
import type { Store } from '../stores/types';
import type { PaymentMethod } from '../ways';
import { collectBy } from './collect-by';
import { holdDaysFor } from './hold-days';
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

export type Preparing = Pick<Parameters<typeof readyAt>[0], 'queueMinutes' | 'cutoffMinute' | 'now'>;

function readyWithin(store: Store, holidays: ReadonlySet<string>, preparing: Preparing, days: number): Date | null {
  return readyAt({
    open: openIntervals(store.hours, holidays, preparing.now, days),
    zone: store.hours.zone,
    prepMinutes: store.prepMinutes,
    ...preparing,
  });
}

/** When work that begins as told can be collected, as far as promises look ahead. */
export const readyIn = (store: Store, holidays: ReadonlySet<string>, preparing: Preparing): Date | null =>
  readyWithin(store, holidays, preparing, NEAR_DAYS) ?? readyWithin(store, holidays, preparing, HORIZON_DAYS);

/** Open minutes that the orders a shop has in hand take before a new one. */
export const queueMinutes = ({ waiting, minutesPerOrder }: Pick<Store, 'waiting' | 'minutesPerOrder'>): number =>
  waiting * minutesPerOrder;

/** When an order placed now, of what lies in a shop or warehouse, is prepared there. */
export const readyFromShelf = (store: Store, holidays: ReadonlySet<string>, now: Date): Date | null =>
  readyIn(store, holidays, { queueMinutes: queueMinutes(store), cutoffMinute: store.cutoffMinute, now });

/** When goods that come to a shop at `arrives` can be collected: whoever waits for them goes before who orders then. */
export const readyAfterArrival = (store: Store, holidays: ReadonlySet<string>, arrives: Date): Date | null =>
  readyIn(store, holidays, { queueMinutes: 0, cutoffMinute: null, now: arrives });

/** So many open minutes after `from`, as a mark of the clock at which the shop is open. */
export const laterBy = (store: Store, holidays: ReadonlySet<string>, minutes: number, from: Date): Date | null =>
  readyIn({ ...store, prepMinutes: minutes }, holidays, { queueMinutes: 0, cutoffMinute: null, now: from });

interface Ordering {
  paymentMethod: PaymentMethod | null;
  /** When goods that are brought in for it will be there; null = all of it is there. */
  arrives?: Date | null;
}

/** When an order placed now can be collected at a shop, and until when; null when it does not open soon. */
export function pickupPromise(
  store: Store,
  holidays: ReadonlySet<string>,
  now: Date,
  { paymentMethod, arrives = null }: Ordering,
): PickupPromise | null {
  const ready = arrives ? readyAfterArrival(store, holidays, arrives) : readyFromShelf(store, holidays, now);
  return ready && { readyAt: ready, collectBy: heldUntil(store, holidays, ready, paymentMethod) };
}

/** Until when an order that is ready at `from` is kept. */
export const heldUntil = (
  store: Store,
  holidays: ReadonlySet<string>,
  from: Date,
  paymentMethod: PaymentMethod | null,
): Date => collectBy({ hours: store.hours, holidays, from, holdDays: holdDaysFor(store, paymentMethod) });
