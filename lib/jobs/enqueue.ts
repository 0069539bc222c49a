import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { pendingJobs } from '@/db/schema';
import { newId } from '../ids';
import type { JobName, JobPayloads } from './names';

interface JobOptions {
  /** Not before then. */
  runAt?: Date;
}

/** A job as a row of pending_jobs, for statements that write it with what it belongs to. */
export const jobRow = <N extends JobName>(name: N, payload: JobPayloads[N], { runAt }: JobOptions = {}) => ({
  id: newId(),
  name,
  payload,
  runAt: runAt ?? null,
});

/** Adds a job in the caller's transaction: it exists exactly when what it belongs to was written. */
export async function enqueue<N extends JobName>(
  tx: Pick<Db, 'execute'>,
  name: N,
  payload: JobPayloads[N],
  options?: JobOptions,
): Promise<void> {
  await tx.execute(insertRows(pendingJobs, [jobRow(name, payload, options)]));
}
