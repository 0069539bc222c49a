import { mkdirSync, rmSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureBuild, logsFolder } from './build';
import { nextCommand } from './children';
import { loadEnvironment } from './environment';
import { Failure } from './failure';
import { runCommand } from './run-command';
import { say } from './say';
import { chooseSite, runProcesses, type Site, stopSignal, withShopDatabase } from './shop';

const patienceMs = 60_000;

/** Waits until the shop answers. */
async function answers(address: string, log: string): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; ) {
    const reply = await fetch(address).catch(() => null);
    if (reply && reply.status < 500) return;
    if (reply) throw new Failure(`The shop answers with an error (${reply.status}): its log is ${log}.`);
    await pause(100);
  }
  throw new Failure(`The shop does not answer after a minute: its log is ${log}.`);
}

const addressForPhones = (port: number): string | undefined => {
  const outside = Object.values(networkInterfaces()).flat();
  const found = outside.find((face) => face?.family === 'IPv4' && !face.internal);
  return found && `http://${found.address}:${port}`;
};

function welcome({ address, port }: Site): string {
  const phone = addressForPhones(port);
  const rows = [
    ['Shop', address],
    ['In English', `${address}/en`],
    ...(phone ? [['On a phone', phone]] : []),
    ['Staff', `${address}/staff`],
    ['Mailbox', `${address}/mailbox`],
  ];
  return rows.map(([label, value]) => `  ${label?.padEnd(12)}${value}`).join('\n');
}

const logFor = (name: string): string => {
  mkdirSync(logsFolder, { recursive: true });
  const log = join(logsFolder, `${name}.log`);
  rmSync(log, { force: true });
  return log;
};

await runCommand(async () => {
  const signal = stopSignal();
  loadEnvironment();
  await withShopDatabase(async (database) => {
    const site = await chooseSite(database.url);
    await ensureBuild(site.env, signal);
    const env = { ...site.env, NODE_ENV: 'production' };
    const log = logFor('web');
    const web = { name: 'web server', args: [nextCommand, 'start', '--port', String(site.port)], env, log };
    const worker = { name: 'worker', args: ['--import', 'tsx', 'scripts/worker.ts'], env, log: logFor('worker') };
    await runProcesses([web, worker], signal, async () => {
      await answers(`http://127.0.0.1:${site.port}/`, log);
      say(`\n${welcome(site)}\n\nCtrl-C closes the shop; what is in it stays.`);
    });
  });
});
