import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import next from 'next';
import { env } from '@/lib/env';
import { settleClientAddress } from '@/lib/web/client-address';
import { db } from '@/lib/web/database';
import { renewSecret } from '@/lib/web/renew-secret';
import { followRenewals } from '@/lib/web/renewals';
import { withSecureTransport } from '@/lib/web/secure-transport';
import { settlePath } from '@/lib/web/settle-path';
import { isStream, withSharedAnswers } from '@/lib/web/shared-answers';
import { loadEnvironment } from './environment';
import { repository } from './postgres/ensure-server';
import { runCommand } from './run-command';
import { stopSignal } from './stop-signal';

const MEGABYTE = 1024 * 1024;
const limits = { bytes: 64 * MEGABYTE, answerBytes: MEGABYTE };

/** The framework makes pages anew only while it answers a request: the server sends itself one. */
const renewAt = (port: number) => async (paths: string[]) => {
  const { ok, status } = await fetch(`http://127.0.0.1:${port}/api/renew`, {
    method: 'POST',
    headers: { authorization: `Bearer ${renewSecret()}`, 'content-type': 'application/json' },
    body: JSON.stringify(paths),
  });
  if (!ok) throw new Error(`pages were not renewed: ${status}`);
};

/** Serves the built shop on PORT. Told to stop, it takes no more requests and finishes those it has; streams end. */
await runCommand(async () => {
  const signal = stopSignal();
  loadEnvironment();
  const port = Number(process.env.PORT ?? 3000);
  const shop = next({ dir: repository, port });
  await shop.prepare();
  const handle = shop.getRequestHandler();
  const streams = new Set<ServerResponse>();
  const answer: RequestListener = (request, response) => {
    if (isStream(request.headers)) {
      streams.add(response);
      response.once('close', () => streams.delete(response));
    }
    settleClientAddress(request, env.TRUSTED_PROXIES);
    settlePath(request);
    return handle(request, response);
  };
  const server = createServer(withSecureTransport(withSharedAnswers(answer, limits), env.APP_URL));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('close', resolve);
    signal.addEventListener('abort', () => {
      server.close();
      for (const stream of streams) stream.end();
    });
    server.listen(port, () => followRenewals(db(), renewAt(port), signal));
  });
  await shop.close();
});
