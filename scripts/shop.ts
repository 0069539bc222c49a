import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '@/db/client';
import { paintMissingPictures } from '@/db/seed/seed-pictures';
import { bringUpToDate } from './bring-up-to-date';
import { type ChildPlan, supervise } from './children';
import { Failure } from './failure';
import { type Database, ensureDatabase } from './postgres/ensure-database';
import { everywhere, freePort } from './postgres/ports';
import { say } from './say';
import { authSecret, pushKeys } from './secrets';
import { seedIfEmpty } from './seed';

/** A database that is up to date and holds a shop, for as long as the work takes. */
export async function withShopDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await ensureDatabase(say);
  try {
    await bringUpToDate(database.url);
    const { db, close } = connect(database.url, { max: 2 });
    const filled = await seedIfEmpty(db).finally(close);
    if (!filled) await paintMissingPictures();
    await work(database);
  } finally {
    await database.stop();
  }
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
    ...pushKeys(),
    // Whoever tries the shop may try it hard.
    API_CALLS_PER_MINUTE: process.env.API_CALLS_PER_MINUTE ?? '100000',
    API_ORDERS_PER_MINUTE: process.env.API_ORDERS_PER_MINUTE ?? '100000',
  };
  return { port, address, env };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve());
  });

/**
 * Runs the processes until told to stop or one of them keeps failing, then lets each finish what it is doing.
 * `opened` is called once they have been started.
 * @throws Failure of a process that keeps ending.
 */
export async function runProcesses(
  plans: ChildPlan[],
  signal: AbortSignal,
  opened: () => Promise<void> = async () => {},
): Promise<void> {
  signal.throwIfAborted();
  const processes = plans.map(supervise);
  const stopped = aborted(signal);
  try {
    await Promise.race([stopped, opened().then(() => stopped), ...processes.map(({ broken }) => broken)]);
    say('\nClosing the shop …');
  } finally {
    await Promise.all(processes.map(({ stop }) => stop()));
  }
}

const patienceMs = 60_000;

/**
 * Waits until a web server answers.
 * @throws Failure naming its log, after a minute or when it answers with an error of its own.
 */
export async function answers(address: string, log: string): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; ) {
    const reply = await fetch(address).catch(() => null);
    if (reply && reply.status < 500) return;
    if (reply) throw new Failure(`The shop answers with an error (${reply.status}): its log is ${log}.`);
    await pause(100);
  }
  throw new Failure(`The shop does not answer after a minute: its log is ${log}.`);
}
