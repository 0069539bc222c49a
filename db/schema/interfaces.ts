import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ApiScope } from '@/lib/access/actor';
import type { DeliveryState } from '@/lib/webhooks/types';

/** Keys of tills, ERP and WMS. */
export const apiKeys = pgTable('api_keys', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** SHA-256 of the secret, which is shown once. */
  hash: text().notNull().unique(),
  /** The first letters, by which a person tells keys apart. */
  hint: text().notNull(),
  scopes: text().array().$type<ApiScope[]>().notNull(),
  /** Stores it may act for; null = all. */
  locationIds: uuid().array(),
  createdBy: uuid(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  /** Not after then: set when it is rotated, so that the old one works until the new one is in place. */
  expiresAt: timestamp({ withTimezone: true }),
  revokedAt: timestamp({ withTimezone: true }),
  lastUsedAt: timestamp({ withTimezone: true }),
});

/** Answers to requests that carried an idempotency key, given again when it comes again. */
export const apiRequests = pgTable(
  'api_requests',
  {
    /** '<key id>:<idempotency key>' */
    key: text().primaryKey(),
    /** SHA-256 of what was asked: the same key with something else is refused. */
    requestHash: text().notNull(),
    status: integer().notNull(),
    answer: jsonb().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.at)],
);

/**
 * What happened, in one row of numbers, for those who read on from where they stopped. Copied by one worker from what
 * is written with each act (order events, movements, publications): the acts themselves share no counter.
 */
export const events = pgTable(
  'events',
  {
    sequence: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Of the row it was copied from. */
    sourceId: uuid().notNull().unique(),
    /** 'order.placed', 'stock.changed' … */
    type: text().notNull(),
    /** What it is about: 'order:…', 'stock:…' */
    objectKey: text().notNull(),
    /** Where it happened; null = nowhere in particular. */
    locationId: uuid(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.at)],
);

/** Where others want to be told. */
export const webhookEndpoints = pgTable('webhook_endpoints', {
  id: uuid().primaryKey(),
  url: text().notNull(),
  description: text().notNull().default(''),
  /** Kinds of events; empty = all. */
  events: text().array().notNull().default(sql`'{}'::text[]`),
  /** whsec_…: signs, so it cannot be kept hashed. */
  secret: text().notNull(),
  /** Signs too, until it ends. */
  oldSecret: text(),
  oldSecretUntil: timestamp({ withTimezone: true }),
  createdBy: uuid(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  /** Since when every delivery fails. */
  failingSince: timestamp({ withTimezone: true }),
  disabledAt: timestamp({ withTimezone: true }),
  disabledReason: text(),
});

/** One message to one endpoint. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: uuid().primaryKey(),
    endpointId: uuid()
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: 'cascade' }),
    /** The event's, the same for every endpoint and every attempt. */
    messageId: text().notNull(),
    /** What it is about; messages about the same thing go one after the other. */
    objectKey: text().notNull(),
    type: text().notNull(),
    payload: jsonb().notNull(),
    state: text().$type<DeliveryState>().notNull(),
    attempts: integer().notNull().default(0),
    nextAt: timestamp({ withTimezone: true }),
    lastStatus: integer(),
    lastError: text(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    deliveredAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    index().on(t.endpointId, t.createdAt),
    index().on(t.nextAt).where(sql`${t.state} = 'waiting'`),
    index().on(t.endpointId, t.objectKey, t.id).where(sql`${t.state} = 'waiting'`),
  ],
);
