import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { TransferStatus } from '@/lib/transfers/types';
import { fulfillments, orderLines, orders } from './orders';
import { locations } from './stores';

/** Goods brought from one location to another for a part of an order. */
export const transfers = pgTable(
  'transfers',
  {
    id: uuid().primaryKey(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    fulfillmentId: uuid()
      .notNull()
      .references(() => fulfillments.id),
    fromId: uuid()
      .notNull()
      .references(() => locations.id),
    toId: uuid()
      .notNull()
      .references(() => locations.id),
    status: text().$type<TransferStatus>().notNull(),
    /** Not sent by then, or not there by then, it is late. */
    sendBy: timestamp({ withTimezone: true }).notNull(),
    dueAt: timestamp({ withTimezone: true }).notNull(),
    requestedAt: timestamp({ withTimezone: true }).notNull(),
    sentAt: timestamp({ withTimezone: true }),
    closedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    index().on(t.fulfillmentId),
    index('transfers_open_from').on(t.fromId).where(sql`${t.closedAt} is null`),
    index('transfers_open_to').on(t.toId).where(sql`${t.closedAt} is null`),
    index('transfers_due').on(t.dueAt).where(sql`${t.closedAt} is null`),
    check('transfer_goes_somewhere', sql`${t.fromId} <> ${t.toId}`),
  ],
);

export const transferLines = pgTable(
  'transfer_lines',
  {
    id: uuid().primaryKey(),
    transferId: uuid()
      .notNull()
      .references(() => transfers.id),
    orderLineId: uuid()
      .notNull()
      .references(() => orderLines.id),
    variantId: uuid().notNull(),
    quantity: integer().notNull(),
    /** Of those sent, units that came whole and units that came broken; null until it is received. */
    received: integer(),
    damaged: integer(),
  },
  (t) => [
    index().on(t.transferId),
    check('quantity_positive', sql`${t.quantity} > 0`),
    check('no_more_than_sent', sql`coalesce(${t.received}, 0) + coalesce(${t.damaged}, 0) <= ${t.quantity}`),
  ],
);
