import { createServer } from 'node:net';

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** The first free port from `from` upwards. `host`: the address that will be listened on; undefined = all of them. */
export async function freePort(from: number, host = '127.0.0.1'): Promise<number> {
  for (let port = from; port < from + 200; port++) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`No free port between ${from} and ${from + 200}.`);
}
