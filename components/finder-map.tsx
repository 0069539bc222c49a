'use client';

import { lazy, Suspense, useMemo } from 'react';
import { pinWords, shopSentence } from '@/lib/promise/shop-words';
import { shortStockWords } from '@/lib/stock/words';
import { Boundary } from './boundary';
import type { MapTiles } from './map-ground';
import type { MapPin } from './map-pins';
import { useProduct } from './product-choice';
import type { Finder, FoundShop } from './use-finder';

const StoreMap = lazy(() => import('./store-map').then((file) => ({ default: file.StoreMap })));

interface FinderMapProps {
  finder: Finder;
  tiles: MapTiles;
  picked: string | null;
  onPick(code: string): void;
}

/** So many of the shops that come first in the list are in view at first, and none much farther than the first. */
const IN_VIEW = 5;
const NEAR_METRES = 3_000;

function inView(shops: readonly FoundShop[]): FoundShop[] {
  const reach = Math.max(NEAR_METRES, 3 * (shops[0]?.metres ?? 0));
  return shops.slice(0, IN_VIEW).filter(({ metres }) => (metres ?? 0) <= reach);
}

/** The shops of the list on a map. */
export function FinderMap({ finder, tiles, picked, onPick }: FinderMapProps) {
  const { now, locale, words } = useProduct();
  const { having, without, place, from } = finder;
  const pins = useMemo(
    () =>
      [...having, ...without].map(
        (shop): MapPin => ({
          code: shop.code,
          lat: shop.lat,
          lng: shop.lng,
          band: shop.band,
          name: shop.name,
          text: shop.none ? shortStockWords(shop, locale) : now ? pinWords(shop, now, locale) : '',
          sentence: now ? shopSentence(shop, now, locale) : shop.name,
        }),
      ),
    [having, without, now, locale],
  );
  const nearest = inView(having.length > 0 ? having : without);
  return (
    <Boundary fallback={<div className="store-map" />}>
      <Suspense fallback={<div className="store-map" />}>
        <StoreMap
          tiles={tiles}
          words={words.map}
          locale={locale}
          pins={pins}
          picked={picked}
          hovered={finder.hovered}
          around={from ? [from, ...nearest] : nearest}
          me={place}
          onPick={onPick}
          onHover={finder.hover}
        />
      </Suspense>
    </Boundary>
  );
}
