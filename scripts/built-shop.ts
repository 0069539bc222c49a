import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyBuild, logsFolder } from './build';
import type { ChildPlan } from './children';
import { commandOf } from './tools';

export type BuiltShop = {
  /** Web server and worker. */
  plans: ChildPlan[];
  webLog: string;
  /** Removes its copy of the build. */
  remove: () => void;
};

function freshLog(name: string): string {
  mkdirSync(logsFolder, { recursive: true });
  const log = join(logsFolder, `${name}.log`);
  rmSync(log, { force: true });
  return log;
}

/** How to run the built shop at a port. Its logs are .data/logs/<label>-web.log and <label>-worker.log. */
export function builtShop(label: string, site: { port: number; env: Record<string, string> }): BuiltShop {
  const { distDir, remove } = copyBuild(site.port);
  const env = { ...site.env, NODE_ENV: 'production', NEXT_DIST_DIR: distDir };
  const [webLog, workerLog] = [freshLog(`${label}-web`), freshLog(`${label}-worker`)];
  const web = { name: 'web server', args: [commandOf('next'), 'start', '--port', String(site.port)], env, log: webLog };
  const worker = { name: 'worker', args: ['--import', 'tsx', 'scripts/worker.ts'], env, log: workerLog };
  return { plans: [web, worker], webLog, remove };
}
