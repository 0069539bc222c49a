import type { DraftTable } from '@/lib/drafts/types';
import type { Connection } from './client';
import { connect } from './client';

/** A table whose rows may be drafted: how its primary key reads as text, and how that text finds its row again. */
interface KeyedTable {
  /** Of `row`. */
  text: string;
  /** `row` is the one that `key` names. */
  finds: (row: string, key: string) => string;
}

const byId: KeyedTable = { text: 'row.id::text', finds: (row, key) => `${row}.id = (${key})::uuid` };

/** Two columns as 'first/second'. */
const byPair = (first: string, second: string, type: string): KeyedTable => ({
  text: `row.${first}::text || '/' || row.${second}::text`,
  finds: (row, key) =>
    `${row}.${first} = split_part(${key}, '/', 1)::uuid and ${row}.${second} = split_part(${key}, '/', 2)::${type}`,
});

/** Parents before what refers to them: rows are published in this order, and taken away in the opposite one. */
export const keyedTables: Record<DraftTable, KeyedTable> = {
  settings: { text: 'row.name', finds: (row, key) => `${row}.name = ${key}` },
  categories: byId,
  locations: byId,
  special_days: byPair('location_id', 'date', 'date'),
  pickup_points: {
    text: 'row.location_id::text',
    finds: (row, key) => `${row}.location_id = (${key})::uuid`,
  },
  products: byId,
  variants: byId,
  product_images: byId,
  product_relations: byPair('product_id', 'related_id', 'uuid'),
};

/** Drafts as they are seen: those that will be public at the time looked at, and all that have no time. */
const shownRows = `
  create view preview.shown_rows as
  select r.table_name, r.row_key, r.operation, r.patch
  from public.draft_rows r join public.drafts d on d.subject = r.subject
  where d.publish_at is null
    or d.publish_at <= coalesce(nullif(current_setting('uketori.preview_at', true), '')::timestamptz, now())`;

/** Rows nobody is changing keep their indexes; the others are few. */
const viewOf = (table: string, { text, finds }: KeyedTable): string => `
  create view preview.${table} as
  select row.* from public.${table} row
  where not exists (
    select from preview.shown_rows d where d.table_name = '${table}' and d.row_key = ${text})
  union all
  select laid.* from preview.shown_rows d
  left join public.${table} row
    on ${finds('row', `case when d.table_name = '${table}' then d.row_key end`)}
  cross join lateral jsonb_populate_record(row, d.patch) laid
  where d.table_name = '${table}' and d.operation <> 'delete'`;

/**
 * Makes the schema `preview` anew: under each table's name a view of it with the drafts laid over. A query that finds
 * this schema first reads the shop as it will be, without knowing of drafts. Views keep the columns they were made with,
 * so this follows every migration.
 */
export async function makePreview(sql: Connection['sql']): Promise<void> {
  const views = Object.entries(keyedTables).map(([table, keyed]) => viewOf(table, keyed));
  await sql.begin(async (tx) => {
    await tx.unsafe('drop schema if exists preview cascade');
    await tx.unsafe('create schema preview');
    for (const view of [shownRows, ...views]) await tx.unsafe(view);
  });
}

/**
 * Reads the shop with its drafts, as it will be at `at` (null = now), and can write nothing. Needs a direct connection
 * or a pooler that lets start-up parameters through.
 */
export function connectPreview(url: string, at: Date | null): Connection {
  return connect(url, {
    max: 3,
    idleSeconds: 30,
    settings: {
      search_path: 'preview, public',
      default_transaction_read_only: 'on',
      ...(at && { 'uketori.preview_at': at.toISOString() }),
    },
  });
}
