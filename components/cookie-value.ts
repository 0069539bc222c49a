'use client';

import { useSyncExternalStore } from 'react';

/** Cookies that scripts may read: `store` (code of the chosen shop), `basket_count`. */
type ReadableCookie = 'store' | 'basket_count';

const CHANGED = 'cookies-changed';

function readCookie(name: ReadableCookie): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) || null : null;
}

function subscribe(changed: () => void): () => void {
  // A page taken back from the browser's cache, or another tab, may have changed them meanwhile.
  const events = [CHANGED, 'pageshow', 'focus'];
  for (const event of events) window.addEventListener(event, changed);
  return () => {
    for (const event of events) window.removeEventListener(event, changed);
  };
}

/** Tells the header and others to look again, after the server has set a cookie. */
export const announceCookies = () => window.dispatchEvent(new Event(CHANGED));

/** The value; null when there is none; undefined while the prerendered page does not know yet. */
export function useCookie(name: ReadableCookie): string | null | undefined {
  return useSyncExternalStore(
    subscribe,
    () => readCookie(name),
    () => undefined,
  );
}
