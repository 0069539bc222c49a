'use client';

import { useRef } from 'react';
import type { QuoteView, ShopChoice } from '@/lib/orders/quote-types';
import type { BasketWords } from './basket-words';
import { fill } from './fill';
import { StockMark } from './stock-mark';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

const ID = 'shops';

/** Opens the list of shops; works without scripts. */
export function BasketShopsButton({ chosen, words }: { chosen: boolean; words: BasketWords }) {
  return (
    <button type="button" className="link" popoverTarget={ID}>
      {chosen ? words.change : words.choose}
    </button>
  );
}

/**
 * Shops that have what is in the basket, on a sheet of the form they belong to: choosing one sends the form with all
 * that is typed in it. Closing the sheet without the button changes nothing.
 */
export function BasketShops({ view, words, mapHref }: { view: QuoteView; words: BasketWords; mapHref: string }) {
  const sheet = useRef<HTMLDivElement>(null);
  const { shop, shops } = view;
  const lines = view.lines.filter(({ sold }) => sold).length;
  const picked = shops.some(({ code }) => code === shop?.code) ? shop?.code : shops[0]?.code;
  return (
    <div className="sheet shops" id={ID} popover="auto" role="dialog" aria-labelledby="shops-title" ref={sheet}>
      <div className="sheet-top">
        <h2 id="shops-title">{words.shops.title}</h2>
        <button
          type="button"
          className="icb"
          popoverTarget={ID}
          popoverTargetAction="hide"
          aria-label={words.shops.close}
        >
          <Icon name="x" />
        </button>
      </div>
      {shops.length > 0 && (
        <p className="finder-count">
          <b>{fill(words.shops.count, { count: shops.length })}</b>
          <span className="soft">{shop ? words.shops.order : words.shops.orderSoon}</span>
        </p>
      )}
      {/* Another shop, another choice to begin with. */}
      <fieldset className="finder-list" key={shop?.code}>
        <legend className="sr">{words.shops.title}</legend>
        {shops.map((choice) => (
          <ShopRow
            key={choice.code}
            choice={choice}
            lines={lines}
            isPicked={choice.code === picked}
            isChosen={choice.code === shop?.code}
            words={words}
          />
        ))}
        {shops.length === 0 && <p className="shops-none small">{words.shops.nothing}</p>}
        {shops.length > 0 && view.without > 0 && (
          <p className="shops-none small">{fill(words.shops.without, { count: view.without })}</p>
        )}
        <a className="link shops-map" href={mapHref}>
          <Icon name="map" size="s" />
          {words.shops.map}
        </a>
      </fieldset>
      {shops.length > 0 && (
        <div className="act">
          <Button type="submit" name="act" value="store" onClick={() => sheet.current?.hidePopover()}>
            {words.shops.use}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ShopRowProps {
  choice: ShopChoice;
  /** Lines wanted. */
  lines: number;
  isPicked: boolean;
  /** Where it would be collected as things stand. */
  isChosen: boolean;
  words: BasketWords;
}

const bands = { now: 'plenty', later: 'some', part: 'few' } as const;

function planWords({ plan, supplied }: ShopChoice, lines: number, words: BasketWords['shops']): string {
  if (plan === 'now') return lines === 1 ? words.haveOne : words.have;
  return plan === 'later' ? words.bring : fill(words.haveSome, { lines, supplied });
}

function ShopRow({ choice, lines, isPicked, isChosen, words }: ShopRowProps) {
  const { code, name, distance, plan, when, lacks } = choice;
  return (
    <label className="pick">
      <input type="radio" name="shop" value={code} defaultChecked={isPicked} />
      <span className="dot" />
      <span>
        <span className="nm">{name}</span>
        <br />
        <StockMark band={bands[plan]}>{planWords(choice, lines, words.shops)}</StockMark>
      </span>
      <span className="rt">
        <span className="t">{when}</span>
        <span className="d">{isChosen ? words.shops.chosen : distance}</span>
      </span>
      {lacks.length > 0 && (
        <span className="by">{fill(words.shops.lacks, { titles: lacks.join(words.shops.comma) })}</span>
      )}
    </label>
  );
}
