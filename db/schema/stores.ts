import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Localized } from '@/lib/locale';
import type { SpecialDay, WeeklyHours } from '@/lib/stores/hours-types';
import type { LocationKind, StoreService } from '@/lib/stores/types';

export const locations = pgTable(
  'locations',
  {
    id: uuid().primaryKey(),
    /** The merchant's own code. */
    storeCode: text().notNull().unique(),
    kind: text().$type<LocationKind>().notNull().default('store'),
    name: jsonb().$type<Localized>().notNull(),
    postcode: text(),
    prefecture: jsonb().$type<Localized>(),
    city: jsonb().$type<Localized>(),
    street: jsonb().$type<Localized>(),
    lat: doublePrecision().notNull(),
    lng: doublePrecision().notNull(),
    phone: text(),
    website: text(),
    /** The way from the station. */
    access: jsonb().$type<Localized>(),
    /** Where in the shop: 「1階 サービスカウンター」 */
    counter: jsonb().$type<Localized>(),
    services: text().array().$type<StoreService[]>().notNull().default(sql`'{}'::text[]`),
    /** IANA name. */
    zone: text().notNull().default('Asia/Tokyo'),
    weeklyHours: jsonb().$type<WeeklyHours>().notNull(),
    /** opening_hours our model cannot hold: shown as it came, and the shop is flagged to the merchant. */
    hoursText: text(),
    prepMinutes: smallint().notNull().default(30),
    /** Orders after this local minute are prepared from the next opening; null = none. */
    cutoffMinute: smallint(),
    /** Open days an order is kept. */
    holdDays: smallint().notNull().default(7),
    active: boolean().notNull().default(true),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    // Exact nearest-first order by index; earthdistance is a trusted extension, PostGIS would be one more thing to install.
    index('locations_earth_index').using('gist', sql`ll_to_earth(${t.lat}, ${t.lng})`),
    index().on(t.kind),
  ],
);

/** Dated exceptions: no interval = closed all day. */
export const specialDays = pgTable(
  'special_days',
  {
    locationId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'cascade' }),
    date: date().notNull(),
    intervals: jsonb().$type<SpecialDay['intervals']>().notNull(),
    note: jsonb().$type<Localized>(),
  },
  (t) => [primaryKey({ columns: [t.locationId, t.date] })],
);

/** Dates, not rules: 国民の休日 and ten-day Golden Weeks are laid down by law year by year. */
export const publicHolidays = pgTable('public_holidays', {
  date: date().primaryKey(),
  name: jsonb().$type<Localized>().notNull(),
});

/** Gazetteer for "shops near …". */
export const places = pgTable(
  'places',
  {
    id: uuid().primaryKey(),
    kind: text().$type<'prefecture' | 'city' | 'station' | 'place'>().notNull(),
    name: jsonb().$type<Localized>().notNull(),
    kana: text(),
    lat: doublePrecision().notNull(),
    lng: doublePrecision().notNull(),
    /** Folded names; what is typed is compared with these by prefix. */
    searchNames: text().array().notNull(),
  },
  (t) => [index().using('gin', t.searchNames), index('places_name_index').on(sql`(${t.name}->>'ja')`)],
);
