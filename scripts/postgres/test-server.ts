import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { migrateDatabase, migrationsFolder } from '@/db/migrate';
import { checkAnswers } from './ensure-database';
import { holdServer } from './ensure-server';

export type TestServer = {
  /** Address of a database from which others are made. */
  admin: string;
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

export const databaseBeside = (admin: string, name: string): string => {
  const address = new URL(admin);
  address.pathname = `/${name}`;
  return address.href;
};

async function makeTemplate(sql: postgres.Sql, admin: string, template: string): Promise<void> {
  const found = await sql`select 1 from pg_database where datname = ${template}`;
  if (found.length > 0) return;
  const draft = `${template}_draft`;
  await drop(sql, draft);
  await sql`create database ${sql(draft)} template template0`;
  await migrateDatabase(databaseBeside(admin, draft));
  await sql`alter database ${sql(draft)} with allow_connections false is_template true`;
  await sql`alter database ${sql(draft)} rename to ${sql(template)}`;
}

const open = (admin: string) => postgres(admin, { max: 1, onnotice: () => {} });

async function findServer(say: (line: string) => void) {
  const own = process.env.DATABASE_URL;
  if (own) {
    await checkAnswers(own);
    return { admin: own, alone: async () => false, stop: async () => {} };
  }
  const { url, holders, stop } = await holdServer('test-postgres', { port: 54429, settings, say });
  return { admin: url('postgres'), alone: async () => (await holders()) === 1, stop };
}

/**
 * A server for tests: an embedded one of its own, or the one DATABASE_URL names, on which only databases called
 * uketori_test_… are made and dropped.
 */
export async function ensureTestServer(say: (line: string) => void = () => {}): Promise<TestServer> {
  const { admin, alone, stop } = await findServer(say);
  const template = `uketori_test_template_${migrationsHash()}`;
  const sql = open(admin);
  try {
    await sql`select pg_advisory_lock(${lockKey})`;
    if (await alone()) await sweep(sql, template);
    await makeTemplate(sql, admin, template);
  } finally {
    await sql.end();
  }
  return { admin, template, stop };
}

export type TestClone = { url: string; drop: () => Promise<void> };

/** A migrated, empty database on the server, for the caller to drop. */
export async function createTestDatabase(
  server: Pick<TestServer, 'admin' | 'template'>,
  label: string,
): Promise<TestClone> {
  const { admin, template } = server;
  const name = `uketori_test_${label}_${process.pid}_${randomBytes(4).toString('hex')}`;
  const onServer = async (run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> => {
    const sql = open(admin);
    await run(sql).finally(() => sql.end());
  };
  await onServer((sql) => sql`create database ${sql(name)} template ${sql(template)} strategy file_copy`);
  return { url: databaseBeside(admin, name), drop: () => onServer((sql) => drop(sql, name)) };
}
