import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
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
import type { Localized } from '@/lib/locale';
import type { PointKind, Temperature } from '@/lib/points/types';
import type { SpecialDay, Weekday, WeeklyHours } from '@/lib/stores/hours-types';
import type {
  HandoverCheck,
  LocationKind,
  PickupFee,
  ReminderPolicy,
  SlotPolicy,
  StoreService,
} from '@/lib/stores/types';
import type { PaymentMethod } from '@/lib/ways';

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
    /** Open minutes that each open order adds to the wait of the next; 0 = none. */
    minutesPerOrder: smallint().notNull().default(0),
    /** Open days an order is kept, and where it is paid online if that differs. */
    holdDays: smallint().notNull().default(7),
    holdDaysPaid: smallint(),
    /** Open minutes within which a new order is to be accepted; null = nobody is called. */
    acceptMinutes: smallint().default(15),
    /** Open days a customer may have more, once; 0 = none. */
    extensionDays: smallint().notNull().default(3),
    /** Minutes after its deadline that an order is still kept. */
    graceMinutes: smallint().notNull().default(0),
    /** By default the day after at noon, and the day before the end. */
    reminders: jsonb().$type<ReminderPolicy>().notNull().default({ nextDayAt: 720, daysBeforeEnd: 1 }),
    /** What staff ask for when they hand over. */
    handoverChecks: text().array().$type<HandoverCheck[]>().notNull().default(sql`'{}'::text[]`),
    /** Of its entrance. */
    photoUrl: text(),
    parking: jsonb().$type<Localized>(),
    /** Percent of a reservation that is paid online before it is prepared; 0 = nothing. */
    depositPercent: smallint().notNull().default(0),
    /** null = free. */
    pickupFee: jsonb().$type<PickupFee>(),
    /** null = no times of their own. */
    pickupSlots: jsonb().$type<SlotPolicy>(),
    visitSlots: jsonb().$type<SlotPolicy>(),
    /** Parcels to customers' homes leave from here. */
    shipsHome: boolean().notNull().default(false),
    active: boolean().notNull().default(true),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    // Exact nearest-first order by index; earthdistance is a trusted extension, PostGIS would be one more thing to install.
    index('locations_earth_index').using('gist', sql`ll_to_earth(${t.lat}, ${t.lng})`),
    // Shops alone: among tens of thousands of other places the nearest of them are found as quickly.
    index('locations_store_earth_index')
      .using('gist', sql`ll_to_earth(${t.lat}, ${t.lng})`)
      .where(sql`${t.kind} = 'store' and ${t.active}`),
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

/** What a place that holds no stock takes, and who serves it; a row for each location of kind pickup_point. */
export const pickupPoints = pgTable('pickup_points', {
  locationId: uuid()
    .primaryKey()
    .references(() => locations.id, { onDelete: 'cascade' }),
  kind: text().$type<PointKind>().notNull(),
  /** Whose it is, as its customers know it. */
  operator: text().notNull(),
  /** The shop or warehouse that packs what is collected here. */
  servedFromId: uuid()
    .notNull()
    .references(() => locations.id),
  /** Days from leaving there to lying here. */
  leadDays: smallint().notNull().default(1),
  maxSideMm: integer(),
  maxSumMm: integer(),
  maxGrams: integer(),
  temperatures: text().array().$type<Temperature[]>().notNull().default(sql`'{ambient}'::text[]`),
  paymentMethods: text().array().$type<PaymentMethod[]>().notNull().default(sql`'{pay_online}'::text[]`),
});

/** A way goods regularly go from one location to another. */
export const transferRoutes = pgTable(
  'transfer_routes',
  {
    id: uuid().primaryKey(),
    fromId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'cascade' }),
    toId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'cascade' }),
    /** Days it leaves on. */
    weekdays: text().array().$type<Weekday[]>().notNull(),
    /** Local minute, where it leaves, after which goods wait for the next day it leaves on. */
    cutoffMinute: smallint().notNull(),
    /** Days from leaving to arriving; 0 = the same day. */
    transitDays: smallint().notNull(),
    /** Local minute, where it arrives, at which goods are there. */
    arrivesMinute: smallint().notNull(),
    /** Local dates on which it neither leaves nor arrives. */
    closedDates: date().array().notNull().default(sql`'{}'::date[]`),
  },
  (t) => [
    unique().on(t.fromId, t.toId),
    index().on(t.toId),
    check('route_goes_somewhere', sql`${t.fromId} <> ${t.toId}`),
    check('route_takes_time', sql`${t.transitDays} >= 0`),
  ],
);

/** Times of which something is booked. Raised and lowered with what books them, guarded by the capacity sold under. */
export const bookedSlots = pgTable(
  'booked_slots',
  {
    locationId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'cascade' }),
    kind: text().$type<'pickup' | 'visit'>().notNull(),
    startsAt: timestamp({ withTimezone: true }).notNull(),
    taken: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.locationId, t.kind, t.startsAt] }),
    check('taken_not_negative', sql`${t.taken} >= 0`),
  ],
);
