import { sql } from 'drizzle-orm';
import type { Db } from './client';
import journal from './migrations/meta/_journal.json';

const newest = Math.max(...journal.entries.map(({ when }) => when));

/** Whether the database answers and holds every table this code knows. Throws when it does not answer. */
export async function isUpToDate(db: Db): Promise<boolean> {
  const [found] = await db.execute<{ table: string | null }>(
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as table`,
  );
  if (!found?.table) return false;
  const [row] = await db.execute<{ newest: string | null }>(
    sql`select max(created_at)::text as newest from drizzle.__drizzle_migrations`,
  );
  return Number(row?.newest ?? 0) >= newest;
}
