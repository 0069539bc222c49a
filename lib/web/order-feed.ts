import { randomUUID } from 'node:crypto';
import { getOrderVersion, listOrderVersions } from '../orders/order-version';
import { db } from './database';
import { logFailure } from './log-failure';

type Listener = (version: string) => void;

interface Followed {
  version: string;
  listeners: Set<Listener>;
}

/** With what the page takes to come anew, a change is seen within two seconds. */
const EVERY_MS = 1_000;
/** As many as one question asks for. */
const AT_ONCE = 2_000;

const followed = new Map<string, Followed>();
let looking = false;

/**
 * Tells `listener` the version of an order now and whenever it has changed, until what is answered is called; null for
 * an unknown secret. However many pages are open in this process, the database is asked once a second, for all of them.
 */
export async function followOrder(token: string, listener: Listener): Promise<(() => void) | null> {
  const known = followed.get(token);
  const version = known?.version ?? (await getOrderVersion(db(), token, new Date()));
  if (version === null) return null;
  const entry = followed.get(token) ?? { version, listeners: new Set() };
  followed.set(token, entry);
  entry.listeners.add(listener);
  listener(entry.version);
  if (!looking) lookAgain();
  return () => {
    entry.listeners.delete(listener);
    if (entry.listeners.size === 0 && followed.get(token) === entry) followed.delete(token);
  };
}

function lookAgain(): void {
  looking = true;
  setTimeout(async () => {
    await look().catch((error) => logFailure(randomUUID(), error));
    if (followed.size > 0) lookAgain();
    else looking = false;
  }, EVERY_MS);
}

async function look(): Promise<void> {
  const tokens = [...followed.keys()];
  for (let from = 0; from < tokens.length; from += AT_ONCE) {
    const versions = await listOrderVersions(db(), tokens.slice(from, from + AT_ONCE), new Date());
    for (const [token, version] of versions) tell(token, version);
  }
}

function tell(token: string, version: string): void {
  const entry = followed.get(token);
  if (!entry || entry.version === version) return;
  entry.version = version;
  for (const listener of entry.listeners) listener(version);
}
