import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { migrateDatabase, migrationsFolder } from '@/db/migrate';
import { checkAnswers } from './ensure-database';
import { holdServer } from './ensure-server';

export type TestServer = {
  /** Address of any database on the server. */
  url: (database: string) => string;
  /** A migrated, empty database that others are cloned from. */
  template: string;
  stop: () => Promise<void>;
};

/** What is lost with the machine costs a test run nothing, so nothing is waited for. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '128MB',
  max_connections: '300',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const lockKey = 8_301_979;

/** Changes with every migration, so that a template is never older than the code. */
function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(migrationsFolder).sort()) {
    if (name.endsWith('.sql')) hash.update(name).update(readFileSync(join(migrationsFolder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

async function drop(sql: postgres.Sql, name: string): Promise<void> {
  await sql`update pg_database set datistemplate = false where datname = ${name}`;
  await sql`drop database if exists ${sql(name)} with (force)`;
}

/** What killed runs and older migrations left behind. Only for whoever is alone on the server. */
async function sweep(sql: postgres.Sql, template: string): Promise<void> {
  const left = await sql<{ datname: string }[]>`
    select datname from pg_database where datname like 'uketori\\_test\\_%' and datname <> ${template}`;
  for (const { datname } of left) await drop(sql, datname);
}

async function makeTemplate(sql: postgres.Sql, url: (database: string) => string, template: string): Promise<void> {
  const found = await sql`select 1 from pg_database where datname = ${template}`;
  if (found.length > 0) return;
  const draft = `${template}_draft`;
  await drop(sql, draft);
  await sql`create database ${sql(draft)} template template0`;
  await migrateDatabase(url(draft));
  await sql`alter database ${sql(draft)} with allow_connections false is_template true`;
  await sql`alter database ${sql(draft)} rename to ${sql(template)}`;
}

async function server(say: (line: string) => void) {
  const own = process.env.DATABASE_URL;
  if (!own) return holdServer('test-postgres', { port: 54429, settings, say });
  await checkAnswers(own);
  const url = (database: string) => {
    const address = new URL(own);
    // "postgres" stands for wherever databases may be made from: here, the one we were given.
    if (database !== 'postgres') address.pathname = `/${database}`;
    return address.href;
  };
  return { url, holders: async () => 2, stop: async () => {} };
}

/**
 * A server for tests: an embedded one of its own, or the one DATABASE_URL names, on which only databases called
 * uketori_test_… are made and dropped.
 */
export async function ensureTestServer(say: (line: string) => void = () => {}): Promise<TestServer> {
  const { url, holders, stop } = await server(say);
  const template = `uketori_test_template_${migrationsHash()}`;
  const sql = postgres(url('postgres'), { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${lockKey})`;
    if ((await holders()) === 1) await sweep(sql, template);
    await makeTemplate(sql, url, template);
  } finally {
    await sql.end();
  }
  return { url, template, stop };
}
