import postgres from 'postgres';
import { type Connection, connect } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { databaseBeside } from '@/scripts/postgres/test-server';

export interface BenchDatabase extends Connection {
  url: string;
  drop: () => Promise<void>;
}

async function onServer(url: string, run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await run(sql).finally(() => sql.end());
}

/** A new, migrated database on the server that `beside` is on; one of the same name that was left behind goes. */
export async function makeDatabase(beside: string, name: string): Promise<BenchDatabase> {
  const remove = (sql: postgres.Sql) => sql`drop database if exists ${sql(name)} with (force)`;
  await onServer(beside, async (sql) => {
    await remove(sql);
    await sql`create database ${sql(name)}`;
  });
  const url = databaseBeside(beside, name);
  await migrateDatabase(url);
  const connection = connect(url, { max: 8 });
  const drop = async () => {
    await connection.close();
    await onServer(beside, remove);
  };
  return { ...connection, url, drop };
}
