import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { type Connection, connect } from './client';

export type TestDatabase = Connection & { url: string };

const onServer = async (run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> => {
  const sql = postgres(inject('databaseServer').url, { max: 1, onnotice: () => {} });
  await run(sql).finally(() => sql.end());
};

const urlOf = (name: string): string => {
  const address = new URL(inject('databaseServer').url);
  address.pathname = `/${name}`;
  return address.href;
};

/**
 * A migrated, empty database for one test file: `const { db, sql } = await testDatabase()` at the top of the file.
 * Dropped when the file is done.
 */
export async function testDatabase({ max = 10 }: { max?: number } = {}): Promise<TestDatabase> {
  const { template } = inject('databaseServer');
  const name = `uketori_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer((sql) => sql`create database ${sql(name)} template ${sql(template)} strategy file_copy`);
  const url = urlOf(name);
  const connection = connect(url, { max });
  afterAll(async () => {
    await connection.close();
    await onServer((sql) => sql`drop database if exists ${sql(name)} with (force)`);
  });
  return { ...connection, url };
}
