import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnChild } from './children';
import { Failure } from './failure';
import { repository } from './postgres/ensure-server';
import { step } from './say';
import { commandOf } from './tools';

/** What the built shop does not depend on. */
const apart = new Set([
  ...['node_modules', 'docs', 'e2e', 'bench', 'scripts', 'coverage', 'test-results', 'playwright-report'],
  ...['next-env.d.ts', 'vitest.config.ts', 'playwright.config.ts', 'drizzle.config.ts', 'biome.json', 'knip.json'],
]);

const isApart = (name: string) => apart.has(name) || name.startsWith('.') || /\.(md|tsbuildinfo)$/.test(name);

function* sources(folder = ''): Generator<string> {
  for (const entry of readdirSync(join(repository, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if ((folder === '' && isApart(entry.name)) || /\.test\.tsx?$/.test(entry.name)) continue;
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.isFile()) yield path;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of [...sources()].sort()) hash.update(`\n${path}\n`).update(readFileSync(join(repository, path)));
  return hash.digest('hex');
}

const stamp = join(repository, '.next/built-from');

const isBuiltFrom = (print: string): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === print;

export const logsFolder = join(repository, '.data/logs');

/** What went wrong first, with the lines that explain it. */
function firstError(log: string): string {
  const lines = log.trim().split('\n');
  const first = lines.findIndex((line) => /error/i.test(line));
  return lines
    .slice(first === -1 ? -12 : first)
    .slice(0, 12)
    .join('\n');
}

async function build(env: Record<string, string>, signal: AbortSignal): Promise<void> {
  mkdirSync(logsFolder, { recursive: true });
  const log = join(logsFolder, 'build.log');
  rmSync(log, { force: true });
  const plan = { name: 'build', args: [commandOf('next'), 'build'], env: { ...env, NODE_ENV: 'production' }, log };
  const child = spawnChild(plan);
  const cancel = () => child.kill();
  signal.addEventListener('abort', cancel);
  const [code] = await once(child, 'exit');
  signal.removeEventListener('abort', cancel);
  signal.throwIfAborted();
  if (code === 0 && existsSync(join(repository, '.next/BUILD_ID'))) return;
  // What the compiler remembers of a failure would outlive its cause.
  rmSync(join(repository, '.next/cache'), { recursive: true, force: true });
  throw new Failure(
    `${firstError(readFileSync(log, 'utf8'))}\n\nThe shop could not be built: mend what the lines above name (all of them: ${log}).`,
  );
}

/** Builds the shop unless the last build came from the very same files. */
export async function ensureBuild(env: Record<string, string>, signal: AbortSignal): Promise<void> {
  const print = fingerprint();
  if (isBuiltFrom(print)) return;
  rmSync(stamp, { force: true });
  await step('Building the shop (about a minute, only after a change)', () => build(env, signal));
  writeFileSync(stamp, print);
}

/** Parts of a build that only the next build needs. */
const workshop = /^(cache|dev|diagnostics|types|trace.*|turbopack|lock)$/;

/**
 * A fresh copy of the build for the server on this port; its folder is what NEXT_DIST_DIR names. Pages are rendered
 * when first asked for and kept in that folder, so two servers, or two databases, must not share one. It lies beside
 * .next because the build refers to packages by relative links.
 */
export function copyBuild(port: number): { distDir: string; remove: () => void } {
  const distDir = `.next-run-${port}`;
  const target = join(repository, distDir);
  const remove = () => rmSync(target, { recursive: true, force: true });
  remove();
  mkdirSync(target);
  for (const name of readdirSync(join(repository, '.next'))) {
    if (workshop.test(name)) continue;
    cpSync(join(repository, '.next', name), join(target, name), { recursive: true, verbatimSymlinks: true });
  }
  return { distDir, remove };
}
