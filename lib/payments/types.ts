import type { Locale } from '../locale';
import type { Currency, Minor } from '../money';

export type PaymentState = 'pending' | 'paid' | 'refunded';
export type RefundState = 'requested' | 'done';

export interface CheckoutRequest {
  /** Our id of the payment: comes back in callbacks, and makes a repeated request the same one. */
  reference: string;
  amount: Minor;
  currency: Currency;
  /** Order number, shown on the card page. */
  description: string;
  /** Language of the card page. */
  locale: Locale;
  /** Where the customer comes back to, paid or not. */
  returnUrl: string;
}

export interface PaymentCallback {
  eventId: string;
  reference: string;
  providerRef: string;
  amount: Minor;
}

/** What the shop needs of a payment company. Their shapes stop at the adapter. Never called inside a transaction. */
export interface PaymentProvider {
  readonly name: string;
  /** Opens a payment page. The same reference again opens the same one. */
  startCheckout(request: CheckoutRequest): Promise<{ providerRef: string; url: string }>;
  /** Gives a part or all of it back; the same key again changes nothing. */
  refund(request: { providerRef: string; amount: Minor; key: string }): Promise<void>;
  /** A signed "it was paid"; throws bad_signature, or answers null for news the shop has no use for. */
  readCallback(headers: Headers, body: string): PaymentCallback | null;
}
