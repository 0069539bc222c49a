import { migrateDatabase } from '@/db/migrate';
import { say } from './say';
import { withDatabase } from './with-database';

await withDatabase(async ({ url }) => {
  await migrateDatabase(url);
  say('The database is up to date.');
});
