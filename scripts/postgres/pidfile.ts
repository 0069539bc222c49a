import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says of itself in postmaster.pid (line numbers: src/include/utils/pidfile.h of PostgreSQL). */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** Reads the text of postmaster.pid; null while the server has not yet written all of it. */
export function parsePidFile(text: string): Postmaster | null {
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!(pid > 0) || !(port > 0)) return null;
  return { pid, port, ready: lines[7]?.trim() === 'ready' };
}

export function readPidFile(data: string): string | null {
  const path = join(data, 'postmaster.pid');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
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

/** Whether the number belongs to a live PostgreSQL: after a reboot it may belong to anything. */
export const isPostgres = (pid: number): boolean => commandLine(pid)?.includes('postgres') ?? false;
