import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says of itself in postmaster.pid (line numbers: src/include/utils/pidfile.h of PostgreSQL). */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** Reads the text of postmaster.pid; null while the server has not yet written all of it. */
function parsePidFile(text: string): Postmaster | null {
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!(pid > 0) || !(port > 0)) return null;
  return { pid, port, ready: lines[7]?.trim() === 'ready' };
}

/** The command line of a process; empty for a zombie, null when there is no such process. */
function commandLine(pid: number): string | null {
  try {
    if (existsSync('/proc/self')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Whether the process is the server of this data folder: after a reboot the number may belong to anything. */
const servesFolder = (pid: number, data: string): boolean =>
  process.platform === 'win32' ? isAlive(pid) : (commandLine(pid)?.includes(data) ?? false);

/**
 * The running server of a data folder: null when there is none, 'starting' while its file is being written.
 * Removes the file of a server that is gone.
 */
export function findPostmaster(data: string): Postmaster | 'starting' | null {
  const path = join(data, 'postmaster.pid');
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return null;
  const text = readFileSync(path, 'utf8');
  const pid = Number.parseInt(text, 10);
  if (pid > 0 && servesFolder(pid, data)) return parsePidFile(text) ?? 'starting';
  if (text === '' && Date.now() - stats.mtimeMs < 2000) return 'starting';
  rmSync(path, { force: true });
  return null;
}
