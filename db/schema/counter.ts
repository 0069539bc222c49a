import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { fulfillments, orderLines, orders } from './orders';
import { staff } from './people';

/** Units of an order that were not where they should be. */
export const shortfalls = pgTable(
  'shortfalls',
  {
    id: uuid().primaryKey(),
    fulfillmentId: uuid()
      .notNull()
      .references(() => fulfillments.id),
    orderLineId: uuid()
      .notNull()
      .references(() => orderLines.id),
    locationId: uuid().notNull(),
    variantId: uuid().notNull(),
    quantity: integer().notNull(),
    reason: text().$type<'missing' | 'damaged' | 'wrong_item'>().notNull(),
    staffId: uuid().references(() => staff.id),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Found after all, brought in, or given up by the customer. */
    settledAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.fulfillmentId)],
);

/** A customer on the way to the shop, or in front of it. */
export const arrivals = pgTable(
  'arrivals',
  {
    fulfillmentId: uuid()
      .primaryKey()
      .references(() => fulfillments.id),
    locationId: uuid().notNull(),
    onTheWayAt: timestamp({ withTimezone: true }),
    arrivedAt: timestamp({ withTimezone: true }),
    /** Of a car: where it stands, what it is. */
    bay: text(),
    car: text(),
    colour: text(),
    /** Staff are with the customer. */
    metAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.locationId).where(sql`${t.metAt} is null`)],
);

/** Links by which somebody else may collect. Each works once, shows no prices, and can be taken back. */
export const delegates = pgTable(
  'delegates',
  {
    id: uuid().primaryKey(),
    fulfillmentId: uuid()
      .notNull()
      .references(() => fulfillments.id),
    /** The link's secret, hashed. */
    tokenHash: text().notNull().unique(),
    name: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    revokedAt: timestamp({ withTimezone: true }),
    usedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.fulfillmentId)],
);

/** How collecting was, in the words of who collected. */
export const ratings = pgTable('ratings', {
  fulfillmentId: uuid()
    .primaryKey()
    .references(() => fulfillments.id),
  /** 0–10. */
  score: smallint().notNull(),
  comment: text(),
  at: timestamp({ withTimezone: true }).notNull(),
});

/** The merchant forgives what somebody did not collect before `at`. */
export const noShowWaivers = pgTable(
  'no_show_waivers',
  {
    id: uuid().primaryKey(),
    /** Lower case. */
    email: text().notNull(),
    phone: text().notNull(),
    staffId: uuid().references(() => staff.id),
    reason: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.email), index().on(t.phone)],
);

/** Acts of a device that may send them again after a lost answer: each key is done once, and answered alike. */
export const staffActs = pgTable(
  'staff_acts',
  {
    key: text().primaryKey(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    act: text().notNull(),
    /** What was answered. */
    result: jsonb().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.at)],
);

/** What staff and merchants tell each other about an order; its customer never sees it. */
export const orderNotes = pgTable(
  'order_notes',
  {
    id: uuid().primaryKey(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    text: text().notNull(),
    staffId: uuid().references(() => staff.id),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.orderId)],
);
