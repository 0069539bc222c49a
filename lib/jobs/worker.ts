import { Logger, run } from 'graphile-worker';
import { connect } from '@/db/client';
import { handlers } from './handlers';

interface WorkerOptions {
  /** A direct connection: the queue listens. */
  databaseUrl: string;
  /** Stops it: what runs is finished first. */
  signal: AbortSignal;
}

const JOBS_AT_ONCE = 4;

/** Job ids only: payloads and messages may be personal. */
const logger = new Logger((scope) => (level, message, meta) => {
  if (level === 'error' || level === 'warning') {
    console.error(
      JSON.stringify({
        level,
        at: new Date().toISOString(),
        job: scope.jobId,
        task: scope.taskIdentifier,
        message: meta?.error ? String((meta.error as Error).name) : message.slice(0, 80),
      }),
    );
  }
});

/** Works through the shop's jobs until `signal` aborts. Several may share one database. */
export async function runWorker({ databaseUrl, signal }: WorkerOptions): Promise<void> {
  const connection = connect(databaseUrl, { max: JOBS_AT_ONCE });
  const runner = await run({
    connectionString: databaseUrl,
    concurrency: JOBS_AT_ONCE,
    noHandleSignals: true,
    logger,
    taskList: handlers(connection.db),
    crontab: '* * * * * tidy_deadlines ?max=1',
  });
  const stop = () => void runner.stop().catch(() => {});
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await runner.promise;
  } finally {
    signal.removeEventListener('abort', stop);
    await connection.close();
  }
}
