import { say } from './say';
import { seedIfEmpty } from './seed';
import { withDatabase } from './with-database';

await withDatabase(async ({ db, folder }) => {
  if (await seedIfEmpty(db)) return;
  const anew = folder ? `delete ${folder}` : 'name an empty database in DATABASE_URL';
  say(`The database already holds a shop, which stays as it is. To begin anew, ${anew}.`);
});
