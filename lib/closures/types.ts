import type { Localized } from '../locale';
import type { FulfillmentStatus } from '../orders/status';
import type { Interval } from '../stores/hours-types';

/** Other hours at one shop, on every local date from the first to the last. */
export interface HoursChange {
  locationId: string;
  from: string;
  to: string;
  /** [] = closed all day; null = as usual again. */
  intervals: Interval[] | null;
  note: Localized | null;
}

export interface Times {
  startsAt: Date;
  endsAt: Date;
}

/** A part of an order that waits at a shop, as far as its hours matter to it. */
export interface OpenPart {
  /** Of the fulfillment. */
  id: string;
  status: FulfillmentStatus;
  estimatedReadyAt: Date;
  readyAt: Date | null;
  collectBy: Date;
  /** Open days it is kept. */
  holdDays: number;
  /** The time booked for collecting it. */
  slot: Times | null;
}

/**
 * kept: it can still be collected then. moved: to the next time with room. freed: there is none, so it can be collected
 * from when it is ready.
 */
export type SlotFate = { fate: 'kept' | 'freed' } | { fate: 'moved'; to: Times };

/** What other hours make of a part; its promise is never rewritten. */
export interface PartEffect<P extends OpenPart> {
  part: P;
  readyAt: Date;
  collectBy: Date;
  /** null = it had no time of its own. */
  slot: SlotFate | null;
}

/** An order that other hours touch, as staff are shown it before they confirm. */
export interface TouchedOrder {
  fulfillmentId: string;
  number: string;
  customerName: string;
  /** null = stays. */
  ready: { from: Date; to: Date } | null;
  collectBy: { from: Date; to: Date } | null;
  slot: ({ from: Times } & SlotFate) | null;
}

/** A visit booked for a time at which the shop is now closed: it stays as it was sold, and the shop must see to it. */
export interface StrandedVisit {
  visitId: string;
  customerName: string;
  startsAt: Date;
}

export interface HoursPreview {
  orders: TouchedOrder[];
  visits: StrandedVisit[];
}

/** What the order's history keeps of it (event hours_changed); times in ISO. */
export interface OrderMoved {
  ready: { from: string; to: string } | null;
  collectBy: { from: string; to: string } | null;
  slot: { from: { startsAt: string; endsAt: string } } | null;
  note: Localized | null;
}
