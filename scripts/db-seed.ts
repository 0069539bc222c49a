import { say } from './say';
import { seedIfEmpty } from './seed';
import { withDatabase } from './with-database';

await withDatabase(async ({ db }) => {
  if (await seedIfEmpty(db)) return;
  say('The database already holds a shop, which stays as it is. To begin anew, delete .data/postgres first.');
});
