import { connect } from '@/db/client';
import { findBrowser } from '@/scripts/browser';
import { ensureBuild } from '@/scripts/build';
import { builtShop } from '@/scripts/built-shop';
import { supervise } from '@/scripts/children';
import { everywhere, freePort } from '@/scripts/postgres/ports';
import { createTestDatabase, ensureTestServer } from '@/scripts/postgres/test-server';
import { say } from '@/scripts/say';
import { seedIfEmpty } from '@/scripts/seed';
import { answers } from '@/scripts/shop';
import { chooseBrowser } from './chosen-browser';

/** What the shop under test is told: nothing of it leaves the machine. */
const environment = (databaseUrl: string, port: number) => ({
  DATABASE_URL: databaseUrl,
  APP_URL: `http://localhost:${port}`,
  NEXTAUTH_URL: `http://localhost:${port}`,
  AUTH_SECRET: 'a secret for tests that protects nothing',
  DEMO: '1',
  SMTP_URL: '',
  TILE_URL: '',
});

/**
 * Before all browser tests: a built shop with a worker and a freshly seeded database of its own. With E2E_URL set, the
 * shop that runs there is tested instead. Gives what is to be done after the tests.
 */
export default async function openShop(): Promise<(() => Promise<void>) | undefined> {
  chooseBrowser(await findBrowser());
  if (process.env.E2E_URL) return undefined;
  await ensureBuild({}, new AbortController().signal);
  const server = await ensureTestServer(say);
  const database = await createTestDatabase(server, 'e2e');
  const port = await freePort(3100, everywhere);
  const env = environment(database.url, port);
  Object.assign(process.env, env, { E2E_URL: env.APP_URL });
  const { db, close } = connect(database.url);
  await seedIfEmpty(db).finally(close);
  const { plans, webLog, remove } = builtShop('e2e', { port, env });
  const processes = plans.map(supervise);
  for (const { broken } of processes) broken.catch((error: Error) => say(error.message));
  await answers(`${env.APP_URL}/`, webLog);
  return async () => {
    await Promise.all(processes.map(({ stop }) => stop()));
    remove();
    await database.drop();
    await server.stop();
  };
}
