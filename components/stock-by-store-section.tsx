'use client';

import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Boundary } from './boundary';
import type { MapTiles } from './map-ground';
import { useProduct } from './product-choice';

const StockByStore = lazy(() => import('./stock-by-store').then((file) => ({ default: file.StockByStore })));

const WIDE = '(min-width: 64rem)';

/** Its code is fetched when a wide page comes near it; its box stands before, so that nothing moves. */
export function StockByStoreSection({ tiles }: { tiles: MapTiles }) {
  const { words } = useProduct();
  const section = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!section.current) return;
    const watch = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && window.matchMedia(WIDE).matches && setNear(true),
      { rootMargin: '300px' },
    );
    watch.observe(section.current);
    return () => watch.disconnect();
  }, []);
  return (
    <section ref={section} id="stores" className="stock-by-store" aria-labelledby="stores-title">
      <h2 id="stores-title">{words.stockByStore}</h2>
      {near && (
        <Boundary fallback={<p className="note">{words.noSheet}</p>}>
          <Suspense>
            <StockByStore tiles={tiles} />
          </Suspense>
        </Boundary>
      )}
    </section>
  );
}
