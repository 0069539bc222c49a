'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { formatDistance } from '@/lib/geo';
import { readyParts } from '@/lib/promise/ready-words';
import type { ShopFilters } from '@/lib/promise/shop-rows';
import { stockWords } from '@/lib/stock/words';
import { fill } from './fill';
import { Fresh } from './fresh';
import { useProduct } from './product-choice';
import type { FinderWords } from './product-words';
import { StockMark } from './stock-mark';
import { Button } from './ui/button';
import { Icon } from './ui/icon';
import type { Finder, FoundShop } from './use-finder';

const filterNames = ['today', 'open', 'parking', 'reserve'] as const satisfies readonly (keyof ShopFilters)[];

export function FinderChips({ finder }: { finder: Finder }) {
  const words = useProduct().words.finder;
  return (
    <fieldset className="chips">
      <legend className="sr">{words.filters}</legend>
      {filterNames.map((name) => (
        <button
          key={name}
          type="button"
          className={clsx('chip', finder.filters[name] && 'on')}
          aria-pressed={finder.filters[name]}
          onClick={() => finder.toggle(name)}
        >
          {finder.filters[name] && <Icon name="check" size="xs" />}
          {words[name]}
        </button>
      ))}
    </fieldset>
  );
}

/** 「5店舗で本日受け取れます」 and in which order they stand. */
export function FinderCount({ finder }: { finder: Finder }) {
  const words = useProduct().words.finder;
  const said = fill(finder.filters.today ? words.countToday : words.countHave, { count: finder.having.length });
  return (
    <p className="finder-count">
      <b role="status">{said}</b>
      <span className="soft">{orderWords(finder, words)}</span>
    </p>
  );
}

export function orderWords({ place, from }: Finder, words: FinderWords): string {
  if (!from) return words.bySpeed;
  return place ? fill(words.fromPlace, { place: place.name }) : words.byDistance;
}

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
      {having.length === 0 && (
        <div className="finder-nothing">
          <p>{words.nothing}</p>
          <Button kind="quiet" small onClick={finder.reset}>
            {words.reset}
          </Button>
        </div>
      )}
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
  const ready = shop.ready && now ? readyParts(new Date(shop.ready), shop.zone, now, locale).sentence : '';
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
      <span className="by">{[shop.hours, oneService(shop, picked, words.finder)].filter(Boolean).join(' ・ ')}</span>
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
