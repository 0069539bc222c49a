import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../failure';

/** PostgreSQL refuses to run as root, so root lends it another account; everyone else runs it themselves. */
export type Account = { uid: number; gid: number } | undefined;

const lookUp = (flag: '-u' | '-g') =>
  Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

function postgresAccount(): Account {
  return { uid: lookUp('-u'), gid: lookUp('-g') };
}

/**
 * The account the server runs under: undefined means our own.
 * @throws Failure when we are root and no account named postgres exists or can be made.
 */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  try {
    return postgresAccount();
  } catch {
    // No such account yet: a bare container.
  }
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
    return postgresAccount();
  } catch (error) {
    throw new Failure(
      'PostgreSQL does not run as root, and no account "postgres" could be made for it: ' +
        'run this as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
}

const letsThrough = (folder: Stats, account: { uid: number; gid: number }) =>
  folder.uid === account.uid
    ? Boolean(folder.mode & 0o100)
    : folder.gid === account.gid
      ? Boolean(folder.mode & 0o010)
      : Boolean(folder.mode & 0o001);

/** Whether the account may walk down to the folder (/root, for one, lets nobody else through). */
export function canReach(folder: string, account: Account): boolean {
  if (!account) return true;
  const parents: string[] = [];
  for (let at = resolve(folder); at !== dirname(at); at = dirname(at)) parents.push(at);
  return parents.every((parent) => {
    const stats = statSync(parent, { throwIfNoEntry: false });
    return !stats || letsThrough(stats, account);
  });
}

/**
 * The folder that holds our servers: .data of the repository, or, when it lies behind a closed folder, one of its own
 * in /var/lib, named after the repository's path so that two clones stay apart.
 */
export function serversFolder(repository: string, account: Account): string {
  const usual = join(repository, '.data');
  if (canReach(usual, account)) return usual;
  return join('/var/lib', `uketori-${createHash('sha256').update(repository).digest('hex').slice(0, 8)}`);
}
