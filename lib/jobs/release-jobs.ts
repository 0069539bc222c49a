import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';

/** No job of ours takes half as long; but for large files. */
const LONGEST_MINUTES = 5;
const LONGEST_IMPORT_MINUTES = 60;

/**
 * Lets go of jobs whose worker was killed or lost its database while it did them, so that another does them again. The
 * queue itself would wait four hours.
 */
export async function releaseJobs(db: Pick<Db, 'execute'>, now: Date): Promise<void> {
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
  await db.execute(sql`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker.jobs
    where locked_at < case when task_identifier = 'work_import' then ${before(LONGEST_IMPORT_MINUTES)}::timestamptz
      else ${before(LONGEST_MINUTES)}::timestamptz end having count(*) > 0`);
}
