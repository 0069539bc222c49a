'use client';

import { deleteDB, openDB } from 'idb';
import { type Locale, localePath } from '@/lib/locale';
import type { Device, DeviceStore } from './device-store';

const NAME = 'uketori-counter';
const VERSION = 1;
/** Pages that can be opened without a connection from the first day on. */
const PAGES = ['/staff', '/staff/pick', '/staff/handover', '/staff/restock'];

let opened: Promise<Device> | null = null;
/** Whoever was here has signed out: what is still under way must not write anything any more. */
let left = false;

/** Names and codes are kept only where the browser can seal them, which it does on a secure address alone. */
export const canKeep = () => typeof indexedDB !== 'undefined' && typeof crypto.subtle !== 'undefined';

function open(): Promise<Device> {
  opened ??= openDB<DeviceStore>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('meta');
      db.createObjectStore('known');
      db.createObjectStore('waiting', { autoIncrement: true });
      db.createObjectStore('conflicts', { keyPath: 'key' });
    },
    // Another tab clears it: what is open here must not stand in its way.
    blocking: () => void closeDevice(),
  });
  return opened;
}

/** Somebody begins to work here. */
export function enterDevice(owner: string): Promise<Device> {
  left = false;
  return openDevice(owner);
}

/** What this device keeps for whoever works at it; somebody else finds nothing of it. */
export async function openDevice(owner: string): Promise<Device> {
  if (left) throw new Error('signed out');
  const db = await open();
  const before = await db.get('meta', 'owner');
  if (before !== owner) {
    const stores = ['meta', 'known', 'waiting', 'conflicts'] as const;
    const tx = db.transaction(stores, 'readwrite');
    await Promise.all(stores.map((store) => tx.objectStore(store).clear()));
    await tx.objectStore('meta').put(owner, 'owner');
    await tx.done;
    if (before !== undefined) await forgetPages();
  }
  return db;
}

async function closeDevice(): Promise<void> {
  const db = await opened?.catch(() => null);
  opened = null;
  db?.close();
}

async function forgetPages(): Promise<void> {
  if (typeof caches === 'undefined') return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('staff-pages')).map((name) => caches.delete(name)));
}

/** Whoever signs out leaves nothing behind. */
export async function forgetDevice(): Promise<void> {
  left = true;
  if (!canKeep()) return;
  navigator.serviceWorker?.controller?.postMessage({});
  await closeDevice();
  await Promise.all([deleteDB(NAME), forgetPages()]);
}

/** Acts that signing out would lose. */
export const countWaiting = async (): Promise<number> => (canKeep() ? (await open()).count('waiting') : 0);

/** From now on the counter's pages open without a connection. Absent where the address is not secure. */
export async function keepPages(locale: Locale): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const scope = localePath(locale, '/staff');
  const registration = await navigator.serviceWorker.register('/staff-sw.js', { scope });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  worker?.postMessage({ pages: PAGES.map((path) => localePath(locale, path)), files });
}
