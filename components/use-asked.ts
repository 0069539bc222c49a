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

/** JSON from an address of ours, null until it is there; a null address asks nothing. */
export function useAsked<T>(url: string | null): T | null {
  const [got, setGot] = useState<{ url: string; answer: T | null } | null>(null);
  useEffect(() => {
    if (!url) return;
    let current = true;
    askOnce<T>(url).then((answer) => current && setGot({ url, answer }));
    return () => {
      current = false;
    };
  }, [url]);
  return got?.url === url ? got.answer : null;
}
