// Plain JavaScript for any Node: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const broughtNode = '20.19.0';
const root = fileURLToPath(new URL('..', import.meta.url));

function fail(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

const isAtLeast = (major, minor) => {
  const [ours, since] = process.versions.node.split('.').map(Number);
  return ours > major || (ours === major && since >= minor);
};

const npm = (args) => {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
};

/** A newer Node out of the npm registry, kept in .data. */
function bringNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const node = `.data/node/node_modules/${name}/bin/node${process.platform === 'win32' ? '.exe' : ''}`;
  if (existsSync(node)) return node;
  process.stderr.write(`Fetching Node ${broughtNode}: the tools need more than this ${process.version} …\n`);
  mkdirSync('.data/node', { recursive: true });
  npm(['install', '--prefix', '.data/node', '--no-save', '--loglevel=error', `${name}@${broughtNode}`]);
  if (!existsSync(node)) fail(`Node ${process.version} is too old for the tools: install Node 20.19 or newer.`);
  return node;
}

/** Goes on in a Node that the tools can work with, which may be another than the one we were started by. */
async function continueInNewerNode() {
  const node = resolve(bringNode());
  // Some tools start `node` by name.
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'exit');
  process.exit(code ?? 1);
}

const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** Whether node_modules holds what package-lock.json asks for, by the record npm writes when an install is complete. */
function isInstalled() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, wanted]) =>
      path === '' || (installed[path]?.version ?? (wanted.optional && wanted.version)) === wanted.version,
  );
}

function install() {
  process.stderr.write('Installing packages (a minute or two, only after a change) …\n');
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  if (npm(args).status !== 0)
    fail('The packages could not be installed: check the network and npm’s message above, then run this again.');
}

/** Goes to the repository's folder, checks Node, installs what is missing, and lets TypeScript files be run. */
export async function setUp() {
  process.chdir(root);
  if (!isAtLeast(20, 9)) fail(`Node ${process.version} is too old: install Node 20.9 or newer and run this again.`);
  if (!isAtLeast(20, 19)) await continueInNewerNode();
  if (!isInstalled()) install();
  const { register } = await import('tsx/esm/api');
  register();
}
