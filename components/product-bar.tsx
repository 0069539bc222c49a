'use client';

import { useEffect, useState } from 'react';
import { isNowhere, type ShopRow } from '@/lib/promise/shop-rows';
import { rowReady } from '@/lib/promise/shop-words';
import { fill } from './fill';
import { useProduct } from './product-choice';
import { ADD_BUTTON_ID } from './product-pickup';
import type { ProductWords } from './product-words';
import { StockMark } from './stock-mark';
import { Button } from './ui/button';

/** Whether the page's own button is out of sight. */
function useButtonOutOfSight(): boolean {
  const [outOfSight, setOutOfSight] = useState(false);
  useEffect(() => {
    const button = document.getElementById(ADD_BUTTON_ID);
    if (!button) return;
    const watch = new IntersectionObserver(([entry]) => setOutOfSight(entry ? !entry.isIntersecting : false));
    watch.observe(button);
    return () => watch.disconnect();
  }, []);
  return outOfSight;
}

function barMark(row: ShopRow, words: ProductWords): string {
  const values = { store: row.name, left: row.left ?? '' };
  if (row.none) return fill(row.ready ? words.barBrought : words.barNone, values);
  return fill(row.left === null ? words.barHas : words.barLeft, values);
}

/** On phones, while the page's own button is out of sight: which shop, when, and the same act. */
export function ProductBar() {
  const { view, variant, rows, storeCode, now, locale, words, adding, addOne, lost } = useProduct();
  const needed = useButtonOutOfSight();
  const row = rows?.find(({ code }) => code === storeCode);
  // The mark says that it is brought in: the time has half a line.
  const ready = row ? rowReady({ ...row, none: false }, now, locale) : '';
  const elsewhere = row?.none && rows?.some(({ none }) => !none) ? words.barElsewhere : '';
  return (
    <div className="act product-bar" data-needed={needed} inert={!needed}>
      {row && view.ways.includes('pickup') && (
        <p className="act-said">
          <StockMark band={row.band} stale={lost} fold>
            {barMark(row, words)}
          </StockMark>
          <span className="when">{ready || elsewhere}</span>
        </p>
      )}
      <Button
        icon="shopping-bag"
        busy={adding}
        disabled={isNowhere(rows) && !view.ways.includes('delivery')}
        onClick={() => addOne(variant.sku)}
      >
        {words.add}
      </Button>
    </div>
  );
}
