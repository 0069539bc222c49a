'use client';

import { chosenLabel } from '@/lib/catalog/product-view';
import { middot } from '@/lib/locale';
import { chooseStore } from './chosen-store';
import { FinderChips, FinderCount, orderWords } from './finder-head';
import { FinderList } from './finder-list';
import { FinderMap } from './finder-map';
import type { MapTiles } from './map-ground';
import { PlaceSearch } from './place-search';
import { useProduct } from './product-choice';
import { useFinder } from './use-finder';

/** From 1024 px: every shop's stock of the chosen variant, list and map side by side. Picking a shop chooses it. */
export function StockByStore({ tiles }: { tiles: MapTiles }) {
  const { view, variant, words, storeCode, rows, locale } = useProduct();
  const finder = useFinder();
  if (!finder) return null;
  return (
    <>
      <p className="soft small">
        {[chosenLabel(view.options, variant.optionValues), orderWords(finder, words.finder)]
          .filter(Boolean)
          .join(middot[locale])}
      </p>
      <div className="finder-tools">
        <PlaceSearch locale={locale} words={words.finder} stores={rows ?? []} onFound={finder.setPlace} />
        <FinderChips finder={finder} />
      </div>
      <div className="finder-two">
        <div className="finder-side">
          <FinderCount finder={finder} />
          <FinderList finder={finder} name="page-store" picked={storeCode} onPick={chooseStore} />
        </div>
        <FinderMap finder={finder} tiles={tiles} picked={storeCode} onPick={chooseStore} />
      </div>
    </>
  );
}
