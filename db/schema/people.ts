import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { StaffRole } from '@/lib/access/actor';
import type { Locale } from '@/lib/locale';
import { locations } from './stores';

/** A shopper with an account, known by a proven e-mail address. */
export const members = pgTable('members', {
  id: uuid().primaryKey(),
  /** Lower case. */
  email: text().notNull().unique(),
  name: text(),
  phone: text(),
  storeCode: text(),
  locale: text().$type<Locale>().notNull().default('ja'),
  /** Raised to sign out everywhere: older sessions no longer match. */
  sessionVersion: integer().notNull().default(0),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});

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
