import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { AllocationOutcome, MovementReason } from '@/lib/stock/types';
import { variants } from './catalog';
import { locations } from './stores';

/** One row per (variant, location); none where a shop never had the article. */
export const stockLevels = pgTable(
  'stock_levels',
  {
    variantId: uuid()
      .notNull()
      .references(() => variants.id),
    locationId: uuid()
      .notNull()
      .references(() => locations.id),
    onHand: integer().notNull().default(0),
    allocated: integer().notNull().default(0),
    safetyStock: integer().notNull().default(0),
    incoming: integer().notNull().default(0),
    /** Where it lies in the shop, in walking order: 「B 婦人靴」 and 「B-12」 */
    section: text(),
    shelf: text(),
    /** Staff did not find what should be there: not counted since. */
    doubtedAt: timestamp({ withTimezone: true }),
    countedAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.variantId, t.locationId] }),
    index().on(t.locationId),
    check('allocated_not_negative', sql`${t.allocated} >= 0`),
    check('safety_not_negative', sql`${t.safetyStock} >= 0`),
  ],
);

/** Append-only ledger of on_hand: the sum of a row's movements is its level. */
export const stockMovements = pgTable(
  'stock_movements',
  {
    id: uuid().primaryKey(),
    variantId: uuid().notNull(),
    locationId: uuid().notNull(),
    reason: text().$type<MovementReason>().notNull(),
    /** Signed. */
    quantity: integer().notNull(),
    orderId: uuid(),
    /** A repeated message with the same key changes nothing. */
    key: text(),
    actorKind: text().notNull(),
    actorId: text(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.variantId, t.locationId), uniqueIndex().on(t.key).where(sql`${t.key} is not null`)],
);

/** Units of a location's stock bound to an order line; open until it ends. */
export const allocations = pgTable(
  'allocations',
  {
    id: uuid().primaryKey(),
    fulfillmentId: uuid().notNull(),
    orderLineId: uuid().notNull(),
    variantId: uuid().notNull(),
    locationId: uuid().notNull(),
    quantity: integer().notNull(),
    endedAt: timestamp({ withTimezone: true }),
    outcome: text().$type<AllocationOutcome>(),
  },
  (t) => [
    index().on(t.fulfillmentId),
    index().on(t.variantId, t.locationId).where(sql`${t.endedAt} is null`),
    check('quantity_positive', sql`${t.quantity} > 0`),
  ],
);
