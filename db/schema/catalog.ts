import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ProductOption, SizeTable } from '@/lib/catalog/types';
import type { Localized } from '@/lib/locale';
import type { Temperature } from '@/lib/points/types';
import type { FulfillmentKind } from '@/lib/ways';

export const categories = pgTable('categories', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  name: jsonb().$type<Localized>().notNull(),
  lead: jsonb().$type<Localized>(),
  position: integer().notNull().default(0),
});

export const products = pgTable(
  'products',
  {
    id: uuid().primaryKey(),
    handle: text().notNull().unique(),
    title: jsonb().$type<Localized>().notNull(),
    tagline: jsonb().$type<Localized>(),
    kicker: jsonb().$type<Localized>(),
    /** Sanitised HTML. */
    description: jsonb().$type<Localized>(),
    /** Sanitised HTML: material and care. */
    care: jsonb().$type<Localized>(),
    vendor: text(),
    categoryId: uuid().references(() => categories.id),
    /** Basis points contained in the price. */
    taxRate: smallint().notNull().default(1000),
    status: text().$type<'active' | 'draft' | 'archived'>().notNull().default('active'),
    /** How it may be had: collected, delivered, or either. */
    ways: text().array().$type<FulfillmentKind[]>().notNull().default(sql`'{pickup,delivery}'::text[]`),
    temperature: text().$type<Temperature>().notNull().default('ambient'),
    /** In the order the shopper chooses them; a variant's option_values run parallel. */
    options: jsonb().$type<ProductOption[]>().notNull().default([]),
    sizeTable: jsonb().$type<SizeTable>(),
    /** Units of one variant in one order, at most; null = as many as there are. */
    maxPerOrder: smallint(),
    tags: text().array().notNull().default(sql`'{}'::text[]`),
    /** Higher stands first where nothing else decides. */
    popularity: integer().notNull().default(0),
    /** Folded text of all that can be searched, and its character pairs (two-letter words need no scan). */
    searchText: text().notNull().default(''),
    searchGrams: text().array().notNull().default(sql`'{}'::text[]`),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index().on(t.categoryId), index().using('gin', t.searchGrams)],
);

export const productImages = pgTable(
  'product_images',
  {
    id: uuid().primaryKey(),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    /** /media/… for own pictures, https://… for a merchant's. */
    url: text().notNull(),
    alt: jsonb().$type<Localized>(),
    /** Option value this picture shows (a colour's key), or null when it shows them all. */
    optionValue: text(),
    width: integer(),
    height: integer(),
  },
  (t) => [unique().on(t.productId, t.position)],
);

export const variants = pgTable(
  'variants',
  {
    id: uuid().primaryKey(),
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    sku: text().notNull().unique(),
    gtin: text(),
    /** Keys of the chosen values, parallel to products.options. */
    optionValues: text().array().notNull(),
    /** Minor units, tax included. */
    price: integer().notNull(),
    compareAtPrice: integer(),
    currency: text().$type<'JPY' | 'USD' | 'EUR'>().notNull().default('JPY'),
    weightGrams: integer(),
    /** Sides of the packed article in mm, longest first. */
    packed: jsonb().$type<[number, number, number]>(),
    position: integer().notNull(),
    active: boolean().notNull().default(true),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [unique().on(t.productId, t.optionValues), index().on(t.gtin)],
);

/** What goes with a product, as the merchant chose it. */
export const productRelations = pgTable(
  'product_relations',
  {
    productId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    relatedId: uuid()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.productId, t.relatedId] })],
);
