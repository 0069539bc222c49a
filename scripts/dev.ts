import { loadEnvironment } from './environment';
import { runCommand } from './run-command';
import { chooseSite, runProcesses, withShopDatabase } from './shop';
import { stopSignal } from './stop-signal';
import { commandOf } from './tools';

await runCommand(async () => {
  const signal = stopSignal();
  loadEnvironment();
  await withShopDatabase(async (database) => {
    const { port, env } = await chooseSite(database.url);
    const web = { name: 'web server', args: [commandOf('next'), 'dev', '--port', String(port)], env };
    const worker = {
      name: 'worker',
      args: [commandOf('tsx'), 'watch', '--clear-screen=false', 'scripts/worker.ts'],
      env,
    };
    await runProcesses([web, worker], signal);
  });
});
