import { setTimeout as pause } from 'node:timers/promises';
import { type Job, Logger, run } from 'graphile-worker';
import { connect, type Db } from '@/db/client';
import { BATCH, handOnJobs } from './hand-on';
import { handlers } from './handlers';
import { keepTelling } from './tell-outside';

interface WorkerOptions {
  /** A direct connection: the queue listens. */
  databaseUrl: string;
  /** Stops it: what runs is finished first. */
  signal: AbortSignal;
}

const JOBS_AT_ONCE = 4;
/**
 * Few: what several jobs ask at once goes to the server in one piece. But more than jobs: an import holds one by its lock
 * while it works by another, and were all of them held, every job would wait for ever.
 */
const CONNECTIONS = JOBS_AT_ONCE + 1;
/** Taken from the queue by one question. No more: what a killed worker had taken waits until it is let go. */
const JOBS_TAKEN = 20;
/** What was written waits so long at most before it is in the queue. */
const HAND_ON_MS = 500;
const AWAY_MS = 5000;

/** Ids, names and codes only: payloads and messages may be personal. */
const logger = new Logger(() => (level, message, meta) => {
  if (level !== 'error' && level !== 'warning') return;
  const { job, error } = (meta ?? {}) as { job?: Job; error?: Error & { code?: unknown } };
  console.error(
    JSON.stringify({
      level,
      at: new Date().toISOString(),
      job: job?.id,
      task: job?.task_identifier,
      attempt: job?.attempts,
      message: error?.name ?? message.slice(0, 80),
      code: error?.code,
    }),
  );
});

/** Hands pending jobs on until `signal` aborts. A database that is away is asked again until it is back. */
async function keepHandingOn(db: Db, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const handed = await handOnJobs(db).catch((error: Error) => {
      console.error(JSON.stringify({ level: 'warning', at: new Date().toISOString(), message: error.name }));
      return null;
    });
    if (handed === BATCH) continue;
    await pause(handed === null ? AWAY_MS : HAND_ON_MS, undefined, { signal }).catch(() => {});
  }
}

/** Works through the shop's jobs until `signal` aborts. Several may share one database. */
export async function runWorker({ databaseUrl, signal }: WorkerOptions): Promise<void> {
  const connection = connect(databaseUrl, { max: CONNECTIONS });
  const runner = await run({
    connectionString: databaseUrl,
    concurrency: JOBS_AT_ONCE,
    noHandleSignals: true,
    preset: { worker: { localQueue: { size: JOBS_TAKEN }, completeJobBatchDelay: 0 } },
    logger,
    taskList: handlers(connection.db),
    crontab: ['* * * * * tidy_deadlines ?max=1', '17 18 * * * reconcile_payments ?max=5'].join('\n'),
  });
  const stop = () => void runner.stop().catch(() => {});
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await Promise.all([runner.promise, keepHandingOn(connection.db, signal), keepTelling(connection.db, signal)]);
  } finally {
    signal.removeEventListener('abort', stop);
    await connection.close();
  }
}
