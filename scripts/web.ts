import { createServer, type RequestListener } from 'node:http';
import next from 'next';
import { env } from '@/lib/env';
import { settleClientAddress } from '@/lib/web/client-address';
import { withSharedAnswers } from '@/lib/web/shared-answers';
import { loadEnvironment } from './environment';
import { repository } from './postgres/ensure-server';
import { runCommand } from './run-command';
import { stopSignal } from './stop-signal';

const MEGABYTE = 1024 * 1024;
const limits = { bytes: 64 * MEGABYTE, answerBytes: MEGABYTE };

/** Serves the built shop on PORT. Told to stop, it takes no more requests and finishes those it has. */
await runCommand(async () => {
  const signal = stopSignal();
  loadEnvironment();
  const port = Number(process.env.PORT ?? 3000);
  const shop = next({ dir: repository, port });
  await shop.prepare();
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
