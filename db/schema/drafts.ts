import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { DraftOperation, DraftTable, PublishedRow } from '@/lib/drafts/types';

/** What somebody is changing before shoppers see it: one draft a subject, 'product:…', 'store:…', 'setting:…'. */
export const drafts = pgTable(
  'drafts',
  {
    subject: text().primaryKey(),
    /** Raised by each change: whoever saves says what he saw. */
    version: integer().notNull(),
    /** Goes live by itself then; null = when somebody publishes it. */
    publishAt: timestamp({ withTimezone: true }),
    updatedBy: uuid(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.publishAt)],
);

/** The rows of a draft: each is laid over the published one when it is read in preview (db/preview.ts). */
export const draftRows = pgTable(
  'draft_rows',
  {
    tableName: text().$type<DraftTable>().notNull(),
    /** The row's primary key as text. */
    rowKey: text().notNull(),
    subject: text()
      .notNull()
      .references(() => drafts.subject, { onDelete: 'cascade' }),
    operation: text().$type<DraftOperation>().notNull(),
    /** Columns by their names in the database: those that change, or all of a new row. */
    patch: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tableName, t.rowKey] }), index().on(t.subject)],
);

/** What was published, with what stood there before: publishing that is undoing it. */
export const publications = pgTable(
  'publications',
  {
    id: uuid().primaryKey(),
    subject: text().notNull(),
    rows: jsonb().$type<PublishedRow[]>().notNull(),
    publishedBy: uuid(),
    at: timestamp({ withTimezone: true }).notNull(),
    undoneAt: timestamp({ withTimezone: true }),
    /** The publication that this one took back; null = it made a draft public. */
    undoes: uuid(),
  },
  (t) => [index().on(t.subject, t.at)],
);

/** Links that show the drafts to whoever has them, until they end. */
export const previewLinks = pgTable('preview_links', {
  /** Hashed. */
  tokenHash: text().primaryKey(),
  createdBy: uuid(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
});

/** Prerendered pages that no longer show what is true; every web process renders them anew. */
export const pageRenewals = pgTable(
  'page_renewals',
  {
    id: uuid().primaryKey(),
    /** As the framework knows them: /ja/products/t-shirt */
    paths: text().array().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index().on(t.at)],
);
