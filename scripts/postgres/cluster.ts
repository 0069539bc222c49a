import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../failure';
import type { Account } from './account';
import type { Binaries } from './binaries';

/** One server's folder: PostgreSQL's data, the password and the server's log. */
export const clusterPaths = (home: string) => ({
  data: join(home, 'data'),
  password: join(home, 'password'),
  port: join(home, 'port'),
  log: join(home, 'server.log'),
});

// Only PostgreSQL's own Unicode tables classify Japanese letters on every system; pg_trgm finds nothing without them.
const encoding = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=PG_UNICODE_FAST',
  '--locale=C',
  '--lc-ctype=C.UTF-8',
];

function initialise(home: string, binaries: Binaries, account: Account): void {
  const { data, password } = clusterPaths(home);
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account) for (const path of [home, password]) chownSync(path, account.uid, account.gid);
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${password}`];
  execFileSync(binaries.initdb, [`--pgdata=${data}`, ...access, ...encoding], { ...account, cwd: home, stdio: 'pipe' });
}

/**
 * Makes the server's folder unless it exists. It is made beside its place and moved there in one step, so that a process
 * killed halfway leaves nothing half made, and of two processes that start at once one wins and the other uses the same.
 */
export function createCluster(home: string, binaries: Binaries, account: Account): void {
  if (existsSync(home)) return;
  mkdirSync(dirname(home), { recursive: true });
  const draft = mkdtempSync(`${home}.new-`);
  try {
    initialise(draft, binaries, account);
    renameSync(draft, home);
  } catch (error) {
    if (existsSync(home)) return;
    const detail = error instanceof Error ? error.message : String(error);
    throw new Failure(`The database folder ${home} could not be made: ${detail}`, { cause: error });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

export const readPassword = (home: string): string => readFileSync(clusterPaths(home).password, 'utf8').trim();
