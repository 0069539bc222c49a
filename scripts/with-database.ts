import { type Connection, connect } from '@/db/client';
import { isUpToDate } from '@/db/ready';
import { bringUpToDate } from './bring-up-to-date';
import { loadEnvironment } from './environment';
import { Failure } from './failure';
import { type Database, ensureDatabase } from './postgres/ensure-database';
import { runCommand } from './run-command';
import { say } from './say';
import { authSecret } from './secrets';

/**
 * The frame of every command that works on the database: finds or starts it, hands over a connection and its address,
 * lets go of both, and ends the process. An embedded database is brought up to date first; one's own has to be.
 */
export function withDatabase(
  work: (connection: Connection & Pick<Database, 'url' | 'folder'>) => Promise<void>,
): Promise<never> {
  return runCommand(async () => {
    loadEnvironment();
    const database = await ensureDatabase(say);
    process.env.DATABASE_URL = database.url;
    if (database.folder) {
      process.env.AUTH_SECRET ??= authSecret();
      await bringUpToDate(database.url);
    }
    const connection = connect(database.url);
    try {
      if (!(await isUpToDate(connection.db))) {
        throw new Failure('The database in DATABASE_URL is older than this code: run `npm run db:migrate` first.');
      }
      await work({ ...connection, ...database });
    } finally {
      await connection.close();
      await database.stop();
    }
  });
}
