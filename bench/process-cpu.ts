import { readFileSync } from 'node:fs';

/** Ticks a second of /proc, the same on every Linux (proc_pid_stat(5), sysconf _SC_CLK_TCK). */
const TICKS = 100;

/** Seconds of a core a process has used so far. */
export function cpuSecondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold spaces: what follows it is counted from there.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}
