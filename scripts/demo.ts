import { networkInterfaces } from 'node:os';
import { DEMO_PASSWORD, demoStaff } from '@/db/seed/seed-staff';
import { ensureBuild } from './build';
import { builtShop } from './built-shop';
import { loadEnvironment } from './environment';
import { runCommand } from './run-command';
import { say } from './say';
import { answers, chooseSite, runProcesses, type Site, withShopDatabase } from './shop';
import { stopSignal } from './stop-signal';
import { takeTurn } from './turn';

const addressForPhones = (port: number): string | undefined => {
  const outside = Object.values(networkInterfaces()).flat();
  const found = outside.find((face) => face?.family === 'IPv4' && !face.internal);
  return found && `http://${found.address}:${port}`;
};

const table = (rows: [string, string][]) => rows.map(([label, value]) => `  ${label.padEnd(12)}${value}`).join('\n');

function welcome({ address, port }: Site): string {
  const phone = addressForPhones(port);
  const places: [string, string][] = [
    ['Shop', address],
    ['In English', `${address}/en`],
    ...(phone ? [['On a phone', phone] as [string, string]] : []),
    ['Staff', `${address}/staff`],
    ['Mailbox', `${address}/mailbox`],
  ];
  const people = demoStaff.map(({ role, email }): [string, string] => [role, email]);
  return `${table(places)}\n\nThe password of everyone who works here is ${DEMO_PASSWORD}:\n${table(people)}`;
}

async function serve(url: string, signal: AbortSignal): Promise<void> {
  const turn = await takeTurn(url, signal);
  await ensureBuild({}, signal);
  const site = await chooseSite(url);
  const { plans, webLog, remove } = builtShop(`demo-${site.port}`, site);
  const opened = async () => {
    await answers(`http://127.0.0.1:${site.port}/`, webLog);
    await turn.end();
    say(`\n${welcome(site)}\n\nCtrl-C closes the shop; what is in it stays.`);
  };
  await runProcesses(plans, signal, opened).finally(remove);
}

await runCommand(async () => {
  const signal = stopSignal();
  loadEnvironment();
  await withShopDatabase(({ url }) => serve(url, signal));
});
