'use client';

import type { Locale } from '@/lib/locale';
import { useShopFrontOf } from './chosen-store';
import { NearRows, type NearWords, type PrerenderedShop } from './near-rows';

interface StoreNearProps {
  locale: Locale;
  /** The shop that is asked about; it stands nearest to itself. */
  code: string;
  prerendered: PrerenderedShop[];
  words: NearWords;
}

/** Shops around one, with their hours now. */
export function StoreNear({ locale, code, prerendered, words }: StoreNearProps) {
  const near = useShopFrontOf(code, locale)?.near;
  const shops = (near ?? prerendered).filter((shop) => shop.code !== code);
  return <NearRows locale={locale} shops={shops} now={near} words={words} />;
}
