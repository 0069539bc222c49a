import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure';
import { repository } from './postgres/ensure-server';
import { say } from './say';

export type ChildPlan = {
  name: string;
  /** What Node runs: a script and its arguments. */
  args: string[];
  env: Record<string, string>;
  /** File that its output is added to; without one it shares our terminal. */
  log?: string;
};

// Required, not imported: older Node then still runs a main file without an extension, as Next's is.
const ties = ['--require', join(repository, 'scripts/leave-with-parent.cjs')];

/** Starts a Node process that ends when we do. */
export function spawnChild({ args, env, log }: ChildPlan): ChildProcess {
  const output = log ? openSync(log, 'a') : 'inherit';
  const child = spawn(process.execPath, [...ties, ...args], {
    cwd: repository,
    env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: '1', UKETORI_LAUNCHER: String(process.pid) },
    stdio: ['ignore', output, output, 'ipc'],
  });
  if (typeof output === 'number') closeSync(output);
  return child;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const graceMs = 10_000;

async function endChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
}

export type Supervised = {
  /** Of the process that runs now. */
  pid: () => number;
  /** Rejects when it keeps dying. */
  broken: Promise<never>;
  /** Asks it to finish what it is doing, and waits. */
  stop: () => Promise<void>;
};

/** Keeps a process running: starts it again when it dies, unless it dies three times within a minute. */
export function supervise(plan: ChildPlan): Supervised {
  let stopping = false;
  let child = spawnChild(plan);
  const deaths: number[] = [];
  const watch = async (): Promise<never> => {
    for (;;) {
      await once(child, 'exit');
      if (stopping) return new Promise(() => {});
      deaths.push(Date.now());
      const recent = deaths.filter((at) => at > Date.now() - 60_000);
      const where = plan.log ? ` Its log is ${plan.log}.` : '';
      if (recent.length >= 3) throw new Failure(`The ${plan.name} keeps ending.${where}`);
      say(`The ${plan.name} ended unexpectedly; starting it again.${where}`);
      await pause(1000);
      if (!stopping) child = spawnChild(plan);
    }
  };
  return {
    pid: () => child.pid ?? 0,
    broken: watch(),
    stop: async () => {
      stopping = true;
      await endChild(child);
    },
  };
}
