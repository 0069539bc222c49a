import { index, pgTable, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '@/lib/locale';
import type { VisitStatus } from '@/lib/visits/types';
import { variants } from './catalog';
import { orders } from './orders';
import { members } from './people';
import { locations } from './stores';

/** 来店予約: a time booked with a shop to see chosen products. */
export const visits = pgTable(
  'visits',
  {
    id: uuid().primaryKey(),
    /** 128-bit secret of its page. */
    token: text().notNull().unique(),
    /** The same key again answers with the same visit. */
    idempotencyKey: text().notNull().unique(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id),
    memberId: uuid().references(() => members.id),
    startsAt: timestamp({ withTimezone: true }).notNull(),
    endsAt: timestamp({ withTimezone: true }).notNull(),
    status: text().$type<VisitStatus>().notNull(),
    locale: text().$type<Locale>().notNull(),
    customerName: text().notNull(),
    customerEmail: text().notNull(),
    customerPhone: text().notNull(),
    notes: text(),
    /** The reservation that holds the products for the visit; null = they are only named. */
    orderId: uuid().references(() => orders.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.locationId, t.startsAt), index().on(t.orderId)],
);

export const visitArticles = pgTable(
  'visit_articles',
  {
    visitId: uuid()
      .notNull()
      .references(() => visits.id, { onDelete: 'cascade' }),
    variantId: uuid()
      .notNull()
      .references(() => variants.id),
    position: smallint().notNull(),
  },
  (t) => [primaryKey({ columns: [t.visitId, t.variantId] })],
);
