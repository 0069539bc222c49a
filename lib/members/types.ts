import type { Locale, Localized } from '../locale';
import type { Currency, Minor } from '../money';
import type { FulfillmentStatus, PaymentStatus } from '../orders/status';

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
  status: FulfillmentStatus;
  paymentStatus: PaymentStatus;
  promisedAt: Date;
  collectBy: Date;
  collectedAt: Date | null;
  store: { name: Localized; zone: string };
  /** Of the first few articles. */
  images: { url: string; title: Localized }[];
  units: number;
}
