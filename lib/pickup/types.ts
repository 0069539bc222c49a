import type { Localized } from '../locale';
import type { Currency, Minor } from '../money';
import type { FulfillmentStatus, PaymentStatus } from '../orders/status';
import type { Collector } from '../orders/types';

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

/** An order as the counter sees it; plain JSON, times in ISO. Never holds the pickup code: the customer brings that. */
export interface StaffOrder {
  /** Of the fulfillment. */
  id: string;
  locationId: string;
  number: string;
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
  lines: StaffLine[];
  events: StaffEvent[];
}

/** A store somebody may work at. */
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
