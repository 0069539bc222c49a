import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';

/** No job of ours takes half as long. */
const LONGEST_MINUTES = 5;

/**
 * Lets go of jobs whose worker was killed or lost its database while it did them, so that another does them again. The
 * queue itself would wait four hours.
 */
export async function releaseJobs(db: Pick<Db, 'execute'>, now: Date): Promise<void> {
  const before = new Date(now.getTime() - LONGEST_MINUTES * 60_000).toISOString();
  await db.execute(sql`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker.jobs where locked_at < ${before}::timestamptz having count(*) > 0`);
}
