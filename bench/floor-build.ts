import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logsFolder } from '@/scripts/build';
import type { ChildPlan } from '@/scripts/children';
import { Failure } from '@/scripts/failure';
import { repository } from '@/scripts/postgres/ensure-server';
import { step } from '@/scripts/say';
import { commandOf, runTool } from '@/scripts/tools';

const folder = 'bench/floor';
const stamp = join(repository, folder, '.next/built-with');

/** Builds the app that the shop is held against, unless this version of Next did so before. */
export async function ensureFloor(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(repository, 'node_modules/next/package.json'), 'utf8'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  rmSync(join(repository, folder, '.next'), { recursive: true, force: true });
  const { code, output } = await step('Building the floor (only once)', () =>
    runTool(['next'], ['build', folder], { env: { NODE_ENV: 'production' } }),
  );
  if (code !== 0) throw new Failure(`${output.trim()}\n\nThe floor in ${folder} could not be built.`);
  writeFileSync(stamp, version);
}

/** How to run it at a port. */
export function floorPlan(port: number): ChildPlan & { log: string } {
  mkdirSync(logsFolder, { recursive: true });
  const log = join(logsFolder, 'bench-floor.log');
  rmSync(log, { force: true });
  const args = [commandOf('next'), 'start', folder, '--port', String(port)];
  return { name: 'floor', args, env: { NODE_ENV: 'production' }, log };
}
