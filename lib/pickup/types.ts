import type { DeliveryTerms } from '../delivery/types';
import type { Localized } from '../locale';
import type { Currency, Minor } from '../money';
import type { FulfillmentStatus, PaymentStatus, Trouble } from '../orders/status';
import type { Collector } from '../orders/types';
import type { FrozenPoint } from '../points/types';
import type { FulfillmentKind } from '../ways';

export interface StaffLine {
  sku: string;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
  quantity: number;
  /** A till sold what was bound to orders: the shelf may hold less than is promised. */
  short: boolean;
}

export interface StaffEvent {
  event: string;
  /** ISO. */
  at: string;
  /** Name of the member of staff who did it. */
  by: string | null;
}

/** Goods another location sends for an order. */
export interface StaffBringing {
  from: Localized;
  sent: boolean;
  /** ISO. */
  sendBy: string;
  dueAt: string;
  units: number;
}

/** An order as the counter sees it; plain JSON, times in ISO. Never holds the pickup code: the customer brings that. */
export interface StaffOrder {
  /** Of the fulfillment. */
  id: string;
  locationId: string;
  number: string;
  kind: FulfillmentKind;
  status: FulfillmentStatus;
  placedAt: string;
  promisedAt: string;
  readyAt: string | null;
  collectBy: string;
  customerName: string;
  customerPhone: string;
  collector: Collector;
  collectorName: string | null;
  notes: string | null;
  paymentStatus: PaymentStatus;
  total: Minor;
  currency: Currency;
  shelf: string | null;
  /** Where it is collected, if not here. */
  point: FrozenPoint | null;
  /** Where and when a delivery goes. */
  delivery: DeliveryTerms | null;
  trackingNumber: string | null;
  /** What is wrong with the goods it waits for. */
  trouble: Trouble | null;
  /** Goods asked for or on their way here; none once all is here. */
  bringing: StaffBringing[];
  lines: StaffLine[];
  events: StaffEvent[];
}

/** A store, or a warehouse that sends goods, where somebody may work. */
export interface Workplace {
  id: string;
  storeCode: string;
  name: Localized;
  zone: string;
  /** Orders that wait to be prepared. */
  toPrepare: number;
}

/** What a pickup code led to. */
export type CodeFinding =
  | { kind: 'ready'; order: StaffOrder }
  /** Not prepared yet. */
  | { kind: 'early'; order: StaffOrder }
  /** Ready, but its days to collect are over. */
  | { kind: 'overdue'; order: StaffOrder }
  | { kind: 'closed'; status: 'collected' | 'cancelled' | 'expired' | 'rejected'; number: string; at: string }
  | { kind: 'elsewhere'; store: Localized };
