import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { JobName, JobPayloads } from './names';

interface JobOptions {
  /** A second job with the same key replaces the first while it waits. */
  key?: string;
  runAt?: Date;
}

/** Adds a job in the caller's transaction: it exists exactly when what it belongs to was written. */
export async function enqueue<N extends JobName>(
  tx: Pick<Db, 'execute'>,
  name: N,
  payload: JobPayloads[N],
  { key, runAt }: JobOptions = {},
): Promise<void> {
  await tx.execute(sql`select 1 from graphile_worker.add_job(
    ${name}::text, payload := ${JSON.stringify(payload)}::json, run_at := ${runAt?.toISOString() ?? null}::timestamptz,
    job_key := ${key ?? null}::text)`);
}
