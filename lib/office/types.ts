import type { Localized } from '../locale';
import type { Currency, Minor } from '../money';
import type { FulfillmentStatus, PaymentStatus } from '../orders/status';
import type { Channel, Order, OrderSource } from '../orders/types';
import type { MoneyOf } from '../payments/types';
import type { Receipt } from '../receipts/types';
import type { ReturnView } from '../returns/types';
import type { FulfillmentKind, PaymentMethod } from '../ways';

/** What keeps an order from going its way by itself, the most pressing first. */
export const exceptions = ['short', 'late', 'unaccepted', 'payment', 'message', 'disputed'] as const;
export type Exception = (typeof exceptions)[number];

/** An order as the merchant's list shows it. */
export interface OrderRow {
  id: string;
  number: string;
  placedAt: Date;
  source: OrderSource;
  customerName: string;
  phoneTail: string;
  paymentMethod: PaymentMethod;
  paymentStatus: PaymentStatus;
  total: Minor;
  currency: Currency;
  parts: { status: FulfillmentStatus; kind: FulfillmentKind; place: Localized }[];
  /** What is wrong with it. */
  wrong: Exception[];
}

export interface OrderPage {
  orders: OrderRow[];
  /** Where the next page begins; null at the end. */
  next: string | null;
}

/** What a place is called, for filters and for moving an order. */
export interface PlaceName {
  id: string;
  storeCode: string;
  name: Localized;
}

/** A line of an order as it stands, with what was given up of it. */
export interface FileLine {
  id: string;
  fulfillmentId: string;
  sku: string;
  handle: string;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
  unitPrice: Minor;
  quantity: number;
  discount: Minor;
  withdrawn: number;
  picked: number;
  returned: number;
}

/** What its place does of it, beyond what its customer sees. */
export interface FilePlace {
  id: string;
  name: Localized;
  zone: string;
  acceptedAt: Date | null;
  escalatedAt: Date | null;
  /** Whoever looks may act for it. */
  mayAct: boolean;
}

export interface FileEvent {
  id: string;
  fulfillmentId: string | null;
  event: string;
  at: Date;
  actorKind: string;
  /** Of staff and of keys. */
  by: string | null;
  data: Record<string, unknown> | null;
}

export interface FileMessage {
  id: string;
  kind: string;
  channel: Channel;
  recipient: string;
  subject: string;
  state: 'waiting' | 'sent' | 'delivered' | 'failed';
  failure: string | null;
  at: Date;
  /** It tells of an order, and can be told once more. */
  again: boolean;
}

export interface FileNote {
  id: string;
  text: string;
  by: string | null;
  at: Date;
}

/** Everything of an order. */
export interface OrderFile {
  order: Order;
  memberId: string | null;
  source: OrderSource;
  /** By the id of a part. */
  places: Record<string, FilePlace>;
  lines: FileLine[];
  money: MoneyOf | null;
  events: FileEvent[];
  messages: FileMessage[];
  notes: FileNote[];
  receipts: Receipt[];
  returns: ReturnView[];
  wrong: Exception[];
}

/** What came of changing the lines of a part. */
export interface Edited {
  /** By how much the order costs more (positive) or less. */
  difference: Minor;
  /** Nothing was left of the part. */
  ended: boolean;
}

/** Somebody who ordered, or has an account. */
export interface CustomerRow {
  /** 'member-<id>', or 'order-<id>' of one of the orders of who has no account. */
  key: string;
  name: string;
  email: string;
  phone: string;
  isMember: boolean;
  /** Orders and purchases known by the same account or address. */
  orders: number;
  lastAt: Date | null;
}

export interface Consent {
  givenAt: Date;
  withdrawnAt: Date | null;
}

export interface Customer extends CustomerRow {
  memberId: string | null;
  memberSince: Date | null;
  /** Ways to sign in beside a link by mail. */
  joined: string[];
  points: number;
  consent: Consent | null;
  /** Not offered paying in the shop, for so many orders not collected. */
  limited: { email: string; phone: string; missed: number; lastAt: Date } | null;
}

/** One entry of the log, in the order in which it was written. */
export interface AuditRow {
  id: string;
  at: Date;
  action: string;
  actorKind: string;
  actorId: string | null;
  /** Name of the person or the key. */
  by: string | null;
  subjectId: string;
  /** What it is called, where that is known. */
  subject: string | null;
  reason: string | null;
  data: Record<string, unknown> | null;
}

export interface AuditPage {
  rows: AuditRow[];
  next: string | null;
}
