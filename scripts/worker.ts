import { runWorker } from '@/lib/jobs/worker';
import { withDatabase } from './with-database';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());

await withDatabase(({ url }) => runWorker({ databaseUrl: url, signal: stopping.signal }));
