'use client';

import { useState } from 'react';
import type { Locale } from '@/lib/locale';
import { useShopFront } from './chosen-store';
import { HomeMap, type HomeMapProps } from './home-map';
import { NearRows, type NearWords, type PrerenderedShop } from './near-rows';

export interface HomeNearProps extends Pick<HomeMapProps, 'tiles'> {
  locale: Locale;
  suggested: string;
  /** Shops near the suggested one. */
  prerendered: PrerenderedShop[];
  words: NearWords;
  mapWords: HomeMapProps['words'];
}

/** The chosen shop and those around it, with their hours now. */
export function HomeNear({ locale, suggested, prerendered, words, mapWords, tiles }: HomeNearProps) {
  const front = useShopFront(suggested, locale);
  const [hovered, setHovered] = useState<string | null>(null);
  const shops = front?.near ?? prerendered;
  return (
    <div className="near-columns">
      <NearRows locale={locale} shops={shops} now={front?.near} words={words} hovered={hovered} onHover={setHovered} />
      <HomeMap locale={locale} shops={shops} hovered={hovered} onHover={setHovered} tiles={tiles} words={mapWords} />
    </div>
  );
}
