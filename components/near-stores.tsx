'use client';

import { lazy, Suspense, useState } from 'react';
import { formatDistance } from '@/lib/geo';
import { middot } from '@/lib/locale';
import { isNowhere, type ShopRow } from '@/lib/promise/shop-rows';
import { rowReady } from '@/lib/promise/shop-words';
import { stockWords } from '@/lib/stock/words';
import { inReach } from '@/lib/stores/locate';
import { Boundary } from './boundary';
import { fill } from './fill';
import { Fresh } from './fresh';
import type { MapTiles } from './map-ground';
import { useProduct } from './product-choice';
import { StockMark } from './stock-mark';
import { Button } from './ui/button';

const PickupSheet = lazy(() => import('./pickup-sheet').then((file) => ({ default: file.PickupSheet })));

const SHOWN = 3;

/** Below the slip on phones: the three best other shops, and the way to all of them. */
export function NearStores({ tiles }: { tiles: MapTiles }) {
  const { rows, storeCode, isChosen, words, lost } = useProduct();
  const [open, setOpen] = useState(false);
  const here = rows?.find(({ code }) => code === storeCode) ?? null;
  const others = inReach(
    (rows ?? []).filter(({ code }) => code !== storeCode),
    isChosen ? here : null,
  );
  return (
    <div className="near-stores" data-lost={lost || undefined}>
      <h3>{isNowhere(rows) ? words.stockByStore : isChosen ? words.near : words.soonest}</h3>
      <ul className={rows ? undefined : 'to-come'}>
        {others.slice(0, SHOWN).map((row) => (
          <NearStore key={row.code} row={row} />
        ))}
      </ul>
      <Button kind="quiet" wide icon="store" onClick={() => setOpen(true)}>
        {fill(words.allStores, { count: Math.max(0, others.length - SHOWN) })}
      </Button>
      {open && (
        <Boundary fallback={<p className="note">{words.noSheet}</p>}>
          <Suspense>
            <PickupSheet tiles={tiles} close={() => setOpen(false)} />
          </Suspense>
        </Boundary>
      )}
    </div>
  );
}

function NearStore({ row }: { row: ShopRow & { metres: number | null } }) {
  const { now, locale } = useProduct();
  const mark = stockWords(row, locale);
  const ready = rowReady(row, now, locale);
  return (
    <li className="near-store">
      <b>{row.name}</b>
      <span className="t">
        <Fresh value={ready}>{ready}</Fresh>
      </span>
      <span className="facts small soft">
        {[row.metres !== null && formatDistance(row.metres), row.hours].filter(Boolean).join(middot[locale])}
      </span>
      <Fresh value={mark}>
        <StockMark band={row.band}>{mark}</StockMark>
      </Fresh>
    </li>
  );
}
