import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { JobName } from '@/lib/jobs/names';
import type { Locale } from '@/lib/locale';
import type { MessageKind } from '@/lib/notify/types';
import type { Channel } from '@/lib/orders/types';

/** Every message sent, and the demo's mailbox. */
export const messages = pgTable(
  'messages',
  {
    id: uuid().primaryKey(),
    /** One message an event: a retried job finds it here and does not send again. */
    key: text().notNull().unique(),
    kind: text().$type<MessageKind>().notNull(),
    channel: text().$type<Channel>().notNull(),
    recipient: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text(),
    orderId: uuid(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** The vendor took it. */
    sentAt: timestamp({ withTimezone: true }),
    /** The vendor's own id, by which it reports. */
    vendorRef: text(),
    deliveredAt: timestamp({ withTimezone: true }),
    /** It never arrived, and why. */
    failedAt: timestamp({ withTimezone: true }),
    failure: text(),
  },
  (t) => [
    index().on(t.createdAt),
    index().on(t.orderId),
    index().on(t.channel, t.vendorRef).where(sql`${t.vendorRef} is not null`),
  ],
);

/** Words of the merchant's own for a message, instead of ours. */
export const messageTemplates = pgTable(
  'message_templates',
  {
    kind: text().$type<MessageKind>().notNull(),
    channel: text().$type<Channel>().notNull(),
    locale: text().$type<Locale>().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    updatedBy: uuid(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.channel, t.locale] })],
);

/** Addresses that cannot be reached: nothing more is sent there. */
export const deadAddresses = pgTable(
  'dead_addresses',
  {
    channel: text().$type<Channel>().notNull(),
    address: text().notNull(),
    reason: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.channel, t.address] })],
);

/** Browsers that asked to be told of an order. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    endpoint: text().notNull(),
    orderId: uuid().notNull(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.endpoint] })],
);

/** LINE accounts that asked to be told of an order, by the code its page shows or by signing in. */
export const lineLinks = pgTable('line_links', {
  orderId: uuid().primaryKey(),
  /** What the customer sends to the merchant's account. */
  code: text().notNull().unique(),
  lineUserId: text(),
  linkedAt: timestamp({ withTimezone: true }),
});

/** Who agreed to news; apart from what an order has to say. */
export const newsConsents = pgTable('news_consents', {
  /** Lower case. */
  email: text().primaryKey(),
  /** Secret of the link that ends it. */
  token: text().notNull().unique(),
  locale: text().$type<Locale>().notNull(),
  zone: text().notNull().default('Asia/Tokyo'),
  givenAt: timestamp({ withTimezone: true }).notNull(),
  withdrawnAt: timestamp({ withTimezone: true }),
});

/** What the merchant decided for the whole chain; what is not here is as lib says. */
export const settings = pgTable('settings', {
  name: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: timestamp({ withTimezone: true }).notNull(),
});

/**
 * Jobs as they are written with what they belong to. The worker hands them on to its queue: written there at once, each
 * would announce itself, and announcements make commits wait for each other.
 */
export const pendingJobs = pgTable('pending_jobs', {
  id: uuid().primaryKey(),
  name: text().$type<JobName>().notNull(),
  payload: jsonb().notNull(),
  /** Not before then; null = at once. */
  runAt: timestamp({ withTimezone: true }),
});

/** Attempts in a window, one row a subject and a limit. */
export const rateLimits = pgTable('rate_limits', {
  key: text().primaryKey(),
  count: integer().notNull(),
  windowEndsAt: timestamp({ withTimezone: true }).notNull(),
});

/** Every staff and merchant change: who, what, why. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: uuid().primaryKey(),
    actorKind: text().notNull(),
    actorId: text(),
    action: text().notNull(),
    subjectId: text().notNull(),
    reason: text(),
    data: jsonb().$type<Record<string, unknown>>(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.at), index().on(t.subjectId, t.at)],
);
