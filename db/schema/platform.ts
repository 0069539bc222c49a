import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { JobName } from '@/lib/jobs/names';
import type { Locale } from '@/lib/locale';
import type { MessageKind } from '@/lib/notify/types';

/** Every message sent, and the demo's mailbox. */
export const messages = pgTable(
  'messages',
  {
    id: uuid().primaryKey(),
    /** One message an event: a retried job finds it here and does not send again. */
    key: text().notNull().unique(),
    kind: text().$type<MessageKind>().notNull(),
    channel: text().$type<'mail' | 'sms' | 'line' | 'push'>().notNull(),
    recipient: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text(),
    orderId: uuid(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    sentAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.createdAt)],
);

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
  (t) => [index().on(t.at)],
);
