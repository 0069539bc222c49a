import { say } from './say';
import { isEmpty, seedIfEmpty } from './seed';
import { withDatabase } from './with-database';

await withDatabase(async ({ db }) => {
  if (await isEmpty(db)) await seedIfEmpty(db);
  else say('The database already holds a shop, which stays as it is. To begin anew, delete .data/postgres first.');
});
