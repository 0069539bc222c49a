'use client';

import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Point } from '@/lib/geo';
import type { Locale } from '@/lib/locale';
import { Boundary } from './boundary';
import type { MapTiles } from './map-ground';

const StoreMap = lazy(() => import('./store-map').then((file) => ({ default: file.StoreMap })));

interface OrderMapProps extends Point {
  code: string;
  name: string;
  locale: Locale;
  tiles: MapTiles;
  words: { label: string; zoomIn: string; zoomOut: string };
}

const nothing = () => {};

/** Where the shop is, fetched only when it is scrolled to; the address stands below in words. */
export function OrderMap({ code, name, lat, lng, locale, tiles, words }: OrderMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!box.current) return;
    const watch = new IntersectionObserver((entries) => setSeen((was) => was || entries.some((e) => e.isIntersecting)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  const pins = useMemo(() => [{ code, lat, lng, name, band: null, text: '', sentence: name }], [code, lat, lng, name]);
  return (
    <div ref={box} className="order-map">
      {seen && (
        <Boundary>
          <Suspense>
            <StoreMap
              tiles={tiles}
              words={{ ...words, cluster: '{count}', me: '' }}
              locale={locale}
              pins={pins}
              picked={code}
              hovered={null}
              around={pins}
              me={null}
              onPick={nothing}
              onHover={nothing}
            />
          </Suspense>
        </Boundary>
      )}
    </div>
  );
}
