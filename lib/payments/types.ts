import type { Locale } from '../locale';
import type { Currency, Minor } from '../money';
import type { GatewayName } from '../ways';

/**
 * Who holds the money of a payment: a company that takes it online, the shop's own counter, the customer's points, or
 * another order of theirs, whose goods were brought back for these.
 */
export type ProviderName = GatewayName | 'counter' | 'points' | 'exchange';

/** Somebody is to be asked, and answers later. */
export const isGateway = (provider: ProviderName): provider is GatewayName =>
  provider !== 'counter' && provider !== 'points' && provider !== 'exchange';

/**
 * pending: the customer has not paid yet; awaiting: promised, by a voucher to be paid at a convenience store; authorized:
 * set aside at the customer's bank; captured: taken, at least in part; voided: let go; failed: refused or lapsed.
 */
export type PaymentState = 'pending' | 'awaiting' | 'authorized' | 'captured' | 'voided' | 'failed';
export type RefundState = 'requested' | 'done' | 'failed';
export type PaidBy = 'card' | 'konbini' | 'paypay' | 'cash' | 'qr' | 'points';

export type OperationKind = 'capture' | 'void' | 'refund';
export type OperationState = 'asked' | 'done' | 'refused';

/** customer: what the customer owes (debit) or has to his credit; sales: what the goods cost; exchanges: on its way from one order to another. */
export type LedgerAccount =
  | 'customer'
  | 'sales'
  | 'fees'
  | 'disputes'
  | 'points'
  | 'exchanges'
  | `gateway:${GatewayName}`
  | `till:${string}`;
/** exchanged: what was paid for an order pays for another one. refund_failed: what was given back came back from the customer's bank. */
export type PostingKind =
  | 'captured'
  | 'refunded'
  | 'sold'
  | 'returned'
  | 'exchanged'
  | 'fee'
  | 'disputed'
  | 'dispute_won'
  | 'refund_failed';
export type DisputeState = 'open' | 'won' | 'lost';
export type DifferenceKind = 'captured' | 'refunded' | 'balance' | 'unknown_charge' | 'unanswered';

/** What the customer shows at a convenience store; `url`: the gateway's own page of it. */
export interface Voucher {
  number: string;
  url: string | null;
}

/** A payment at its gateway, as the gateway knows it now. */
export interface Charge {
  providerRef: string;
  /** Our id of the payment; null for a charge that is none of ours. */
  reference: string | null;
  state: PaymentState;
  amount: Minor;
  currency: Currency;
  captured: Minor;
  refunded: Minor;
  /** Begun, and come back: their customer's bank would not have them. Not in `refunded`. */
  failedRefunds: readonly FailedRefund[];
  fee: Minor;
  method: PaidBy | null;
  /** 「Visa •••• 4242」 */
  label: string | null;
  cardTail: string | null;
  /** What is authorized lapses then. */
  authorizedUntil: Date | null;
  /** awaiting: until when it may be paid. */
  payBy: Date | null;
  voucher: Voucher | null;
  /** Why it last failed, as a code of the gateway's. */
  failure: string | null;
  dispute: { providerRef: string; amount: Minor; reason: string; state: DisputeState; dueAt: Date | null } | null;
}

export interface FailedRefund {
  /** Our id of what was asked for; null where the merchant gave it back at the gateway's own. */
  operation: string | null;
  amount: Minor;
  reason: string;
}

/** Money given back, or on its way. */
export interface GivenBack {
  amount: Minor;
  reason: string;
  state: RefundState;
  /** In cash: the way it was paid did not take it. */
  atCounter: boolean;
  requestedAt: Date;
  doneAt: Date | null;
}

/** One payment of an order as its customer sees it. */
export interface PaidWith {
  provider: ProviderName;
  state: PaymentState;
  method: PaidBy | null;
  /** 「Visa •••• 4242」 */
  label: string | null;
  amount: Minor;
  captured: Minor;
  refunded: Minor;
  voucher: Voucher | null;
  /** Why it was refused, in the gateway's words. */
  failure: string | null;
  openedAt: Date;
  /** null while nothing was taken. */
  capturedAt: Date | null;
  refunds: GivenBack[];
}

/** What became of an order's money, all its payments together. */
export interface MoneySums {
  /** Set aside, and not charged. */
  held: Minor;
  paid: Minor;
  refunded: Minor;
  /** On its way back. */
  returning: Minor;
}

/** What an order was paid with, the first payment first, and what of it is still due. */
export interface MoneyOf {
  currency: Currency;
  payments: PaidWith[];
  due: Minor;
  /** What is due is not too little to be paid online. */
  payableOnline: boolean;
}

export interface CheckoutRequest {
  /** Our id of the payment: comes back with the charge, and makes a repeated request the same one. */
  reference: string;
  amount: Minor;
  currency: Currency;
  /** Order number, shown on the payment page. */
  description: string;
  /** Language of the payment page. */
  locale: Locale;
  /** Where the customer comes back to, paid or not: the page of the order, whose address only they know. */
  returnUrl: string;
  /** It may be paid days later, at a convenience store. */
  mayWait: boolean;
  /** Who is signed in: their cards may be kept for another time. */
  member: { id: string; email: string } | null;
}

/**
 * What the shop needs of a payment company. Their shapes stop at the adapter. Never called inside a transaction. Each
 * asking carries a key: the same key again changes nothing and answers the same. What an answer, an event or a time-out
 * left open is read from `getCharge`: it alone says what is true.
 * capture, cancel and refund throw GatewayRefused for a no that is final; anything else thrown is not known and asked again.
 */
export interface PaymentProvider {
  readonly name: GatewayName;
  /** Opens a payment; the same reference again, the same one. `url`: page it is paid on. Throws payment_unanswered. */
  startCheckout(request: CheckoutRequest): Promise<{ providerRef: string; url: string }>;
  getCharge(providerRef: string): Promise<Charge | null>;
  /** Takes so much of what is authorized, once, and lets the rest go. */
  capture(request: OperationRequest): Promise<void>;
  /** Lets go of what is authorized, or closes what nobody paid. */
  cancel(request: Omit<OperationRequest, 'amount'>): Promise<void>;
  refund(request: OperationRequest): Promise<void>;
  /** Charges made since then, newest first or not: for the daily comparison. */
  listCharges(since: Date): AsyncIterable<Charge>;
  /**
   * A signed "look at this charge"; throws bad_signature, answers null for news the shop has no use for. It says no more than
   * where to look, so that forged, doubled, late and reordered events can do no harm.
   */
  readEvent(headers: Headers, body: string): { eventId: string; providerRef: string } | null;
}

export interface OperationRequest {
  providerRef: string;
  amount: Minor;
  key: string;
}

/** The gateway's final no to what it was asked. */
export class GatewayRefused extends Error {
  constructor(
    /** In the gateway's words: card_declined, authorization_expired … */
    readonly reason: string,
  ) {
    super(`the payment company refused: ${reason}`);
    this.name = 'GatewayRefused';
  }
}
