'use client';

import { clsx } from 'clsx';
import type { ShopFilters } from '@/lib/promise/shop-rows';
import { fill } from './fill';
import { useProduct } from './product-choice';
import type { FinderWords } from './product-words';
import { Icon } from './ui/icon';
import type { Finder } from './use-finder';

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
