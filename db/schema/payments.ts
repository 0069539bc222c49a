import { index, integer, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { Currency } from '@/lib/money';
import type { ChargeStatus } from '@/lib/payments/test-gateway/charge-status';
import type { PaymentState, RefundState } from '@/lib/payments/types';
import { fulfillments, orders } from './orders';

/** One attempt to pay an order online. */
export const payments = pgTable(
  'payments',
  {
    id: uuid().primaryKey(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    provider: text().notNull(),
    /** The provider's own id. */
    providerRef: text(),
    amount: integer().notNull(),
    currency: text().$type<Currency>().notNull(),
    state: text().$type<PaymentState>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.orderId), unique().on(t.provider, t.providerRef)],
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

export const refunds = pgTable(
  'refunds',
  {
    id: uuid().primaryKey(),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id),
    /** The part of the order that ended without its goods. One a payment and part: asking twice gives back once. */
    fulfillmentId: uuid()
      .notNull()
      .references(() => fulfillments.id),
    amount: integer().notNull(),
    reason: text().notNull(),
    state: text().$type<RefundState>().notNull(),
    requestedAt: timestamp({ withTimezone: true }).notNull(),
    doneAt: timestamp({ withTimezone: true }),
  },
  (t) => [unique().on(t.paymentId, t.fulfillmentId)],
);

/** The built-in test gateway's own books: another company's database in miniature. */
export const testGatewayCharges = pgTable('test_gateway_charges', {
  id: text().primaryKey(),
  /** The shop's reference, given back in callbacks. */
  reference: text().notNull().unique(),
  amount: integer().notNull(),
  currency: text().$type<Currency>().notNull(),
  status: text().$type<ChargeStatus>().notNull(),
  refunded: integer().notNull().default(0),
  returnUrl: text().notNull(),
  description: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

/** Refunds the test gateway was asked for, by the key that makes a repeated request the same one. */
export const testGatewayRefunds = pgTable('test_gateway_refunds', {
  key: text().primaryKey(),
  chargeId: text().notNull(),
  amount: integer().notNull(),
});
