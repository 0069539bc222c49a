'use client';

import type { Locale } from '@/lib/locale';
import type { ShopFront, StoreGlance } from '@/lib/promise/types';
import { announceCookies, useCookie } from './cookie-value';
import { useAsked } from './use-asked';

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
export const useStoreGlance = (code: string | null | undefined, locale: Locale): StoreGlance | null =>
  useAsked(code ? `/api/stores/${encodeURIComponent(code)}?locale=${locale}` : null);

/** What a page fills in for one store; null until it is known, or if it cannot be. */
export const useShopFrontOf = (code: string | null, locale: Locale): ShopFront | null =>
  useAsked(code ? `/api/shop-front?store=${encodeURIComponent(code)}&locale=${locale}` : null);

/** What the home page fills in for the chosen store, or for `suggested` when none is chosen. */
export function useShopFront(suggested: string, locale: Locale): ShopFront | null {
  const chosen = useChosenStore();
  return useShopFrontOf(chosen === undefined ? null : (chosen ?? suggested), locale);
}
