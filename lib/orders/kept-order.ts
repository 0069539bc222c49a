import type { DeliveryTerms } from '../delivery/types';
import type { Locale, Localized } from '../locale';
import type { Currency, Minor, TaxLine, TaxRate } from '../money';
import type { FrozenPoint } from '../points/types';
import type { FulfillmentKind, PaymentMethod } from '../ways';
import type { FulfillmentStatus, PaymentStatus, Trouble } from './status';
import type { Collector, OrderSource } from './types';

/** A line as the merchant's own systems know it. */
export interface KeptLine {
  lineId: string;
  sku: string;
  gtin: string | null;
  title: Localized;
  optionLabel: Localized | null;
  unitPrice: Minor;
  taxRate: TaxRate;
  quantity: number;
  discount: Minor;
  picked: number;
  withdrawn: number;
  returned: number;
}

/** What one place does of an order; the code by which it is collected is its customer's alone. */
export interface KeptPart {
  id: string;
  orderId: string;
  kind: FulfillmentKind;
  status: FulfillmentStatus;
  storeCode: string;
  preparedAtCode: string;
  promisedAt: Date;
  estimatedReadyAt: Date;
  acceptedAt: Date | null;
  readyAt: Date | null;
  collectBy: Date;
  collectedAt: Date | null;
  shelf: string | null;
  slotStartsAt: Date | null;
  slotEndsAt: Date | null;
  point: FrozenPoint | null;
  delivery: DeliveryTerms | null;
  trackingNumber: string | null;
  trouble: Trouble | null;
  amount: Minor;
  fee: Minor;
  due: Minor;
  updatedAt: Date;
  lines: KeptLine[];
}

/** An order with those of its parts that are in sight. */
export interface KeptOrder {
  id: string;
  number: string;
  source: OrderSource;
  locale: Locale;
  placedAt: Date;
  currency: Currency;
  total: Minor;
  taxLines: TaxLine[];
  couponCode: string | null;
  paymentMethod: PaymentMethod;
  paymentStatus: PaymentStatus;
  customerName: string;
  customerEmail: string;
  customerPhone: string;
  collector: Collector;
  collectorName: string | null;
  notes: string | null;
  parts: KeptPart[];
}
