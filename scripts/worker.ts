import { runWorker } from '@/lib/jobs/worker';
import { say } from './say';
import { stopSignal } from './stop-signal';
import { withDatabase } from './with-database';

const signal = stopSignal();

await withDatabase(async ({ url }) => {
  say('The worker waits for jobs. Ctrl-C stops it.');
  await runWorker({ databaseUrl: url, signal });
});
