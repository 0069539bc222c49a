import type { Localized } from '../locale';
import type { FulfillmentStatus } from '../orders/status';
import type { WayOut } from '../pickup/way-out';
import type { PickupPromise } from '../promise/pickup-promise';
import type { Interval, WeeklyHours } from '../stores/hours-types';
import type { WeekForm } from '../stores/week-form';

/** Other hours at one shop, on every local date from the first to the last. */
export interface HoursChange {
  locationId: string;
  from: string;
  to: string;
  /** [] = closed all day; null = as usual again. */
  intervals: Interval[] | null;
  note: Localized | null;
}

/** Other hours at several shops, on the same local dates. */
export interface DaysChange extends Pick<HoursChange, 'intervals' | 'note'> {
  /** Each once. */
  locationIds: string[];
  /** In order, each once. */
  dates: string[];
}

/** Another week at one shop, from today on; its dated hours stay. */
export interface WeekChange {
  locationId: string;
  /** The week as whoever changes it saw it. */
  seen: WeekForm;
  weekly: WeeklyHours;
  /** Told to those whose times it moves. */
  note: Localized | null;
}

export interface Times {
  startsAt: Date;
  endsAt: Date;
}

/** A part of an order with the times that have been told of it. */
export interface TimedPart {
  /** Of the fulfillment. */
  id: string;
  estimatedReadyAt: Date;
  collectBy: Date;
  /** The time booked for collecting it. */
  slot: Times | null;
}

/** One that waits at a shop to be collected, as far as its hours matter to it. */
export interface OpenPart extends TimedPart {
  status: FulfillmentStatus;
  readyAt: Date | null;
  /** Open days it is kept. */
  holdDays: number;
}

/** One that a shop has still to pack, for a home or for a place that holds no stock. */
export interface Parcel extends TimedPart {
  placedAt: Date;
  /** When it is there, and until when it is kept, packed at a moment; null when that is not in sight. */
  promiseOf: (packedAt: Date) => PickupPromise | null;
}

/** What names a part to staff. */
export interface Named {
  orderId: string;
  number: string;
  customerName: string;
  way: WayOut;
  /** Paid, or to be paid at the counter: its customer has been told when to come. */
  told: boolean;
}
export type NamedPart = TimedPart & Named;

/**
 * kept: it can still be collected then. moved: to the next time with room. freed: there is none, so it can be collected
 * from when it is ready.
 */
export type SlotFate = { fate: 'kept' | 'freed' } | { fate: 'moved'; to: Times };

/** What other hours make of a part; its promise is never rewritten. */
export interface PartEffect<P extends TimedPart> {
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
  way: WayOut;
  /** When it can be collected, or is delivered; null = stays. */
  ready: { from: Date; to: Date } | null;
  /** null = stays, or nothing is kept for it. */
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

/** What is touched at one of several shops. */
export interface ShopPreview extends HoursPreview {
  shop: { id: string; storeCode: string; name: Localized; zone: string };
}

/** What the order's history keeps of it (event hours_changed); times in ISO. */
export interface OrderMoved {
  ready: { from: string; to: string } | null;
  collectBy: { from: string; to: string } | null;
  slot: { from: { startsAt: string; endsAt: string } } | null;
  note: Localized | null;
}
