import { fileURLToPath } from 'node:url';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { Logger, runMigrations } from 'graphile-worker';
import { connect } from './client';
import { makePreview } from './preview';

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Any fixed number of our own: processes that start at once bring the database up to date one after the other. */
const lockKey = 8_301_978;

const quiet = new Logger(() => () => {});

/**
 * Brings a database up to date: our tables and what previews read, then the job queue's. Does nothing when they are.
 * Needs a direct connection (no PgBouncer), whose account may create extensions and schemas.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const { db, sql, close } = connect(url, { max: 1 });
  try {
    await sql`select pg_advisory_lock(${lockKey})`;
    await migrate(db, { migrationsFolder });
    await makePreview(sql);
    await runMigrations({ connectionString: url, logger: quiet });
  } finally {
    await close();
  }
}
