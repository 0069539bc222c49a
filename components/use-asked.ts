'use client';

import { useEffect, useState } from 'react';

const FRESH_MS = 60_000;
const asked = new Map<string, { at: number; answer: Promise<unknown> }>();

/** One request an address and minute for the whole page, however many parts ask; null when it cannot be had. */
function askOnce<T>(url: string): Promise<T | null> {
  const known = asked.get(url);
  if (known && Date.now() - known.at < FRESH_MS) return known.answer as Promise<T | null>;
  const answer = fetch(url)
    .then((response): Promise<T | null> | null => (response.ok ? response.json() : null))
    .catch(() => null);
  asked.set(url, { at: Date.now(), answer });
  return answer;
}

/**
 * JSON from an address of ours, asked anew each minute in which the page is looked at; null until it is there, and for a
 * null address. When it cannot be had again, what was last known stays.
 */
export function useAsked<T>(url: string | null): T | null {
  const [got, setGot] = useState<{ url: string; answer: T } | null>(null);
  useEffect(() => {
    if (!url) return;
    let current = true;
    const ask = () => {
      if (document.visibilityState === 'hidden') return;
      askOnce<T>(url).then((answer) => current && answer && setGot({ url, answer }));
    };
    ask();
    const timer = setInterval(ask, FRESH_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      current = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [url]);
  return got?.url === url ? got.answer : null;
}
