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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { BasketWay } from '@/lib/basket/way';
import type { DeliveryTerms } from '@/lib/delivery/types';
import type { Locale, Localized } from '@/lib/locale';
import type { Currency, TaxLine } from '@/lib/money';
import type { FulfillmentStatus, PaymentStatus, Trouble } from '@/lib/orders/status';
import type { Channel, Collector, OrderSource, Tender } from '@/lib/orders/types';
import type { FrozenPoint } from '@/lib/points/types';
import type { FulfillmentKind, PaymentMethod } from '@/lib/ways';
import { variants } from './catalog';
import { members, staff } from './people';
import { locations } from './stores';

export const baskets = pgTable(
  'baskets',
  {
    /** 128-bit secret: what the browser's cookie holds. */
    token: text().primaryKey(),
    memberId: uuid().references(() => members.id),
    /** Idempotency key of the next order: two tabs or a double tap order this basket once; renewed with each order. */
    checkoutKey: text().notNull(),
    /** How it is to reach its buyer; null = collected in the chosen shop. */
    way: jsonb().$type<BasketWay>(),
    /** As it was typed, found valid then; judged again by each total. */
    couponCode: text(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index().on(t.memberId).where(sql`${t.memberId} is not null`), index().on(t.updatedAt)],
);

export const basketLines = pgTable(
  'basket_lines',
  {
    basketToken: text()
      .notNull()
      .references(() => baskets.token, { onDelete: 'cascade' }),
    variantId: uuid()
      .notNull()
      .references(() => variants.id),
    quantity: smallint().notNull(),
    addedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.basketToken, t.variantId] }), check('quantity_positive', sql`${t.quantity} > 0`)],
);

/** One checkout. */
export const orders = pgTable(
  'orders',
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique(),
    /** 128-bit secret of the tracking link. */
    token: text().notNull().unique(),
    /** The same key again answers with the same order. */
    idempotencyKey: text().unique(),
    memberId: uuid().references(() => members.id),
    locale: text().$type<Locale>().notNull(),
    customerName: text().notNull(),
    customerEmail: text().notNull(),
    customerPhone: text().notNull(),
    collector: text().$type<Collector>().notNull(),
    collectorName: text(),
    notes: text(),
    marketingOptIn: boolean().notNull().default(false),
    paymentMethod: text().$type<PaymentMethod>().notNull(),
    paymentStatus: text().$type<PaymentStatus>().notNull(),
    /** An online order not paid by then gives its stock back. */
    payBy: timestamp({ withTimezone: true }),
    currency: text().$type<Currency>().notNull(),
    /** Minor units, tax included. */
    total: integer().notNull(),
    taxLines: jsonb().$type<TaxLine[]>().notNull(),
    /** Of that, to be paid online before it is prepared, where the rest is paid in the shop. */
    deposit: integer().notNull().default(0),
    couponCode: text(),
    /** Where it was placed. */
    source: text().$type<OrderSource>().notNull().default('web'),
    /** How its customer is told, first choice first; what fails falls back to the next. */
    channels: text().array().$type<Channel[]>().notNull().default(sql`'{mail}'::text[]`),
    placedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    index().on(t.memberId),
    index('orders_customer_email_index').on(sql`lower(${t.customerEmail})`),
    index('orders_pending_index').on(t.payBy).where(sql`${t.paymentStatus} = 'pending'`),
  ],
);

