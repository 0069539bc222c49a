'use client';

import { useEffect } from 'react';

/** As public/sw.js names it. */
const CACHE = 'uketori-orders';

interface OfflineKeeperProps {
  /** Of the page itself. */
  path: string;
  /** Of the page as it stands: what is kept is renewed with it. */
  version: string;
  /** Something is still to be collected. */
  waiting: boolean;
}

/** Leaves this order’s code, place and deadline with the browser for when there is no connection; forgets them when it ends. */
export function OfflineKeeper({ path, version, waiting }: OfflineKeeperProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept anew whenever the page reads differently
  useEffect(() => {
    // A browser without room for it, or in private, shows the page all the same.
    if ('serviceWorker' in navigator && 'caches' in window) void (waiting ? keep(path) : forget(path)).catch(() => {});
  }, [path, version, waiting]);
  return null;
}

async function keep(path: string): Promise<void> {
  const answer = await fetch(`${path}/offline`, { cache: 'no-store' });
  if (!answer.ok) return;
  const cache = await caches.open(CACHE);
  await cache.put(path, answer);
  await navigator.serviceWorker.register('/sw.js', { scope: path });
}

async function forget(path: string): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.delete(path);
  const worker = await navigator.serviceWorker.getRegistration(path);
  if (worker && new URL(worker.scope).pathname === path) await worker.unregister();
}
