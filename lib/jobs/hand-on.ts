import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';

/** Jobs handed on in one statement. */
export const BATCH = 500;

/**
 * Hands the oldest pending jobs on to the queue, each once, however many workers do so at a time; with one announcement
 * for all of them. Answers how many.
 */
export async function handOnJobs(db: Pick<Db, 'execute'>): Promise<number> {
  const [handed] = await db.execute<{ count: number }>(sql`
    with taken as (
      delete from pending_jobs
      where id in (select id from pending_jobs order by id limit ${BATCH}::int for update skip locked)
      returning id, name, payload, run_at),
    batch as (
      select array_agg(
        (name, payload::json, null, run_at, null, null, null, null)::graphile_worker.job_spec order by id) as specs
      from taken having count(*) > 0)
    select count(*)::int as count from batch, graphile_worker.add_jobs(batch.specs)`);
  return handed?.count ?? 0;
}
