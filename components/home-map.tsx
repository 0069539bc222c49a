'use client';

import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { type Locale, localePath } from '@/lib/locale';
import type { NearbyShop } from '@/lib/promise/types';
import { Boundary } from './boundary';
import type { MapTiles } from './map-ground';
import type { MapWords } from './product-words';

const StoreMap = lazy(() => import('./store-map').then((file) => ({ default: file.StoreMap })));

export interface HomeMapProps {
  locale: Locale;
  /** The chosen shop first. */
  shops: Pick<NearbyShop, 'code' | 'name' | 'lat' | 'lng'>[];
  hovered: string | null;
  onHover(code: string | null): void;
  tiles: MapTiles;
  words: MapWords;
}

/** The shops of the list on a map: only where there is room for both, and only once it is scrolled to. */
export function HomeMap({ locale, shops, hovered, onHover, tiles, words }: HomeMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!box.current) return;
    const watch = new IntersectionObserver((entries) => setSeen((was) => was || entries.some((e) => e.isIntersecting)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  const pins = shops.map((shop) => ({ ...shop, band: null, text: '', sentence: shop.name }));
  return (
    <div ref={box} className="home-map">
      {seen && (
        <Boundary>
          <Suspense>
            <StoreMap
              tiles={tiles}
              words={words}
              locale={locale}
              pins={pins}
              picked={shops[0]?.code ?? null}
              hovered={hovered}
              around={pins}
              me={null}
              onPick={(code) => window.location.assign(localePath(locale, `/stores/${code}`))}
              onHover={onHover}
            />
          </Suspense>
        </Boundary>
      )}
    </div>
  );
}
