import { type DraftTable, draftTables } from './types';

const rank = (table: DraftTable) => draftTables.indexOf(table);

/** New rows after what they refer to; rows that go before it. */
export function inOrder<T extends { table: DraftTable }>(rows: T[], goes: (row: T) => boolean): T[] {
  const staying = rows.filter((row) => !goes(row)).sort((a, b) => rank(a.table) - rank(b.table));
  const going = rows.filter(goes).sort((a, b) => rank(b.table) - rank(a.table));
  return [...going, ...staying];
}
