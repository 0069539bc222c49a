import type { Localized } from '../locale';
import type { Currency, Minor, TaxRate } from '../money';
import type { OpenRefund } from '../payments/open-refund';
import type { DifferenceKind, PaidBy, ProviderName } from '../payments/types';

/** Local days, both included. */
export interface Period {
  from: string;
  to: string;
}

/** What one shop sold, or took back, on one day at one rate, as its receipts say. */
export interface Sales {
  /** Of the shop: 「2026-11-26」 */
  day: string;
  storeCode: string;
  storeName: Localized;
  kind: 'sale' | 'return';
  rate: TaxRate;
  gross: Minor;
  tax: Minor;
  receipts: number;
}

/** Money that came and went on one day by one way. */
export interface Takings {
  day: string;
  /** The shop whose till it was; null = online. */
  storeCode: string | null;
  storeName: Localized | null;
  provider: ProviderName;
  method: PaidBy | null;
  taken: Minor;
  given: Minor;
  fee: Minor;
}

/** Money that is on its way, or that somebody has to look at. */
export interface OpenAmounts {
  currency: Currency;
  /** Set aside at customers' banks and not taken. */
  authorized: { count: number; amount: Minor };
  /** Taken for what was not handed over yet. */
  prepaid: { count: number; amount: Minor };
  /** To be given back, and not given. */
  refunds: { count: number; amount: Minor };
  disputed: { count: number; amount: Minor };
}

/** A refund that is not made yet. `forCounter`: nobody but a counter is going to. */
export type ToGiveBack = OpenRefund & { forCounter: boolean };

/** What gateway, ledger and order do not agree on. */
export interface Difference {
  id: string;
  kind: DifferenceKind;
  orderNumber: string | null;
  fulfillmentId: string | null;
  expected: Minor;
  found: Minor;
  foundAt: Date;
}
