import type { Locale } from '../locale';
import type { Minor } from '../money';
import type { Money } from '../orders/tracking-view';
import type { OneOrMore, Order, OrderPart } from '../orders/types';
import type { Decline } from '../payments/decline';
import type { RefundWay } from '../payments/refund-way';
import type { Store } from '../stores/types';
import type { OrderMessageKind, WithdrawnUnits } from './types';
import type { MailWords } from './words';

/** A part of an order, and the place it is about. */
export interface ToldPart {
  part: OrderPart;
  store: Store;
  /** Until when its customer may have it kept, by asking on its page; null where that is not offered. */
  extendableUntil?: Date | null;
  /** It could be sent home instead. */
  isSendable?: boolean;
  /** What is missing can be brought in. */
  isBringable?: boolean;
}

/** What an event did to an order, where that is what is told. */
export interface Change {
  /** Given back. */
  refunded?: Minor | undefined;
  withdrawn?: WithdrawnUnits | undefined;
  /** How money goes back. */
  by?: RefundWay | undefined;
  /** Number to pay by at a convenience store. */
  voucher?: string | undefined;
  /** Why its card could not be charged, and until when a parcel waits for another payment. */
  failed?: { why: Decline; until: Date } | undefined;
}

/** All that the words of a message about an order are made of. */
export interface Told extends Change {
  t: MailWords;
  kind: OrderMessageKind;
  /** What the mail is about: the order is more where it has more parts. */
  parts: OneOrMore<ToldPart>;
  /** The first of them, and what is true of it. */
  order: OrderPart;
  store: Store;
  locale: Locale;
  money: Money;
  /** What it costs, and the tax in it; tax is told of whole orders. */
  total: Minor;
  taxLines: Order['taxLines'];
  /** Of the total, paid with points; told of whole orders. */
  points: Minor;
  /** To be paid when it is handed over. */
  due: Minor;
}
