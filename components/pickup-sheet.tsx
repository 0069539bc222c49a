'use client';

import { useEffect, useRef, useState } from 'react';
import { chosenLabel, picturesFor } from '@/lib/catalog/product-view';
import { middot } from '@/lib/locale';
import { rowReady } from '@/lib/promise/shop-words';
import { chooseStore } from './chosen-store';
import { FinderChips, FinderCount } from './finder-head';
import { FinderList } from './finder-list';
import { FinderMap } from './finder-map';
import type { MapTiles } from './map-ground';
import { PlaceSearch } from './place-search';
import { useProduct } from './product-choice';
import { Button } from './ui/button';
import { Icon } from './ui/icon';
import { useFinder } from './use-finder';

interface PickupSheetProps {
  tiles: MapTiles;
  close(): void;
}

/** Choosing where to collect, over the page of a phone. Closing it without the button changes nothing. */
export function PickupSheet({ tiles, close }: PickupSheetProps) {
  const { locale, words, storeCode, isChosen, rows } = useProduct();
  const finder = useFinder();
  const [picked, setPicked] = useState(isChosen ? storeCode : null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const use = (code: string) => {
    chooseStore(code);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="sheet-title" onClose={close}>
      <div className="sheet-top">
        <h2 id="sheet-title">{words.sheetTitle}</h2>
        <button type="button" className="icb" aria-label={words.close} onClick={() => dialog.current?.close()}>
          <Icon name="x" />
        </button>
      </div>
      <Collected />
      {finder && (
        <>
          <PlaceSearch locale={locale} words={words.finder} stores={rows ?? []} onFound={finder.setPlace} />
          <FinderChips finder={finder} />
          <FinderMap finder={finder} tiles={tiles} picked={picked} onPick={setPicked} />
          <FinderCount finder={finder} />
          <FinderList finder={finder} name="sheet-store" picked={picked} onPick={setPicked} />
        </>
      )}
      <SheetBar picked={picked} onUse={use} />
    </dialog>
  );
}

/** What is being collected. */
function Collected() {
  const { view, variant, words, locale } = useProduct();
  const picture = picturesFor(view, variant.optionValues)[0];
  return (
    <div className="sheet-what">
      {picture && <img className="thumb" src={picture.url} alt="" width={48} height={48} />}
      <p>
        <b>{view.title}</b>
        <span className="small soft">
          {[chosenLabel(view.options, variant.optionValues), words.one].filter(Boolean).join(middot[locale])}
        </span>
      </p>
    </div>
  );
}

function SheetBar({ picked, onUse }: { picked: string | null; onUse(code: string): void }) {
  const { rows, now, locale, words } = useProduct();
  const row = rows?.find(({ code }) => code === picked);
  const ready = row ? rowReady(row, now, locale) : '';
  return (
    <div className="act">
      <p className="act-said" aria-live="polite">
        <b>{row ? row.name : words.pickOne}</b>
        <span className="when small soft">{ready}</span>
      </p>
      <Button disabled={!picked} onClick={() => picked && onUse(picked)}>
        {words.useStore}
      </Button>
    </div>
  );
}
