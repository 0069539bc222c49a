import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyBuild, logsFolder } from './build';
import type { ChildPlan } from './children';

export type BuiltShop = {
  /** Web server and worker. */
  plans: ChildPlan[];
  webLog: string;
  /** Removes its copy of the build. */
  remove: () => void;
};

/** Of a process; what an earlier one of that name wrote is gone. */
export function freshLog(name: string): string {
  mkdirSync(logsFolder, { recursive: true });
  const log = join(logsFolder, `${name}.log`);
  rmSync(log, { force: true });
  return log;
}

/** How to run the built shop at a port. Its logs are .data/logs/<label>-web.log and <label>-worker.log. */
export function builtShop(label: string, site: { port: number; env: Record<string, string> }): BuiltShop {
  const { distDir, remove } = copyBuild(site.port);
  const env = { ...site.env, PORT: String(site.port), NODE_ENV: 'production', NEXT_DIST_DIR: distDir };
  const [webLog, workerLog] = [freshLog(`${label}-web`), freshLog(`${label}-worker`)];
  const plan = (name: string, script: string, log: string) => ({ name, args: ['--import', 'tsx', script], env, log });
  const plans = [plan('web server', 'scripts/web.ts', webLog), plan('worker', 'scripts/worker.ts', workerLog)];
  return { plans, webLog, remove };
}
