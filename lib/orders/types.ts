import type { DeliveryTerms } from '../delivery/types';
import type { Locale, Localized } from '../locale';
import type { Currency, Minor, TaxLine, TaxRate } from '../money';
import type { FrozenPoint } from '../points/types';
import type { FulfillmentKind, PaymentMethod } from '../ways';
import type { FulfillmentStatus, PaymentStatus, Trouble } from './status';

/** Who comes: the customer, or somebody who was given the code. */
export const collectors = ['self', 'proxy'] as const;
export type Collector = (typeof collectors)[number];

/** What of a member's points is spent: nothing, all that can be, or so many. */
export const pointsUses = ['none', 'all', 'some'] as const;
export type PointsUse = (typeof pointsUses)[number];

/** How it was paid at the counter. */
export const tenders = ['cash', 'card', 'qr', 'points'] as const;
export type Tender = (typeof tenders)[number];

/** Where an order was placed: by its customer, by another system, or by staff for a customer in the shop. */
export type OrderSource = 'web' | 'rest' | 'till' | 'floor';

/** Ways to reach a customer. */
export const channels = ['mail', 'sms', 'line', 'push'] as const;
export type Channel = (typeof channels)[number];

/** At least one. */
export type OneOrMore<T> = [T, ...T[]];

/** What placing an order answers. */
export interface PlacedOrder {
  id: string;
  number: string;
  /** Secret of the tracking link. */
  token: string;
  currency: Currency;
  total: Minor;
  /** Of that, paid with points. */
  points: Minor;
  paymentMethod: PaymentMethod;
  paymentStatus: PaymentStatus;
  /** The attempt to pay, when it is paid online. */
  paymentId: string | null;
  parts: OneOrMore<PlacedPart>;
  /** Made by an earlier request with the same key. */
  repeated: boolean;
}

/** What one location will do of it. */
export interface PlacedPart {
  fulfillmentId: string;
  kind: FulfillmentKind;
  status: FulfillmentStatus;
  pickupCode: string;
  promisedAt: Date;
  collectBy: Date;
}

export interface OrderLine {
  fulfillmentId: string;
  sku: string;
  handle: string;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
  unitPrice: Minor;
  taxRate: TaxRate;
  quantity: number;
  /** What a coupon takes off them together. */
  discount: Minor;
}

export interface OrderEvent {
  /** null for what concerns the whole order. */
  fulfillmentId: string | null;
  event: string;
  toStatus: string | null;
  at: Date;
}

/** A time booked for collecting. */
export interface BookedSlot {
  startsAt: Date;
  endsAt: Date;
}

/** What one location does of an order. */
export interface Fulfillment {
  id: string;
  kind: FulfillmentKind;
  /** Where it is collected, or leaves from. */
  locationId: string;
  /** The merchant's code of that place. */
  storeCode: string;
  /** Where staff prepare it. */
  preparedAtId: string;
  status: FulfillmentStatus;
  pickupCode: string;
  promisedAt: Date;
  estimatedReadyAt: Date;
  readyAt: Date | null;
  collectBy: Date;
  /** That with the grace of the place, of which nobody is told. */
  keptUntil: Date;
  collectedAt: Date | null;
  shelf: string | null;
  /** What its lines and its fee cost. */
  amount: Minor;
  /** Of that, for collecting or for sending it. */
  fee: Minor;
  /** To be paid when it is handed over: nothing where it was paid before. */
  due: Minor;
  slot: BookedSlot | null;
  /** Of a place that holds no stock. */
  point: FrozenPoint | null;
  /** Of a delivery. */
  delivery: DeliveryTerms | null;
  trackingNumber: string | null;
  trouble: Trouble | null;
}

/** An order as its customer sees it. */
export interface Order {
  id: string;
  number: string;
  token: string;
  locale: Locale;
  customerName: string;
  customerEmail: string;
  customerPhone: string;
  collector: Collector;
  collectorName: string | null;
  notes: string | null;
  paymentMethod: PaymentMethod;
  paymentStatus: PaymentStatus;
  payBy: Date | null;
  currency: Currency;
  total: Minor;
  taxLines: TaxLine[];
  couponCode: string | null;
  /** Of the total, paid with points and not given back. */
  points: Minor;
  /** Money that was taken for it, whatever came back of it. */
  received: Minor;
  placedAt: Date;
  lines: OrderLine[];
  events: OrderEvent[];
  fulfillments: OneOrMore<Fulfillment>;
}

/** An order as far as one location has to do with it: its lines, its history, and what it costs there. */
export interface OrderPart extends Omit<Order, 'fulfillments' | 'total'> {
  fulfillment: Fulfillment;
}
