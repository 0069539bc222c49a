import { loadEnvironment } from './environment';
import { runCommand } from './run-command';
import { chooseSite, nextCommand, prepareDatabase, runProcesses, tsxCommand } from './shop';

await runCommand(async () => {
  loadEnvironment();
  const database = await prepareDatabase();
  const { port, env } = await chooseSite(database.url);
  const web = { name: 'web server', args: [nextCommand, 'dev', '--port', String(port)], env };
  const worker = { name: 'worker', args: [tsxCommand, 'watch', '--clear-screen=false', 'scripts/worker.ts'], env };
  await runProcesses([web, worker], async () => {}).finally(database.stop);
});
