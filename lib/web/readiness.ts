import { isUpToDate } from '@/db/ready';
import { db } from './database';

/** Whether this process can serve: 'ready', or what it lacks. */
export async function readiness(): Promise<'ready' | 'database_away' | 'database_outdated'> {
  try {
    return (await isUpToDate(db())) ? 'ready' : 'database_outdated';
  } catch {
    return 'database_away';
  }
}
