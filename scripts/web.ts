import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import next from 'next';
import { env } from '@/lib/env';
import { settleClientAddress } from '@/lib/web/client-address';
import { logFailure } from '@/lib/web/log-failure';
import { withSharedAnswers } from '@/lib/web/shared-answers';
import { loadEnvironment } from './environment';
import { repository } from './postgres/ensure-server';
import { runCommand } from './run-command';
import { stopSignal } from './stop-signal';

const MEGABYTE = 1024 * 1024;
const limits = { bytes: 64 * MEGABYTE, answerBytes: MEGABYTE };

/** What the framework logs of a failed page would quote the query and its values: it is told as our own failures are. */
function logWithoutValues(): void {
  const log = console.error;
  console.error = (...said: unknown[]) => {
    const failure = said.find((one) => one instanceof Error);
    if (failure) logFailure(randomUUID(), failure, log);
    else log(...said);
  };
}

/** Serves the built shop on PORT. Told to stop, it takes no more requests and finishes those it has. */
await runCommand(async () => {
  const signal = stopSignal();
  loadEnvironment();
  const port = Number(process.env.PORT ?? 3000);
  const shop = next({ dir: repository, port });
  await shop.prepare();
  logWithoutValues();
  const handle = shop.getRequestHandler();
  const answer: RequestListener = (request, response) => {
    settleClientAddress(request, env.TRUSTED_PROXIES);
    return handle(request, response);
  };
  const server = createServer(withSharedAnswers(answer, limits));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('close', resolve);
    signal.addEventListener('abort', () => server.close());
    server.listen(port);
  });
  await shop.close();
});