/** Priced snapshot: a later change of the article never alters it. */
export const orderLines = pgTable(
  'order_lines',
  {
    id: uuid().primaryKey(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    fulfillmentId: uuid().notNull(),
    position: smallint().notNull(),
    variantId: uuid()
      .notNull()
      .references(() => variants.id),
    sku: text().notNull(),
    handle: text().notNull(),
    title: jsonb().$type<Localized>().notNull(),
    /** 「紺 / 24.5 cm」 */
    optionLabel: jsonb().$type<Localized>(),
    imageUrl: text(),
    unitPrice: integer().notNull(),
    taxRate: smallint().notNull(),
    /** Units still to be handed over. */
    quantity: integer().notNull(),
    /** Units given up since: not found, cancelled by the customer or refused at the counter. */
    withdrawn: integer().notNull().default(0),
    /** Units that lie in the bag. */
    picked: integer().notNull().default(0),
    /** Units brought or sent back after they were handed over. */
    returned: integer().notNull().default(0),
    /** What a coupon takes off the units of `quantity` together. */
    discount: integer().notNull().default(0),
  },
  (t) => [
    index().on(t.orderId),
    index().on(t.fulfillmentId),
    check('order_lines_returned_within', sql`${t.returned} between 0 and ${t.quantity}`),
    check('order_lines_discount_within', sql`${t.discount} between 0 and ${t.unitPrice} * ${t.quantity}`),
  ],
);

/** What one location does of an order. */
export const fulfillments = pgTable(
  'fulfillments',
  {
    id: uuid().primaryKey(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    /** Where it is collected, or leaves from. */
    locationId: uuid()
      .notNull()
      .references(() => locations.id),
    /**
     * Where staff prepare it: the same, save for a place that holds no stock. Not a reference: checking it again would
     * cost every order, and it is that place, or whom its own row names.
     */
    preparedAtId: uuid().notNull(),
    position: smallint().notNull().default(0),
    kind: text().$type<FulfillmentKind>().notNull().default('pickup'),
    status: text().$type<FulfillmentStatus>().notNull(),
    pickupCode: text().notNull(),
    /** The promise given when the order was placed; never rewritten by a later estimate. */
    promisedAt: timestamp({ withTimezone: true }).notNull(),
    estimatedReadyAt: timestamp({ withTimezone: true }).notNull(),
    /** Staff have seen it. */
    acceptedAt: timestamp({ withTimezone: true }),
    /** Nobody had within the shop's limit: its manager was told. */
    escalatedAt: timestamp({ withTimezone: true }),
    readyAt: timestamp({ withTimezone: true }),
    collectBy: timestamp({ withTimezone: true }).notNull(),
    /** The customer asked for more days; once. */
    extendedAt: timestamp({ withTimezone: true }),
    /** When its customer is next reminded. */
    remindAt: timestamp({ withTimezone: true }),
    /** Its goods went back from the bag to their shelf, after it ended uncollected. */
    restockedAt: timestamp({ withTimezone: true }),
    collectedAt: timestamp({ withTimezone: true }),
    closedAt: timestamp({ withTimezone: true }),
    /** Where it lies at the counter: 「A-3」 */
    shelf: text(),
    /** What its lines and its fee cost, minor units, tax included. */
    amount: integer().notNull(),
    /** Of that, for collecting or for sending it. */
    fee: integer().notNull().default(0),
    /** The time booked for collecting it; null = from when it is ready. */
    slotStartsAt: timestamp({ withTimezone: true }),
    slotEndsAt: timestamp({ withTimezone: true }),
    /** Of a place that holds no stock, as it was when it was chosen. */
    point: jsonb().$type<FrozenPoint>(),
    /** Of a delivery. */
    delivery: jsonb().$type<DeliveryTerms>(),
    trackingNumber: text(),
    /** Goods brought in for it are late, lost or short, and since when the customer was asked what to do. */
    trouble: text().$type<Trouble>(),
    troubleAt: timestamp({ withTimezone: true }),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    index().on(t.orderId),
    index('fulfillments_open_index').on(t.preparedAtId, t.estimatedReadyAt).where(sql`${t.closedAt} is null`),
    index('fulfillments_ready_index').on(t.collectBy).where(sql`${t.status} = 'ready'`),
    // What changed since, for systems that read on from where they stopped.
    index('fulfillments_changed_index').on(t.updatedAt, t.id),
    index('fulfillments_expired_index').on(t.closedAt).where(sql`${t.status} = 'expired'`),
    index('fulfillments_remind_index').on(t.remindAt).where(sql`${t.remindAt} is not null`),
    index('fulfillments_restock_index')
      .on(t.preparedAtId)
      .where(
        sql`${t.closedAt} is not null and ${t.shelf} is not null and ${t.collectedAt} is null and ${t.restockedAt} is null`,
      ),
    index().on(t.locationId, t.pickupCode),
    // A code is unique among what still waits at one shop, so that six digits suffice.
    uniqueIndex('fulfillments_open_code').on(t.locationId, t.pickupCode).where(sql`${t.closedAt} is null`),
  ],
);

/** What happened, in order; the timeline and the audit of an order. */
export const orderEvents = pgTable(
  'order_events',
  {
    id: uuid().primaryKey(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    fulfillmentId: uuid(),
    event: text().notNull(),
    fromStatus: text(),
    toStatus: text(),
    actorKind: text().notNull(),
    actorId: text(),
    at: timestamp({ withTimezone: true }).notNull(),
    data: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [index().on(t.orderId)],
);

/** Who handed over, to whom, how it was proved and, if paid in the shop, how. */
export const handoverProofs = pgTable('handover_proofs', {
  fulfillmentId: uuid()
    .primaryKey()
    .references(() => fulfillments.id),
  staffId: uuid().references(() => staff.id),
  collector: text().$type<Collector>().notNull(),
  proof: text().$type<'code' | 'order_and_name'>().notNull(),
  tender: text().$type<Tender>(),
  amount: integer().notNull(),
  /** Staff looked at a document of identity. */
  idChecked: boolean().notNull().default(false),
  /** Strokes of a signature, as an SVG path in a box of 600 by 200. */
  signature: text(),
  /** The link it was collected by, when somebody else was sent. */
  delegateId: uuid(),
  at: timestamp({ withTimezone: true }).notNull(),
});
