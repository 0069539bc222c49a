import type { Locale, Localized } from '../locale';
import type { Currency, Minor, TaxLine, TaxRate } from '../money';
import type { FulfillmentStatus, PaymentStatus } from './status';

export const paymentMethods = ['pay_in_store', 'pay_online'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What one location does of an order: hand it over where it is collected, or send it home. */
export const fulfillmentKinds = ['pickup', 'delivery'] as const;
export type FulfillmentKind = (typeof fulfillmentKinds)[number];

/** Who comes: the customer, or somebody who was given the code. */
export const collectors = ['self', 'proxy'] as const;
export type Collector = (typeof collectors)[number];

/** How it was paid at the counter. */
export const tenders = ['cash', 'card', 'qr'] as const;
export type Tender = (typeof tenders)[number];

/** What placing an order answers. */
export interface PlacedOrder {
  id: string;
  number: string;
  /** Secret of the tracking link. */
  token: string;
  status: FulfillmentStatus;
  pickupCode: string;
  promisedAt: Date;
  collectBy: Date;
  currency: Currency;
  total: Minor;
  paymentMethod: PaymentMethod;
  paymentStatus: PaymentStatus;
  /** The attempt to pay, when it is paid online. */
  paymentId: string | null;
  /** Made by an earlier request with the same key. */
  repeated: boolean;
}

export interface OrderLine {
  sku: string;
  handle: string;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
  unitPrice: Minor;
  taxRate: TaxRate;
  quantity: number;
}

export interface OrderEvent {
  event: string;
  toStatus: string | null;
  at: Date;
}

/** An order as its customer sees it. One pickup fulfillment. */
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
  placedAt: Date;
  lines: OrderLine[];
  events: OrderEvent[];
  fulfillment: {
    id: string;
    locationId: string;
    status: FulfillmentStatus;
    pickupCode: string;
    promisedAt: Date;
    estimatedReadyAt: Date;
    readyAt: Date | null;
    collectBy: Date;
    collectedAt: Date | null;
    shelf: string | null;
  };
}
