import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ImportState, RunSettings } from '@/lib/imports/types';

/** A file that a merchant brought in, from upload to report. */
export const importRuns = pgTable(
  'import_runs',
  {
    id: uuid().primaryKey(),
    /** 'products', 'stock', 'stores' … */
    kind: text().notNull(),
    /** 'shopify', 'rakuten_sku' …, as it was recognised or chosen. */
    format: text().notNull(),
    fileName: text().notNull(),
    /** Column of the file by column of ours, where the merchant said so. */
    mapping: jsonb().$type<Record<string, string>>(),
    /** What else its merchant said of it. */
    settings: jsonb().$type<RunSettings>().notNull(),
    state: text().$type<ImportState>().notNull(),
    rowsDone: integer().notNull().default(0),
    rowsTotal: integer().notNull().default(0),
    /** What will change or has changed, and what could not be read. */
    report: jsonb().$type<Record<string, unknown>>(),
    createdBy: uuid(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    startedAt: timestamp({ withTimezone: true }),
    finishedAt: timestamp({ withTimezone: true }),
    undoneAt: timestamp({ withTimezone: true }),
  },
  (t) => [index().on(t.createdAt)],
);

/** The files themselves, in parts, for as long as the import can be looked at. */
export const importParts = pgTable(
  'import_parts',
  {
    id: uuid().primaryKey(),
    runId: uuid()
      .notNull()
      .references(() => importRuns.id, { onDelete: 'cascade' }),
    /** Name of the file it is a part of: some goods stand in several. */
    file: text().notNull(),
    position: integer().notNull(),
    /** Base64. */
    data: text().notNull(),
  },
  (t) => [index().on(t.runId, t.position)],
);

/** How each row stood before an import touched it, and after: undoing puts back what nobody has changed since. */
export const importChanges = pgTable(
  'import_changes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    runId: uuid()
      .notNull()
      .references(() => importRuns.id, { onDelete: 'cascade' }),
    tableName: text().notNull(),
    rowKey: text().notNull(),
    /** null = it was not there. */
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [index().on(t.runId)],
);

/** Columns of a merchant's own files, named once. */
export const importMappings = pgTable('import_mappings', {
  id: uuid().primaryKey(),
  name: text().notNull().unique(),
  kind: text().notNull(),
  mapping: jsonb().$type<Record<string, string>>().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});
