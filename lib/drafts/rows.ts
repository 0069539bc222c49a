import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { keyedTables } from '@/db/preview';
import { pick } from './row-patch';
import type { DraftRow, DraftTable, PublishedRow, RowValues } from './types';

const tableOf = (table: DraftTable): SQL => sql.raw(`public.${table}`);

/** Only what is written as a column's name gets into a statement. */
const columnOf = (name: string): SQL => {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`no column: ${name}`);
  return sql.raw(`"${name}"`);
};

const columnsOf = (values: RowValues): SQL => sql.join(Object.keys(values).map(columnOf), sql.raw(', '));

/** The row of that key, its key a parameter wherever the condition names it. */
const isRow = (table: DraftTable, key: string): SQL => {
  const mark = ' :key ';
  const parts = keyedTables[table]
    .finds('row', mark)
    .split(mark)
    .map((part) => sql.raw(part));
  return sql.join(parts, sql`${key}::text`);
};

/** A row as it is public now, its columns as JSON; null when it is not there. `lock`: nobody changes it meanwhile. */
export async function readRow(tx: Db, table: DraftTable, key: string, lock = false): Promise<RowValues | null> {
  const [row] = await tx.execute<{ values: RowValues }>(sql`
    select to_jsonb(row) as values from ${tableOf(table)} row where ${isRow(table, key)} ${lock ? sql`for update` : sql``}`);
  return row?.values ?? null;
}

const insertRow = (tx: Db, { table, patch }: DraftRow) =>
  tx.execute(sql`
    insert into ${tableOf(table)} (${columnsOf(patch)})
    select ${columnsOf(patch)} from jsonb_populate_record(null::${tableOf(table)}, ${JSON.stringify(patch)}::jsonb)`);

const updateRow = (tx: Db, { table, key, patch }: DraftRow) =>
  tx.execute(sql`
    update ${tableOf(table)} row set (${columnsOf(patch)}) = (
      select ${columnsOf(patch)} from jsonb_populate_record(row, ${JSON.stringify(patch)}::jsonb))
    where ${isRow(table, key)}`);

const deleteRow = (tx: Db, { table, key }: DraftRow) =>
  tx.execute(sql`delete from ${tableOf(table)} row where ${isRow(table, key)}`);

const write = { insert: insertRow, update: updateRow, delete: deleteRow };

/**
 * Does to the public row what its draft says, and tells what that was; null when there was nothing to do: it went, or
 * came, by another way meanwhile.
 */
export async function applyRow(tx: Db, row: DraftRow): Promise<PublishedRow | null> {
  const { table, key, operation, patch } = row;
  const before = await readRow(tx, table, key, true);
  if ((operation === 'insert') !== (before === null)) return null;
  await write[operation](tx, row);
  // As the database writes it, not as it was sent: a time has another form there, and undoing compares.
  const after = await readRow(tx, table, key);
  return {
    table,
    key,
    before: before && (operation === 'delete' ? before : pick(before, patch)),
    after: after && pick(after, patch),
  };
}
