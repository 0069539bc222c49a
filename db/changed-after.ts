import { type SQL, sql } from 'drizzle-orm';

/** Where a reader of changes stands: the last row read, by when it changed and its id. */
export interface ChangePosition {
  /** ISO, to the microsecond of the database. */
  at: string;
  id: string;
}

/** An instant to the microsecond: what JavaScript keeps of it would be read again and again. */
export const exactInstant = (column: SQL.Aliased | SQL | { getSQL(): SQL }) =>
  sql<string>`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

type Column = { getSQL(): SQL };

/** Rows that changed after a position; without one, all. */
export const changedAfter = (at: Column, id: Column, position: ChangePosition | null): SQL =>
  position ? sql`(${at}, ${id}) > (${position.at}::timestamptz, ${position.id}::uuid)` : sql`true`;
