import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

const known = new Map<string, string>();

/** customerName → customer_name, as drizzle's own casing has it. */
function columnOf(name: string): string {
  const column = known.get(name) ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  known.set(name, column);
  return column;
}

/**
 * `insert into …` of rows that all name the same columns, to stand in a larger statement: the rows of many tables are
 * then written in one round trip, by one plan whatever their number. Columns left out take their default. `granted` names
 * a step of that statement that has one row, or none: without it nothing is written.
 */
export function insertRows<Table extends PgTable>(
  table: Table,
  rows: readonly Table['$inferInsert'][],
  granted?: SQL,
): SQL {
  const names = Object.keys(rows[0] ?? {});
  const columns = sql.raw(names.map((name) => `"${columnOf(name)}"`).join());
  const values = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [columnOf(name), value])),
  );
  return sql`insert into ${table} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(values)}::jsonb)
    ${granted && sql`cross join ${granted}`}`;
}
