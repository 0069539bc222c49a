'use client';

import { useEffect, useState } from 'react';
import type { Locale } from '@/lib/locale';
import type { StoreGlance } from '@/lib/promise/store-glance';
import { announceCookies, useCookie } from './cookie-value';

const FRESH_MS = 60_000;
const asked = new Map<string, { at: number; answer: Promise<StoreGlance | null> }>();

/** One request a store and minute for the whole page, however many parts ask. */
function askGlance(code: string, locale: Locale): Promise<StoreGlance | null> {
  const url = `/api/stores/${encodeURIComponent(code)}?locale=${locale}`;
  const known = asked.get(url);
  if (known && Date.now() - known.at < FRESH_MS) return known.answer;
  const answer = fetch(url)
    .then((response) => (response.ok ? (response.json() as Promise<StoreGlance>) : null))
    .catch(() => null);
  asked.set(url, { at: Date.now(), answer });
  return answer;
}

/** Code of the chosen store; null when none is chosen; undefined while not known yet. */
export const useChosenStore = () => useCookie('store');

/** Remembers a store (its code) for every page of this browser; false when that could not be done. */
export async function chooseStore(code: string): Promise<boolean> {
  const body = new URLSearchParams({ code });
  const answer = await fetch('/api/chosen-store', { method: 'POST', body }).catch(() => null);
  if (answer?.ok) announceCookies();
  return answer?.ok ?? false;
}

/** What to say of a store in a header or on a slip; null until it is known, or if it cannot be. */
export function useStoreGlance(code: string | null | undefined, locale: Locale): StoreGlance | null {
  const [glance, setGlance] = useState<StoreGlance | null>(null);
  useEffect(() => {
    if (!code) return;
    let current = true;
    askGlance(code, locale).then((answer) => current && setGlance(answer));
    return () => {
      current = false;
    };
  }, [code, locale]);
  return code && glance?.code === code ? glance : null;
}
