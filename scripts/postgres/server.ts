import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Failure } from '../failure';
import { type Account, serverAccount } from './account';
import { type Binaries, serverBinaries } from './binaries';
import { clusterPaths, createCluster, readPassword } from './cluster';
import { findPostmaster } from './pidfile';
import { freePort } from './ports';

const run = promisify(execFile);
const patienceMs = 120_000;

export type ServerPlan = {
  /** The server's folder; made on first use. */
  home: string;
  /** Port to take when the folder remembers none. */
  port: number;
  /** postgresql.conf settings; values without spaces. */
  settings: Record<string, string>;
  /** Told what takes long. */
  say: (line: string) => void;
};

export type RunningServer = { port: number; password: string; halt: () => Promise<void> };

type Site = { plan: ServerPlan; binaries: Binaries; account: Account };

const rememberedPort = ({ home, port }: ServerPlan): number => {
  const path = clusterPaths(home).port;
  return existsSync(path) ? Number(readFileSync(path, 'utf8')) : port;
};

const logTail = (log: string, from: number): string =>
  existsSync(log) ? readFileSync(log).subarray(from).toString('utf8').trim() : '';

/** One attempt. Gives '' when the server runs, else what it left in its log. */
async function attempt({ plan, binaries, account }: Site, port: number): Promise<string> {
  const { data, log } = clusterPaths(plan.home);
  const before = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  const settings = Object.entries({ ...plan.settings, listen_addresses: '127.0.0.1', unix_socket_directories: '' });
  const options = [`-p ${port}`, ...settings.map(([name, value]) => `-c ${name}=${value}`)].join(' ');
  try {
    await run(binaries.pgCtl, ['start', '-w', '-t', '60', '-D', data, '-l', log, '-o', options], {
      ...account,
      cwd: plan.home,
    });
    return '';
  } catch (error) {
    return logTail(log, before) || String(error);
  }
}

async function start(site: Site): Promise<void> {
  const { home } = site.plan;
  const port = await freePort(rememberedPort(site.plan));
  const trouble = await attempt(site, port);
  if (trouble === '') return writeFileSync(clusterPaths(home).port, String(port));
  // Someone else took the port, or started this very server, a moment ago; or the last one is still dying.
  if (/could not bind|already exists|still in use/.test(trouble)) return void (await pause(200));
  const reason = trouble.split('\n').findLast((line) => line.includes('FATAL')) ?? trouble.split('\n').at(-1);
  throw new Failure(`PostgreSQL did not start: ${reason}. Its log is ${clusterPaths(home).log}.`);
}

/**
 * Finds the folder's server, or makes and starts it. Safe when several processes do so at once: PostgreSQL itself lets
 * only one of them have the folder, the others find that one.
 * @throws Failure with what to do.
 */
export async function runServer(plan: ServerPlan, serversFolder: string): Promise<RunningServer> {
  const account = serverAccount();
  const binaries = serverBinaries(account, serversFolder);
  if (!existsSync(plan.home)) plan.say('Making a database (first start only) …');
  createCluster(plan.home, binaries, account);
  const { data, log } = clusterPaths(plan.home);
  const halt = async () => {
    await run(binaries.pgCtl, ['stop', '-w', '-m', 'fast', '-D', data], { ...account, cwd: plan.home });
  };
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const found = findPostmaster(data);
    if (found && found !== 'starting' && found.ready) {
      return { port: found.port, password: readPassword(plan.home), halt };
    }
    if (found) await pause(100);
    else await start({ plan, binaries, account });
  }
  throw new Failure(`PostgreSQL in ${basename(plan.home)} is not ready after two minutes. Its log is ${log}.`);
}
