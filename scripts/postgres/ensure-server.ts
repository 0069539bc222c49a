import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Failure } from '../failure';
import { serverAccount, serversFolder } from './account';
import { type Keeper, keep } from './keeper';
import { type RunningServer, runServer, type ServerPlan } from './server';

export type HeldServer = {
  /** The server's folder. */
  home: string;
  /** Address of one of the server's databases. */
  url: (database: string) => string;
  /** How many processes hold this server now, this one included. */
  holders: () => Promise<number>;
  /** Lets go; the last one to do so turns the server off. */
  stop: () => Promise<void>;
};

export const repository = fileURLToPath(new URL('../..', import.meta.url));

const urlOf = ({ port, password }: RunningServer, database: string) =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

type Held = { server: RunningServer; keeper: Keeper };

/** A server found while it was being turned off answers no more: then it is started anew. */
async function hold(plan: ServerPlan, folder: string, onLost: () => void): Promise<Held> {
  for (let attempt = 1; ; attempt++) {
    const server = await runServer(plan, folder);
    try {
      return { server, keeper: await keep(urlOf(server, 'postgres'), onLost) };
    } catch (error) {
      if (attempt === 20) throw new Failure(`PostgreSQL on port ${server.port} does not answer: ${error}`);
      await pause(250);
    }
  }
}

/**
 * Finds or starts the server of a folder, holds on to it, and brings it back should it die meanwhile.
 * `folder` is where PostgreSQL's programs may be copied to.
 * @throws Failure with what to do.
 */
export async function holdServerAt(plan: ServerPlan, folder: string): Promise<HeldServer> {
  let held: Promise<Held>;
  const bringBack = () => {
    plan.say('The database went away; starting it again …');
    held = hold(plan, folder, bringBack);
    held.catch((error) => plan.say(String(error)));
  };
  held = hold(plan, folder, bringBack);
  const { server } = await held;
  return {
    home: plan.home,
    url: (database) => urlOf(server, database),
    holders: async () => (await held).keeper.holders(),
    stop: async () => {
      const { server, keeper } = await held;
      if (await keeper.release()) await server.halt();
      await keeper.drop();
    },
  };
}

/** An embedded server below .data, by name. */
export function holdServer(name: string, plan: Omit<ServerPlan, 'home'>): Promise<HeldServer> {
  const folder = serversFolder(repository, serverAccount());
  return holdServerAt({ ...plan, home: resolve(folder, name) }, folder);
}
