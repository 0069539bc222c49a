import { bringUpToDate } from './bring-up-to-date';
import { loadEnvironment } from './environment';
import { ensureDatabase } from './postgres/ensure-database';
import { runCommand } from './run-command';
import { say } from './say';

await runCommand(async () => {
  loadEnvironment();
  const database = await ensureDatabase(say);
  await bringUpToDate(database.url).finally(database.stop);
  say('The database is up to date.');
});
