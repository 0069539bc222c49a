import type { Localized } from '../locale';
import type { Currency, Minor, TaxLine, TaxRate } from '../money';
import type { PaidBy } from '../payments/types';

export type ReceiptKind = 'sale' | 'return';

/** Everything a receipt says, frozen when it is issued; in both languages. */
export interface ReceiptContent {
  seller: { name: Localized; registrationNumber: string };
  store: { name: Localized; address: Localized; phone: string | null; zone: string };
  orderNumber: string;
  currency: Currency;
  lines: ReceiptLine[];
  /** What collecting or sending cost, tax included; null for nothing. */
  fee: { amount: Minor; taxRate: TaxRate } | null;
  total: Minor;
  /** Tax contained, rounded once a rate. */
  taxLines: TaxLine[];
  /** How it was paid, or given back. */
  payments: ReceiptPayment[];
  staffName: string | null;
  /** Of a return: the receipts of what was brought back. */
  originals: { number: string; issuedAt: string }[];
}

export interface ReceiptLine {
  sku: string;
  title: Localized;
  optionLabel: Localized | null;
  unitPrice: Minor;
  quantity: number;
  /** Of the units together. */
  discount: Minor;
  taxRate: TaxRate;
}

export interface ReceiptPayment {
  /** Null for what was set against an exchange. */
  paymentId: string | null;
  method: PaidBy | 'exchange' | null;
  /** 「Visa •••• 4242」 */
  label: string | null;
  amount: Minor;
}

export interface Receipt {
  id: string;
  /** GINZA-2026-000123 */
  number: string;
  kind: ReceiptKind;
  issuedAt: Date;
  content: ReceiptContent;
  /** With a name it is a 領収書. */
  named: { addressee: string; purpose: string } | null;
  /** Copies given out so far, on paper or as a file: every further one is a reissue. */
  copies: number;
  fulfillmentId: string | null;
  /** Of a sale: what was brought back since. */
  returned: { number: string; amount: Minor }[];
}

/** electronic: shown or sent as a file to the customer; paper: printed at the counter. */
export type ReceiptMedium = 'electronic' | 'paper';
