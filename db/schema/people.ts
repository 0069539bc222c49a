import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ConsoleArea, StaffRole } from '@/lib/access/actor';
import type { Locale } from '@/lib/locale';
import { locations } from './stores';

/** A shopper with an account, known by a proven e-mail address. */
export const members = pgTable(
  'members',
  {
    id: uuid().primaryKey(),
    /** Lower case. */
    email: text().notNull().unique(),
    name: text(),
    phone: text(),
    storeCode: text(),
    locale: text().$type<Locale>().notNull().default('ja'),
    /** Raised to sign out everywhere: older sessions no longer match. */
    sessionVersion: integer().notNull().default(0),
    /** Σ of their point entries; a check of the database keeps it from falling under 0. */
    points: integer().notNull().default(0),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [check('members_points_not_negative', sql`${t.points} >= 0`)],
);

/** LINE or Google accounts joined to a member. */
export const memberAccounts = pgTable(
  'member_accounts',
  {
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.provider, t.providerAccountId] }), index().on(t.memberId)],
);

/** One-time e-mail sign-in links; the token is stored hashed. */
export const signInTokens = pgTable('sign_in_tokens', {
  tokenHash: text().primaryKey(),
  email: text().notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
});

export const staff = pgTable('staff', {
  id: uuid().primaryKey(),
  email: text().notNull().unique(),
  name: text().notNull(),
  /** argon2id */
  passwordHash: text().notNull(),
  role: text().$type<StaffRole>().notNull(),
  /** Parts of the console beside those of the role; null = as the role has them. */
  areas: text().array().$type<ConsoleArea[]>(),
  active: boolean().notNull().default(true),
  sessionVersion: integer().notNull().default(0),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

export const staffLocations = pgTable(
  'staff_locations',
  {
    staffId: uuid()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    locationId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.locationId] })],
);
