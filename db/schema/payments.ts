import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Currency } from '@/lib/money';
import type { ChargeStatus } from '@/lib/payments/test-gateway/charge-status';
import type {
  DifferenceKind,
  DisputeState,
  LedgerAccount,
  OperationKind,
  OperationState,
  PaidBy,
  PaymentState,
  PostingKind,
  ProviderName,
  RefundState,
  Voucher,
} from '@/lib/payments/types';
import { fulfillments, orders } from './orders';
import { members, staff } from './people';
import { locations } from './stores';

/** Money an order was, or is to be, paid with: one row a card, a transfer, an amount over the counter, or points. */
export const payments = pgTable(
  'payments',
  {
    id: uuid().primaryKey(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    provider: text().$type<ProviderName>().notNull(),
    /** The provider's own id. */
    providerRef: text(),
    /** What it is for; what is taken and what is given back never exceed it. */
    amount: integer().notNull(),
    currency: text().$type<Currency>().notNull(),
    state: text().$type<PaymentState>().notNull(),
    captured: integer().notNull().default(0),
    refunded: integer().notNull().default(0),
    /** What the provider kept for its work. */
    fee: integer().notNull().default(0),
    /** How, once it is known: a card, a convenience store …; over the counter, the tender. */
    method: text().$type<PaidBy>(),
    /** 「Visa •••• 4242」: enough for its holder to know it again. */
    label: text(),
    /** Last four digits, by which it is found at a counter. */
    cardTail: text(),
    /** What is authorized lapses then. */
    authorizedUntil: timestamp({ withTimezone: true }),
    /** awaiting: what is paid by at a convenience store. */
    voucher: jsonb().$type<Voucher>(),
    /** Why the provider last said no, in its words. */
    failure: text(),
    /** Over the counter: where, by whom, and for which part. */
    locationId: uuid().references(() => locations.id),
    staffId: uuid().references(() => staff.id),
    fulfillmentId: uuid(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    index().on(t.orderId),
    unique().on(t.provider, t.providerRef),
    index('payments_authorized_index').on(t.authorizedUntil).where(sql`${t.state} = 'authorized'`),
    index().on(t.updatedAt),
    check('payments_captured_within', sql`${t.captured} between 0 and ${t.amount}`),
    check('payments_refunded_within', sql`${t.refunded} between 0 and ${t.captured}`),
  ],
);

/** What a provider was asked to do, written before it is asked and again when it has answered: what a crash left is resumed. */
export const paymentOperations = pgTable(
  'payment_operations',
  {
    id: uuid().primaryKey(),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id),
    kind: text().$type<OperationKind>().notNull(),
    amount: integer().notNull(),
    state: text().$type<OperationState>().notNull(),
    /** Of a refund. */
    refundId: uuid(),
    error: text(),
    askedAt: timestamp({ withTimezone: true }).notNull(),
    doneAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    index().on(t.paymentId),
    index('payment_operations_asked_index').on(t.askedAt).where(sql`${t.state} = 'asked'`),
  ],
);

/** Callbacks already dealt with: the same one again changes nothing. */
export const paymentEvents = pgTable(
  'payment_events',
  {
    provider: text().notNull(),
    eventId: text().notNull(),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.eventId] })],
);

/** What is given back of a payment. */
export const refunds = pgTable(
  'refunds',
  {
    id: uuid().primaryKey(),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id),
    /** The part of the order it is given back for; null = the order as a whole. */
    fulfillmentId: uuid().references(() => fulfillments.id),
    returnId: uuid(),
    /** 'end' when that part ended without its goods, else the event that lowered what is owed. */
    occasion: text().notNull().default('end'),
    amount: integer().notNull(),
    reason: text().notNull(),
    state: text().$type<RefundState>().notNull(),
    requestedAt: timestamp({ withTimezone: true }).notNull(),
    doneAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.paymentId), index().on(t.fulfillmentId), check('refunds_positive', sql`${t.amount} > 0`)],
);

/**
 * Every movement of money, double entry: the rows of one posting sum to zero, and none is ever changed or removed
 * (both kept by triggers of the database).
 */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    id: uuid().primaryKey(),
    postingId: uuid().notNull(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    account: text().$type<LedgerAccount>().notNull(),
    /** Debit positive, credit negative. */
    amount: integer().notNull(),
    currency: text().$type<Currency>().notNull(),
    kind: text().$type<PostingKind>().notNull(),
    paymentId: uuid(),
    fulfillmentId: uuid(),
    returnId: uuid(),
    /** Where the sale or the tender was. */
    locationId: uuid(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.orderId), index().on(t.at), index().on(t.paymentId)],
);

/** A member as a provider knows them: what their saved cards hang on. */
export const paymentCustomers = pgTable(
  'payment_customers',
  {
    provider: text().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    providerRef: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.memberId] })],
);

/** Charges that a cardholder contests. */
export const disputes = pgTable('disputes', {
  id: uuid().primaryKey(),
  paymentId: uuid()
    .notNull()
    .references(() => payments.id),
  providerRef: text().notNull().unique(),
  amount: integer().notNull(),
  reason: text().notNull(),
  state: text().$type<DisputeState>().notNull(),
  /** Evidence is taken until then. */
  dueAt: timestamp({ withTimezone: true }),
  openedAt: timestamp({ withTimezone: true }).notNull(),
  closedAt: timestamp({ withTimezone: true }),
});

/** What ledger, orders and gateway do not agree on, found by the daily comparison. */
export const paymentDifferences = pgTable(
  'payment_differences',
  {
    id: uuid().primaryKey(),
    /** One row a difference, however many days it lasts. */
    key: text().notNull().unique(),
    kind: text().$type<DifferenceKind>().notNull(),
    orderId: uuid(),
    paymentId: uuid(),
    expected: integer().notNull(),
    found: integer().notNull(),
    foundAt: timestamp({ withTimezone: true }).notNull(),
    resolvedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('payment_differences_open_index').on(t.foundAt).where(sql`${t.resolvedAt} is null`)],
);

/** The built-in test gateway's own books: another company's database in miniature. */
export const testGatewayCharges = pgTable('test_gateway_charges', {
  id: text().primaryKey(),
  /** The shop's reference, given back in callbacks. */
  reference: text().notNull().unique(),
  amount: integer().notNull(),
  currency: text().$type<Currency>().notNull(),
  status: text().$type<ChargeStatus>().notNull(),
  captured: integer().notNull().default(0),
  refunded: integer().notNull().default(0),
  method: text().$type<PaidBy>(),
  cardTail: text(),
  label: text(),
  /** It may be paid days later: at a convenience store. */
  mayWait: boolean().notNull().default(false),
  /** Number to pay by at a convenience store. */
  voucher: text(),
  /** Until when it may be paid, and what is authorized captured. */
  expiresAt: timestamp({ withTimezone: true }),
  authorizedUntil: timestamp({ withTimezone: true }),
  failure: text(),
  returnUrl: text().notNull(),
  description: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

/** Captures, voids and refunds the test gateway was asked for, by the key that makes a repeated request the same one. */
export const testGatewayRequests = pgTable('test_gateway_requests', {
  key: text().primaryKey(),
  chargeId: text().notNull(),
  kind: text().$type<OperationKind>().notNull(),
  amount: integer().notNull(),
});
