'use client';

import { useState } from 'react';
import { localePath } from '@/lib/locale';
import { isNowhere } from '@/lib/promise/shop-rows';
import { countedWords, rowReady, shopSentence } from '@/lib/promise/shop-words';
import { inReach } from '@/lib/stores/locate';
import { chooseStore } from './chosen-store';
import { fill } from './fill';
import { useProduct } from './product-choice';
import { ProductSlip } from './product-slip';
import { Button } from './ui/button';
import { Icon } from './ui/icon';

/** What the sticky bar watches: it stands in for this button while this one is out of sight. */
export const ADD_BUTTON_ID = 'add-to-basket';

/** Where and when the chosen variant can be collected, and the one act of the page. */
export function ProductPickup() {
  const { view, variant, words, adding, addOne, rows } = useProduct();
  const nowhere = isNowhere(rows);
  return (
    <section className="pickup" aria-labelledby="pickup-title">
      <h2 id="pickup-title">{words.pickup}</h2>
      {view.ways.includes('pickup') ? <Collecting nowhere={nowhere} /> : <p className="note">{words.onlyDelivered}</p>}
      {!view.ways.includes('delivery') && <p className="small soft">{words.onlyCollected}</p>}
      <Button
        id={ADD_BUTTON_ID}
        wide
        icon="shopping-bag"
        busy={adding}
        disabled={nowhere && !view.ways.includes('delivery')}
        onClick={() => addOne(variant.sku)}
      >
        {words.add}
      </Button>
      <Counted />
      <SeeIt />
    </section>
  );
}

/** The promise of the chosen shop, and of another where it has none. */
function Collecting({ nowhere }: { nowhere: boolean }) {
  const { view, words } = useProduct();
  return (
    <>
      <ProductSlip />
      <Announcement />
      <Elsewhere />
      {nowhere && <p className="note">{view.ways.includes('delivery') ? words.nowhereYet : words.nowhere}</p>}
    </>
  );
}

/** Says a change of the shown promise to those who do not see it; the first one is read with the page. */
function Announcement() {
  const { rows, storeCode, now, locale } = useProduct();
  const row = rows?.find(({ code }) => code === storeCode);
  const sentence = row && now ? shopSentence(row, now, locale) : null;
  const [seen, setSeen] = useState(sentence);
  const [said, setSaid] = useState('');
  if (sentence && sentence !== seen) {
    setSeen(sentence);
    if (seen) setSaid(sentence);
  }
  return (
    <p className="sr" aria-live="polite">
      {said}
    </p>
  );
}

/** The shop has none: the best of those that have some, one press away. */
function Elsewhere() {
  const { rows, storeCode, now, locale, words } = useProduct();
  const here = rows?.find(({ code }) => code === storeCode);
  if (!rows || !now || !here?.none) return null;
  const best = inReach(rows, here)[0];
  if (!best?.ready || best.none) return null;
  return (
    <div className="elsewhere">
      <p>{fill(words.elsewhere, { store: best.name, time: rowReady(best, now, locale) })}</p>
      <Button kind="quiet" small onClick={() => chooseStore(best.code)}>
        {fill(words.takeElsewhere, { store: best.name })}
      </Button>
    </div>
  );
}

/** How old the shop's count is, and why this shop is shown where none was chosen. */
function Counted() {
  const { rows, storeCode, now, words, locale, isChosen } = useProduct();
  const row = rows?.find(({ code }) => code === storeCode);
  const counted = row?.counted && now ? countedWords(new Date(row.counted), row.zone, now, locale) : '';
  const said = [row && !row.none && !isChosen && words.suggested, counted].filter(Boolean).join(' ');
  return (
    <p className="counted tiny soft">
      {said && <Icon name="refresh-cw" size="xs" />}
      {said}
    </p>
  );
}

/** Where the shop shows articles by appointment, the way to a time. */
function SeeIt() {
  const { variant, rows, storeCode, words, locale } = useProduct();
  const row = rows?.find(({ code }) => code === storeCode);
  if (!row?.visits) return null;
  const path = `/stores/${encodeURIComponent(row.code)}/visit?sku=${encodeURIComponent(variant.sku)}`;
  return (
    <a className="link" href={localePath(locale, path)}>
      <Icon name="calendar-clock" size="s" />
      {fill(words.visit, { store: row.name })}
    </a>
  );
}
