import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serverAccount } from './account';
import { clusterPaths } from './cluster';
import { type HeldServer, holdServerAt } from './ensure-server';
import { findPostmaster } from './pidfile';
import { freePort } from './ports';

const fixture = fileURLToPath(new URL('./hold.fixture.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'uketori-server-'));
chmodSync(folder, 0o755);
const home = join(folder, 'server');
const { data } = clusterPaths(home);
let port = 0;
/** Starting and killing real servers takes longer beside other tests. */
const patienceMs = 60_000;

const hold = (): Promise<HeldServer> =>
  holdServerAt({ home, port, settings: { shared_buffers: '16MB' }, say: () => {} }, folder);

async function other(at = home): Promise<{ process: ChildProcess; url: string }> {
  const args = ['--import', 'tsx', fixture, at, String(port)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { process: child, url: String(line).trim() };
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

const postmaster = () => {
  const found = findPostmaster(data);
  if (!found || found === 'starting') throw new Error('The server does not run.');
  return found;
};

async function query<T>(url: string, text: string): Promise<T[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  return (await sql.unsafe(text).finally(() => sql.end())) as unknown as T[];
}

beforeAll(async () => {
  port = await freePort(54_600);
});

afterEach(async () => {
  const server = await hold();
  await server.stop();
  expect(findPostmaster(data)).toBeNull();
}, patienceMs);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('An embedded server', { timeout: patienceMs }, () => {
  test('is made once, when two processes start at the same moment, and both share it', async () => {
    const [one, two] = await Promise.all([other(), other()]);
    expect(one.url).toBe(two.url);
    expect(readdirSync(folder).filter((name) => name.startsWith('server'))).toEqual(['server']);
    await Promise.all([kill(one.process, 'SIGTERM'), kill(two.process, 'SIGTERM')]);
  });

  test('keeps its password from everyone else', () => {
    expect(statSync(clusterPaths(home).password).mode & 0o077).toBe(0);
    expect(readFileSync(clusterPaths(home).password, 'utf8').length).toBeGreaterThan(20);
  });

  test('listens on this machine only', async () => {
    const server = await hold();
    const rows = await query(server.url('postgres'), 'show listen_addresses');
    expect(rows).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await server.stop();
  });

  test('stays while anyone holds it, and goes with the last, by Ctrl-C too', async () => {
    const server = await hold();
    const { process: child } = await other();
    const { pid } = postmaster();
    await server.stop();
    expect(postmaster().pid).toBe(pid);
    await kill(child, 'SIGINT');
    expect(findPostmaster(data)).toBeNull();
  });

  test('outlives a killed process, and the next one finds it', async () => {
    const { process: child } = await other();
    const { pid } = postmaster();
    await kill(child, 'SIGKILL');
    const server = await hold();
    expect(postmaster().pid).toBe(pid);
    await server.stop();
  });

  test('comes back with all that was committed when PostgreSQL itself is killed', async () => {
    const server = await hold();
    await query(server.url('postgres'), 'create table kept as select 1 as n');
    const { process: child, url } = await other();
    await kill(child, 'SIGKILL');
    process.kill(postmaster().pid, 'SIGKILL');
    const again = await hold();
    expect(again.url('postgres')).toBe(url);
    expect(await query(url, 'select n from kept')).toEqual([{ n: 1 }]);
    await again.stop();
    await server.stop();
  });

  test('starts over the trace of a dead one whose number now belongs to another process', async () => {
    const trace = join(data, 'postmaster.pid');
    writeFileSync(trace, `${process.pid}\n${data}\n1\n${port}\n\n127.0.0.1\n1 1\nready   \n`);
    const account = serverAccount();
    if (account) chownSync(trace, account.uid, account.gid);
    const server = await hold();
    expect(postmaster().pid).not.toBe(process.pid);
    await server.stop();
  });

  test('moves to another port when its own is taken', async () => {
    const server = await hold();
    const taken = Number(new URL(server.url('postgres')).port);
    await server.stop();
    const squatter = createServer().listen(taken, '127.0.0.1');
    await once(squatter, 'listening');
    const moved = await hold();
    expect(Number(new URL(moved.url('postgres')).port)).toBeGreaterThan(taken);
    expect(await query(moved.url('postgres'), 'select 1 as n')).toEqual([{ n: 1 }]);
    await moved.stop();
    squatter.close();
  });
});
