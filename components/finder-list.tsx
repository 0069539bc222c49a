'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { formatDistance } from '@/lib/geo';
import { middot } from '@/lib/locale';
import { rowReady } from '@/lib/promise/shop-words';
import { stockWords } from '@/lib/stock/words';
import { fill } from './fill';
import { Fresh } from './fresh';
import { useProduct } from './product-choice';
import type { FinderWords } from './product-words';
import { StockMark } from './stock-mark';
import { Button } from './ui/button';
import type { Finder, FoundShop } from './use-finder';

interface FinderListProps {
  finder: Finder;
  /** Radio group's name: several lists may stand on one page. */
  name: string;
  picked: string | null;
  onPick(code: string): void;
}

const STEP = 30;

export function FinderList({ finder, name, picked, onPick }: FinderListProps) {
  const { words: page, lost } = useProduct();
  const words = page.finder;
  const [shown, setShown] = useState(STEP);
  const { having, without } = finder;
  const row = (shop: FoundShop) => (
    <ShopPick key={shop.code} shop={shop} finder={finder} name={name} picked={shop.code === picked} onPick={onPick} />
  );
  const rest = having.length + without.length - shown;
  return (
    <fieldset className="finder-list" data-lost={lost || undefined}>
      <legend className="sr">{words.stores}</legend>
      {having.length === 0 && <NothingFound finder={finder} />}
      {having.slice(0, shown).map(row)}
      {without.length > 0 && having.length < shown && (
        <>
          <p className="finder-heading">{words.without}</p>
          {without.slice(0, shown - having.length).map(row)}
        </>
      )}
      {rest > 0 && (
        <Button kind="quiet" wide className="finder-more" onClick={() => setShown(shown + STEP)}>
          {fill(words.more, { count: Math.min(rest, STEP) })}
        </Button>
      )}
    </fieldset>
  );
}

/** Nothing passes the filters, or no shop has the article at all. */
function NothingFound({ finder }: { finder: Finder }) {
  const { words } = useProduct();
  const isFiltered = Object.values(finder.filters).some(Boolean);
  return (
    <div className="finder-nothing">
      <p>{isFiltered ? words.finder.nothing : words.nowhere}</p>
      {isFiltered && (
        <Button kind="quiet" small onClick={finder.reset}>
          {words.finder.reset}
        </Button>
      )}
    </div>
  );
}

interface ShopPickProps {
  shop: FoundShop;
  finder: Finder;
  name: string;
  picked: boolean;
  onPick(code: string): void;
}

/** One shop, the whole row a radio; the map shows which one is pointed at. */
function ShopPick({ shop, finder, name, picked, onPick }: ShopPickProps) {
  const { now, locale, words } = useProduct();
  const mark = stockWords(shop, locale);
  const ready = rowReady(shop, now, locale);
  return (
    <label
      className={clsx('pick', finder.hovered === shop.code && 'pointed')}
      onPointerEnter={() => finder.hover(shop.code)}
      onPointerLeave={() => finder.hover(null)}
    >
      <input
        type="radio"
        name={name}
        value={shop.code}
        checked={picked}
        onChange={() => onPick(shop.code)}
        onFocus={() => finder.hover(shop.code)}
        onBlur={() => finder.hover(null)}
      />
      <span className="dot" />
      <span>
        <span className="nm">{shop.name}</span>
        <br />
        <Fresh value={mark}>
          <StockMark band={shop.band}>{mark}</StockMark>
        </Fresh>
      </span>
      <span className="rt">
        <span className="t">
          <Fresh value={ready}>{ready || (!shop.none && words.finder.noTime)}</Fresh>
        </span>
        {shop.metres ? <span className="d">{formatDistance(shop.metres)}</span> : null}
      </span>
      <span className="by facts">
        {[shop.hours, oneService(shop, picked, words.finder)].filter(Boolean).join(middot[locale])}
      </span>
    </label>
  );
}

/** What most often decides, one a row: how it cannot be paid, then the car, then where to go once there. */
function oneService(shop: FoundShop, picked: boolean, words: FinderWords): string | null {
  const has = (service: FoundShop['services'][number]) => shop.services.includes(service);
  if (has('reserve') && !has('pay_online')) return words.payInStoreOnly;
  if (has('pay_online') && !has('reserve')) return words.payOnlineOnly;
  if (picked && shop.counter) return shop.counter;
  return has('parking') ? words.parkingShort : null;
}
