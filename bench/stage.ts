import { seedDemo } from '@/db/seed';
import { ensureBuild } from '@/scripts/build';
import { builtShop, freshLog } from '@/scripts/built-shop';
import { supervise } from '@/scripts/children';
import { ensureDatabase } from '@/scripts/postgres/ensure-database';
import { everywhere, freePort } from '@/scripts/postgres/ports';
import { say, step } from '@/scripts/say';
import { answers } from '@/scripts/shop';
import { type BenchDatabase, makeDatabase } from './database';
import { type FilledShop, fillShop } from './fill-shop';
import { ensureFloor, floorPlan } from './floor-build';

export interface Stage {
  /** An empty, migrated database of its own. */
  emptyDatabase: (name: string) => Promise<BenchDatabase>;
  /** The database of the shop that is measured, and what there is in it to ask for. */
  database: () => Promise<BenchDatabase & FilledShop>;
  /** Addresses of the built shop and of the floor, one process each. */
  shop: () => Promise<string>;
  floor: () => Promise<string>;
  /** Of the process that serves the shop. */
  shopPid: () => Promise<number>;
  /** Starts a worker on a database; a process of its own, as beside a shop. */
  worker: (databaseUrl: string) => void;
  close: () => Promise<void>;
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** What the shop is told. Its limits stay on, but the one machine that asks so much is let through. */
const environment = (databaseUrl: string, port: number) => ({
  DATABASE_URL: databaseUrl,
  APP_URL: `http://localhost:${port}`,
  NEXTAUTH_URL: `http://localhost:${port}`,
  AUTH_SECRET: 'a secret for measurements that protects nothing',
  API_CALLS_PER_MINUTE: '10000000',
  API_ORDERS_PER_MINUTE: '10000000',
  API_KEY_CALLS_PER_MINUTE: '10000000',
  TILE_URL: '',
  SMTP_URL: '',
});

/**
 * Makes what is measured when it is first asked for, and takes it down at the end. The web server runs without its
 * worker: mails are written when there is time, and the floor writes none.
 */
export function openStage(): Stage {
  const closing: (() => unknown)[] = [];
  const server = once(async () => {
    const database = await ensureDatabase(say);
    closing.unshift(database.stop);
    return database.url;
  });
  const emptyDatabase = async (name: string) => {
    const made = await makeDatabase(await server(), name);
    closing.unshift(made.drop);
    return made;
  };
  const database = once(() =>
    step('Filling a shop with 200 branches', async () => {
      const made = await emptyDatabase('uketori_bench');
      await seedDemo(made.db, { today: new Date() });
      return { ...made, ...(await fillShop(made.sql)) };
    }),
  );
  const web = once(async () => {
    const { url } = await database();
    await ensureBuild({}, new AbortController().signal);
    const port = await freePort(3200, everywhere);
    const env = environment(url, port);
    const { plans, webLog, remove } = builtShop('bench', { port, env });
    closing.unshift(remove);
    const [plan] = plans;
    if (!plan) throw new Error('a shop without a web server');
    const { stop, pid } = supervise(plan);
    closing.unshift(stop);
    await answers(`${env.APP_URL}/`, webLog);
    return { address: env.APP_URL, pid };
  });
  const shop = async () => (await web()).address;
  const shopPid = async () => (await web()).pid();
  const worker = (databaseUrl: string) => {
    const env = { ...environment(databaseUrl, 0), NODE_ENV: 'production' };
    const log = freshLog('bench-worker');
    closing.unshift(supervise({ name: 'worker', args: ['--import', 'tsx', 'scripts/worker.ts'], env, log }).stop);
  };
  const floor = once(async () => {
    await ensureFloor();
    const port = await freePort(3300, everywhere);
    const plan = floorPlan(port);
    closing.unshift(supervise(plan).stop);
    const address = `http://localhost:${port}`;
    await answers(address, plan.log);
    return address;
  });
  const close = async () => {
    for (const end of closing) await end();
  };
  return { emptyDatabase, database, shop, shopPid, floor, worker, close };
}
