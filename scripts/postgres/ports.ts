import { createServer } from 'node:net';
import { Failure } from '../failure';

function isFree(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

const loopback = ['127.0.0.1'];
/** Every address, and loopback by name: some systems let both be taken apart. */
export const everywhere = [undefined, '127.0.0.1'];

/** The first port from `from` upwards that is free on all of the hosts. */
export async function freePort(from: number, hosts: (string | undefined)[] = loopback): Promise<number> {
  for (let port = from; port < from + 200; port++) {
    let free = true;
    for (const host of hosts) free &&= await isFree(port, host);
    if (free) return port;
  }
  throw new Failure(`No port between ${from} and ${from + 199} is free.`);
}
