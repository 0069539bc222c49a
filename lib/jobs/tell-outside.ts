import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '@/db/client';
import { copyEvents } from '../webhooks/copy-events';
import { deliverTo, listDue } from '../webhooks/deliver';

const PAUSE_MS = 1_000;
/** Copying takes at most this part of the time, however much there is to look through. */
const SHARE = 1 / 8;
const AWAY_MS = 5_000;

const warn = (error: Error) =>
  console.error(JSON.stringify({ level: 'warning', at: new Date().toISOString(), message: error.name }));

/**
 * Copies what happened into events and sends it to those outside until `signal` aborts; what is being sent then is
 * finished. Each endpoint is sent to by itself, so that a slow one delays no other. Several workers may do so at a time.
 */
export async function keepTelling(db: Db, signal: AbortSignal): Promise<void> {
  const underWay = new Map<string, Promise<unknown>>();
  const begin = (endpointId: string) => {
    if (underWay.has(endpointId)) return;
    const sending = deliverTo(db, endpointId, () => new Date(), signal)
      .catch(warn)
      .finally(() => underWay.delete(endpointId));
    underWay.set(endpointId, sending);
  };
  while (!signal.aborted) {
    const begun = performance.now();
    const isAway = await tellOnce(db, begin).catch((error: Error) => {
      warn(error);
      return true;
    });
    const busyMs = performance.now() - begun;
    const wait = isAway ? AWAY_MS : Math.max(PAUSE_MS, busyMs / SHARE - busyMs);
    await pause(wait, undefined, { signal }).catch(() => {});
  }
  await Promise.all(underWay.values());
}

async function tellOnce(db: Db, begin: (endpointId: string) => void): Promise<false> {
  await copyEvents(db, new Date());
  for (const endpointId of await listDue(db, new Date())) begin(endpointId);
  return false;
}
