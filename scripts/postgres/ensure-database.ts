import postgres from 'postgres';
import { Failure } from '../failure';
import { holdServer } from './ensure-server';

export type Database = {
  url: string;
  /** Where the embedded server keeps it; undefined for the one DATABASE_URL names. */
  folder: string | undefined;
  /** Lets go of the database; the last one to do so turns the embedded server off. */
  stop: () => Promise<void>;
};

const settings = {
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  max_connections: '200',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  synchronous_commit: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Creates the database unless it is there, also when another process does so at the same moment. */
async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } catch (error) {
    // 42P04 duplicate_database, 23505 the same seen a moment earlier by the catalogue's own index
    if (!(error instanceof postgres.PostgresError && ['42P04', '23505'].includes(error.code))) throw error;
  } finally {
    await sql.end();
  }
}

/** @throws Failure when nothing answers there. */
export async function checkAnswers(url: string): Promise<void> {
  if (!URL.canParse(url)) {
    throw new Failure('DATABASE_URL is no address: write it as postgresql://user:password@host:5432/name.');
  }
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select 1`;
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new Failure(
      `The database in DATABASE_URL does not answer (${reason}): start it, correct the address, ` +
        'or unset DATABASE_URL to use the embedded one.',
      { cause: error },
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * The database to work on: the one DATABASE_URL names, else one on an embedded server below .data, started if need be.
 * @throws Failure with what to do.
 */
export async function ensureDatabase(say: (line: string) => void = () => {}): Promise<Database> {
  const own = process.env.DATABASE_URL;
  if (own) {
    await checkAnswers(own);
    return { url: own, folder: undefined, stop: async () => {} };
  }
  const server = await holdServer('postgres', { port: 54329, settings, say });
  await createDatabase(server.url('postgres'), 'uketori');
  return { url: server.url('uketori'), folder: server.home, stop: server.stop };
}
