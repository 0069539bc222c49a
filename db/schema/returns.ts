import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ReceiptContent, ReceiptKind } from '@/lib/receipts/types';
import type { Condition, Disposition, ReturnReason, ReturnSource, ReturnStatus } from '@/lib/returns/types';
import { fulfillments, orderLines, orders } from './orders';
import { staff } from './people';
import { locations } from './stores';

/** Goods a customer brings or sends back, from the wish to the money. */
export const returns = pgTable(
  'returns',
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    status: text().$type<ReturnStatus>().notNull(),
    source: text().$type<ReturnSource>().notNull(),
    /** Where the goods are brought, or were taken back. */
    locationId: uuid()
      .notNull()
      .references(() => locations.id),
    note: text(),
    /** What collecting or sending cost is given back too. */
    withFee: boolean().notNull().default(false),
    /** Minor units, given back or set against the exchange. */
    amount: integer().notNull().default(0),
    /** What the customer takes instead. */
    exchangeOrderId: uuid().references(() => orders.id),
    requestedAt: timestamp({ withTimezone: true }).notNull(),
    receivedAt: timestamp({ withTimezone: true }),
    receivedBy: uuid().references(() => staff.id),
    /** Above the limit a manager says yes. */
    approvedBy: uuid().references(() => staff.id),
    closedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    index().on(t.orderId),
    index('returns_open_index').on(t.locationId, t.requestedAt).where(sql`${t.closedAt} is null`),
  ],
);

export const returnLines = pgTable(
  'return_lines',
  {
    id: uuid().primaryKey(),
    returnId: uuid()
      .notNull()
      .references(() => returns.id),
    orderLineId: uuid()
      .notNull()
      .references(() => orderLines.id),
    quantity: integer().notNull(),
    reason: text().$type<ReturnReason>().notNull(),
    /** As staff found it; decides where it goes. */
    condition: text().$type<Condition>(),
    disposition: text().$type<Disposition>(),
    /** Price less its share of the discount. */
    amount: integer().notNull(),
  },
  (t) => [index().on(t.returnId), index().on(t.orderLineId), check('return_lines_positive', sql`${t.quantity} > 0`)],
);

/** What the customer shows of it; names of files in the picture folder. */
export const returnPhotos = pgTable(
  'return_photos',
  {
    returnId: uuid()
      .notNull()
      .references(() => returns.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    file: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.returnId, t.position] })],
);

/** Last number given in a series: drawn under its lock in the transaction that issues, so that none is missing. */
export const receiptSeries = pgTable('receipt_series', {
  series: text().primaryKey(),
  last: integer().notNull(),
});

/** A qualified invoice for goods handed over, or for goods taken back; as it was at that moment. */
export const receipts = pgTable(
  'receipts',
  {
    id: uuid().primaryKey(),
    /** Series and number in it, as printed. */
    number: text().notNull().unique(),
    kind: text().$type<ReceiptKind>().notNull(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    /** Of a sale. */
    fulfillmentId: uuid()
      .unique()
      .references(() => fulfillments.id),
    /** Of a return. */
    returnId: uuid()
      .unique()
      .references(() => returns.id),
    content: jsonb().$type<ReceiptContent>().notNull(),
    /** 宛名 of the 領収書, and 但し書き: what the money was for; given once. */
    addressee: text(),
    purpose: text(),
    addressedAt: timestamp({ withTimezone: true }),
    /** Copies given out so far, on paper or as a file: from the second on they are marked 再発行. */
    printed: integer().notNull().default(0),
    issuedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.orderId), index().on(t.issuedAt)],
);
