import { runWorker } from '@/lib/jobs/worker';
import { stopSignal } from './stop-signal';
import { withDatabase } from './with-database';

const signal = stopSignal();

await withDatabase(({ url }) => runWorker({ databaseUrl: url, signal }));
