'use client';

import type { Locale } from '@/lib/locale';
import type { StoreList, StoreSummary } from '@/lib/promise/types';
import { useLive } from './live';
import { storesAddress } from './live-addresses';

/** Hours change by the clock: often enough that none is shown open for long after it closed. */
const EVERY_MS = 60_000;

/** Shops with their hours now: all of them, or those around "lat,lng" or a store code where there are many. */
export function useStores(locale: Locale, around: string | null): StoreSummary[] | undefined {
  const first = useLive<StoreList>(storesAddress(locale), EVERY_MS).data;
  const isPart = first?.complete === false;
  const near = useLive<StoreList>(isPart && around ? storesAddress(locale, around) : null, EVERY_MS).data;
  return (near ?? first)?.stores;
}
