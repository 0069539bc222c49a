import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';

/** Days within which an import can be put back, and its file looked at. */
const DAYS_KEPT = 30;
/** Hours after which a file that never came whole is given up. */
const UPLOAD_HOURS = 24;

/** Lets go of files and changes that nobody will ask for any more; what an import came to is kept. */
export async function forgetImports(db: Pick<Db, 'execute'>, now: Date): Promise<void> {
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
  await db.execute(sql`
    delete from import_runs where state = 'uploading' and created_at < ${before(UPLOAD_HOURS)}::timestamptz`);
  const old = before(DAYS_KEPT * 24);
  await db.execute(sql`
    delete from import_parts p using import_runs r
    where r.id = p.run_id and r.created_at < ${old}::timestamptz and r.state not in ('reading', 'saving', 'undoing')`);
  await db.execute(sql`
    delete from import_changes c using import_runs r
    where r.id = c.run_id and r.created_at < ${old}::timestamptz and r.state <> 'undoing'`);
}
