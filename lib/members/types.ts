import type { Locale, Localized } from '../locale';
import type { Currency, Minor } from '../money';
import type { FulfillmentStatus, PaymentStatus } from '../orders/status';
import type { OneOrMore } from '../orders/types';
import type { MoneySums } from '../payments/types';
import type { FulfillmentKind } from '../ways';

/** A shopper with an account. */
export interface Member {
  id: string;
  /** Proven, lower case. */
  email: string;
  name: string | null;
  phone: string | null;
  storeCode: string | null;
  locale: Locale;
}

/** What a session says of its owner; looked up anew at every request. */
export interface SessionRef {
  kind: 'member' | 'staff';
  id: string;
  /** An older one than the owner's has been signed out. */
  version: number;
}

/** An order as its member's list shows it. */
export interface MemberOrder {
  number: string;
  /** Secret of the tracking link. */
  token: string;
  placedAt: Date;
  total: Minor;
  currency: Currency;
  paymentStatus: PaymentStatus;
  /** null = nobody has paid anything. */
  money: MoneySums | null;
  /** What each place does of it, in the order in which they were chosen. */
  parts: OneOrMore<MemberOrderPart>;
  /** Of the first few articles. */
  images: { url: string; title: Localized }[];
  units: number;
  /** Something of it was handed over, with a receipt. */
  hasReceipt: boolean;
}

export interface MemberOrderPart {
  id: string;
  kind: FulfillmentKind;
  status: FulfillmentStatus;
  estimatedReadyAt: Date;
  collectBy: Date;
  collectedAt: Date | null;
  /** Where it is collected, or leaves from. */
  place: { name: Localized; zone: string };
}
