import { migrateDatabase } from '@/db/migrate';
import { Failure } from './failure';

const codeOf = (error: unknown): unknown => {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
};

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Migrates the database.
 * @throws Failure when its account may not.
 */
export async function bringUpToDate(url: string): Promise<void> {
  try {
    await migrateDatabase(url);
  } catch (error) {
    if (codeOf(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new Failure(
      'The account in DATABASE_URL may not make all that the shop needs: let it own the database, and let an ' +
        'administrator run `CREATE EXTENSION cube; CREATE EXTENSION earthdistance;` there once.',
      { cause: error },
    );
  }
}
