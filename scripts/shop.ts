import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { connect } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { type ChildPlan, supervise } from './children';
import { type Database, ensureDatabase } from './postgres/ensure-database';
import { everywhere, freePort } from './postgres/ports';
import { say } from './say';
import { authSecret } from './secrets';
import { seedIfEmpty } from './seed';

const require = createRequire(import.meta.url);
export const nextCommand = join(dirname(require.resolve('next/package.json')), 'dist/bin/next');
export const tsxCommand = join(dirname(require.resolve('tsx/package.json')), 'dist/cli.mjs');

/** A database that is up to date and holds a shop. */
export async function prepareDatabase(): Promise<Database> {
  const database = await ensureDatabase(say);
  await migrateDatabase(database.url);
  const { db, close } = connect(database.url, { max: 2 });
  await seedIfEmpty(db).finally(close);
  return database;
}

export type Site = { port: number; address: string; env: Record<string, string> };

/** Where the shop will stand: port 3000 or the next free one, and what its processes are told. */
export async function chooseSite(databaseUrl: string): Promise<Site> {
  const port = await freePort(Number(process.env.PORT ?? 3000), everywhere);
  const address = process.env.APP_URL ?? `http://localhost:${port}`;
  const env = {
    DATABASE_URL: databaseUrl,
    APP_URL: address,
    NEXTAUTH_URL: address,
    AUTH_SECRET: process.env.AUTH_SECRET ?? authSecret(),
    DEMO: process.env.DEMO ?? '1',
  };
  return { port, address, env };
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });

/**
 * Runs the processes until we are interrupted or one of them keeps failing, then lets each finish what it is doing.
 * `opened` is called once they have been started.
 * @throws Failure of a process that keeps ending.
 */
export async function runProcesses(plans: ChildPlan[], opened: () => Promise<void>): Promise<void> {
  const stopped = interrupted();
  const processes = plans.map(supervise);
  try {
    await Promise.race([opened().then(() => stopped), stopped, ...processes.map(({ broken }) => broken)]);
    say('\nClosing the shop …');
  } finally {
    await Promise.all(processes.map(({ stop }) => stop()));
  }
}
