'use client';

import { useMemo, useState } from 'react';
import { distanceMetres } from '@/lib/geo';
import { passes, type ShopFilters, type ShopRow, shopRows } from '@/lib/promise/shop-rows';
import { inReach } from '@/lib/stores/locate';
import { localDate } from '@/lib/time';
import type { Whereabouts } from './place-search';
import { useProduct } from './product-choice';
import { useStores } from './use-stores';

export type FoundShop = ShopRow & { metres: number | null };

const noFilters: ShopFilters = { today: false, open: false, parking: false, reserve: false };

export interface Finder {
  place: Whereabouts | null;
  setPlace(place: Whereabouts): void;
  filters: ShopFilters;
  toggle(name: keyof ShopFilters): void;
  reset(): void;
  /** Shops that pass and have the article, in order; then those that pass and have none. */
  having: FoundShop[];
  without: FoundShop[];
  /** What distances count from, in words; null when the soonest stand first. */
  from: Whereabouts | null;
  /** Shop that is pointed at or holds the focus, in the list or on the map. */
  hovered: string | null;
  hover(code: string | null): void;
}

interface Wanted {
  filters: ShopFilters | null;
  from: Whereabouts | null;
  now: Date;
}

/** With so many shops that can hand over today, no farther than this, only they are shown until another is asked for. */
const ENOUGH = 3;
const REACH_METRES = 30_000;

function find(all: readonly ShopRow[], { filters: asked, from, now }: Wanted) {
  const isToday = (ready: string, zone: string) => localDate(new Date(ready), zone) === localDate(now, zone);
  const isNear = (shop: ShopRow) => !from || distanceMetres(from, shop) <= REACH_METRES;
  const today = all.filter((shop) => !shop.none && shop.ready && isToday(shop.ready, shop.zone) && isNear(shop));
  const filters = asked ?? { ...noFilters, today: today.length >= ENOUGH };
  const found = inReach(
    all.filter((row) => passes(row, filters, isToday)),
    from,
  );
  return { filters, from, having: found.filter(({ none }) => !none), without: found.filter(({ none }) => none) };
}

/** Finding a shop for the chosen variant; undefined until shops and stock are known. */
export function useFinder(): Finder | undefined {
  const { stock, now, locale, storeCode, isChosen, rows } = useProduct();
  const [place, setPlace] = useState<Whereabouts | null>(null);
  const [filters, setFilters] = useState<ShopFilters | null>(null);
  const [hovered, hover] = useState<string | null>(null);
  const stores = useStores(locale, place ? `${place.lat},${place.lng}` : storeCode);
  const all = useMemo(() => stores && stock && shopRows(stores, stock), [stores, stock]);
  const chosen = (isChosen && rows?.find(({ code }) => code === storeCode)) || null;
  const from = place ?? chosen;
  const found = useMemo(() => all && now && find(all, { filters, from, now }), [all, filters, from, now]);
  if (!found) return undefined;
  return {
    ...found,
    place,
    setPlace,
    toggle: (name) => setFilters({ ...found.filters, [name]: !found.filters[name] }),
    reset: () => setFilters(noFilters),
    hovered,
    hover,
  };
}
