import type { DeliveryTerms } from '../delivery/types';
import type { Localized } from '../locale';
import type { Currency, Minor } from '../money';
import type { FulfillmentStatus, PaymentStatus, Trouble } from '../orders/status';
import type { Channel, Collector } from '../orders/types';
import type { FrozenPoint } from '../points/types';
import type { Suggestion } from '../stock/here-types';
import type { HandoverCheck } from '../stores/types';
import type { FulfillmentKind } from '../ways';

export interface StaffLine {
  sku: string;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
  quantity: number;
  /** Units that lie in the bag. */
  picked: number;
  /** JAN, EAN or UPC, for scanners. */
  gtin: string | null;
  /** Where it lies in the shop, in walking order; null where nobody has said so. */
  section: string | null;
  shelf: string | null;
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

/** What the customer was told, by which way, and what became of it. */
export interface StaffMessage {
  kind: string;
  channel: Channel;
  state: 'waiting' | 'sent' | 'delivered' | 'failed';
  /** ISO: since when it is so. */
  at: string;
  /** The vendor's words for what failed. */
  failure: string | null;
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

/** A customer on the way to the counter, or in front of it; times in ISO. */
export interface StaffArrival {
  onTheWayAt: string | null;
  arrivedAt: string | null;
  bay: string | null;
  car: string | null;
  colour: string | null;
  metAt: string | null;
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
  /** Days a parcel of it travels. */
  leadDays: number;
  /** When a parcel that is not packed yet must have left, for the promise to hold. */
  shipBy: string | null;
  /** When staff saw it, and when their manager was called because nobody had. */
  acceptedAt: string | null;
  escalatedAt: string | null;
  readyAt: string | null;
  collectBy: string;
  /** That with the shop's grace. */
  keptUntil: string;
  customerName: string;
  customerPhone: string;
  collector: Collector;
  collectorName: string | null;
  notes: string | null;
  paymentStatus: PaymentStatus;
  total: Minor;
  /** To be paid when it is handed over; 0 where all of it is paid. */
  due: Minor;
  currency: Currency;
  shelf: string | null;
  /** For a time its customer booked. */
  booked: boolean;
  /** Where it is collected, if not here. */
  point: FrozenPoint | null;
  /** Where and when a delivery goes. */
  delivery: DeliveryTerms | null;
  trackingNumber: string | null;
  /** What is wrong with the goods it waits for. */
  trouble: Trouble | null;
  /** Goods asked for or on their way here; none once all is here. */
  bringing: StaffBringing[];
  /** What its customer said of coming; null while nothing. */
  arrival: StaffArrival | null;
  lines: StaffLine[];
  events: StaffEvent[];
  messages: StaffMessage[];
}

/** What waits at a shop beside its open orders. */
export interface Today {
  /** Orders whose customers have arrived and are not looked after yet, the first first. */
  here: string[];
  /** What is made sure of before goods are handed over. */
  handoverChecks: HandoverCheck[];
}

/** A store, or a warehouse that sends goods, where somebody may work. */
export interface Workplace {
  id: string;
  storeCode: string;
  name: Localized;
  zone: string;
  /** Orders that wait to be prepared. */
  toPrepare: number;
  /** Of those, orders nobody has accepted although its manager was called. */
  escalated: number;
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

/** Somebody the customer sent, by a link that still works. */
export interface OpenDelegate {
  id: string;
  name: string;
}

/** What stands beside an order at the counter. */
export interface HandoverAside {
  delegates: OpenDelegate[];
  goesWith: Suggestion[];
}

/** An order found by what its customer says of it, as far as it may be told to whoever asks. */
export interface FoundOrder {
  /** Of the fulfillment. */
  id: string;
  number: string;
  status: FulfillmentStatus;
  customerName: string;
  /** Last four digits. */
  phoneTail: string;
  shelf: string | null;
  units: number;
  collectBy: string;
  updatedAt: string;
}
