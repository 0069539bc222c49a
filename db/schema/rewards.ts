import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { CouponKind } from '@/lib/coupons/types';
import type { Localized } from '@/lib/locale';
import type { PointEntryKind } from '@/lib/loyalty/types';
import { orders } from './orders';
import { members } from './people';

/** A promise of the merchant's to take less. */
export const coupons = pgTable(
  'coupons',
  {
    id: uuid().primaryKey(),
    /** As customers type it, upper case. */
    code: text().notNull().unique(),
    title: jsonb().$type<Localized>().notNull(),
    kind: text().$type<CouponKind>().notNull(),
    /** Percent of the goods, or an amount in minor units. */
    value: integer().notNull(),
    /** Goods must come to that much. */
    minTotal: integer().notNull().default(0),
    /** Only goods of these categories, by handle; null = all goods. */
    categories: text().array(),
    startsAt: timestamp({ withTimezone: true }),
    endsAt: timestamp({ withTimezone: true }),
    /** In all, and by one customer; null = without limit. */
    maxUses: integer(),
    maxPerCustomer: integer(),
    /** By orders that have not given it back. */
    used: integer().notNull().default(0),
    active: boolean().notNull().default(true),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    check('coupons_used_within', sql`${t.used} >= 0 and (${t.maxUses} is null or ${t.used} <= ${t.maxUses})`),
    check('coupons_value', sql`${t.value} > 0 and (${t.kind} <> 'percent' or ${t.value} <= 100)`),
  ],
);

/** A coupon taken by an order, until the order gives it back. */
export const couponUses = pgTable(
  'coupon_uses',
  {
    orderId: uuid()
      .primaryKey()
      .references(() => orders.id),
    couponId: uuid()
      .notNull()
      .references(() => coupons.id),
    /** Lower case: whose use it is. */
    email: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    releasedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.couponId, t.email)],
);

/** Points a member earned, spent, got back or lost; append-only, and their sum is the member's balance. */
export const pointEntries = pgTable(
  'point_entries',
  {
    id: uuid().primaryKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    orderId: uuid(),
    kind: text().$type<PointEntryKind>().notNull(),
    /** Signed. */
    points: integer().notNull(),
    /** One entry an occasion: asked twice, it is written once. */
    key: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.memberId, t.at), unique().on(t.key)],
);
