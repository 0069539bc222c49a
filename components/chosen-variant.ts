'use client';

import { useSyncExternalStore } from 'react';

const CHANGED = 'variant-changed';

function subscribe(changed: () => void): () => void {
  const events = [CHANGED, 'popstate'];
  for (const event of events) window.addEventListener(event, changed);
  return () => {
    for (const event of events) window.removeEventListener(event, changed);
  };
}

/** The SKU in the page's address (?sku=…), or null. The prerendered page is the same for all, so it knows none. */
export const useSkuInAddress = (): string | null =>
  useSyncExternalStore(
    subscribe,
    () => new URLSearchParams(window.location.search).get('sku'),
    () => null,
  );

/** Puts a SKU into the address, so that the page can be shared and reloaded as it is; no step back is added. */
export function writeSkuToAddress(sku: string): void {
  const address = new URL(window.location.href);
  address.searchParams.set('sku', sku);
  window.history.replaceState(null, '', address);
  window.dispatchEvent(new Event(CHANGED));
}
