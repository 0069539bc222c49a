import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './postgres/ensure-server';

/** The script behind a package's command, so that it runs in our Node without a shell between. */
export function commandOf(name: string, command = name): string {
  const folder = join(repository, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

export type Run = { code: number; output: string };

/** Runs a package's command to its end. `show`: let it write to our terminal as it goes, and keep no output. `signal` ends it. */
export async function runTool(
  [name, command]: [name: string, command?: string],
  args: string[],
  { show = false, env = {}, signal }: { show?: boolean; env?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Run> {
  const stdio = show ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [commandOf(name, command), ...args], {
    cwd: repository,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', stdio, stdio],
    signal,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  return { code: code ?? 1, output };
}
