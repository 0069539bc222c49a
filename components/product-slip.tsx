'use client';

import { chosenLabel } from '@/lib/catalog/product-view';
import { middot } from '@/lib/locale';
import { readyParts } from '@/lib/promise/ready-words';
import type { ShopRow } from '@/lib/promise/shop-rows';
import { joint, shopSentence } from '@/lib/promise/shop-words';
import { stockWords } from '@/lib/stock/words';
import { clockWords } from '@/lib/time';
import { Clock } from './clock';
import { fill } from './fill';
import { Fresh } from './fresh';
import { useProduct } from './product-choice';
import { Slip } from './slip';
import { StockMark } from './stock-mark';

/** The promise of the page's shop for the chosen variant, in whatever state it is. */
export function ProductSlip() {
  const { view, variant, rows, storeCode, now, lost } = useProduct();
  const what = chosenLabel(view.options, variant.optionValues);
  const row = rows?.find(({ code }) => code === storeCode);
  if (!row || !now) return <SlipToCome />;
  const key = `${variant.sku} ${row.code}`;
  if (lost) return <SlipUnknown key={key} row={row} now={now} what={what} />;
  return row.none && !row.ready ? (
    <SlipNone key={key} row={row} what={what} />
  ) : (
    <SlipPromised key={key} row={row} now={now} what={what} />
  );
}

interface SlipOfShop {
  row: ShopRow;
  what: string;
}

function SlipPromised({ row, now, what }: SlipOfShop & { now: Date }) {
  const { words, locale } = useProduct();
  const mark = [stockWords(row, locale), row.none && words.brought].filter(Boolean).join(middot[locale]);
  const ready = row.ready ? readyParts(new Date(row.ready), row.zone, now, locale) : null;
  return (
    <Slip
      kind={ready?.far || row.none ? 'wait' : 'promised'}
      sentence={shopSentence(row, now, locale)}
      what={what}
      where={row.name}
      mark={
        <Fresh value={mark}>
          <StockMark band={row.band} fold>
            {mark}
          </StockMark>
        </Fresh>
      }
      day={ready ? ready.day : ''}
      clock={
        <Fresh value={row.ready ?? ''}>
          {ready ? <Clock time={ready.figure} after={ready.after} /> : <b className="no-clock">{words.noFixedTime}</b>}
        </Fresh>
      }
      note={row.fee ?? words.fee}
    />
  );
}

function SlipNone({ row, what }: SlipOfShop) {
  const { words, locale } = useProduct();
  const mark = stockWords(row, locale);
  return (
    <Slip
      kind="unknown"
      sentence={[row.name, mark].join(joint[locale])}
      what={what}
      where={row.name}
      mark={
        <Fresh value={mark}>
          <StockMark band="none">{mark}</StockMark>
        </Fresh>
      }
      day={words.here}
      clock={<b className="no-clock">{words.notNow}</b>}
    />
  );
}

/** No connection: what was true when it was last heard of. */
function SlipUnknown({ row, now, what }: SlipOfShop & { now: Date }) {
  const { words, locale, seenAt } = useProduct();
  const clock = clockWords(seenAt ?? now, row.zone, locale);
  const mark = fill(words.asOf, { clock, mark: stockWords(row, locale) });
  const ready = row.ready && readyParts(new Date(row.ready), row.zone, now, locale);
  return (
    <Slip
      kind="unknown"
      sentence={[row.name, mark, words.unconfirmed].join(joint[locale])}
      what={what}
      where={row.name}
      mark={
        <StockMark band={row.band} stale fold>
          {mark}
        </StockMark>
      }
      day={words.unconfirmed}
      clock={ready ? <Clock time={ready.figure} after={ready.after} /> : <b className="no-clock">{words.notNow}</b>}
    />
  );
}

const bar = (width: number, height: number, above = 0) => (
  <span className="sk" style={{ width, height, marginTop: above }} />
);

/** The boxes of the slip to come; after a while it says what it waits for. */
function SlipToCome() {
  const { words } = useProduct();
  return (
    <div aria-busy="true" className="slip-to-come">
      <Slip
        kind="blank"
        sentence={words.checking}
        where={
          <>
            {bar(84, 14)}
            {bar(120, 20, 8)}
            {bar(76, 14, 12)}
          </>
        }
        day={bar(84, 14)}
        clock={
          <>
            {bar(96, 30, 6)}
            {bar(70, 12, 8)}
          </>
        }
      />
      <p className="tiny soft late">{words.checking}</p>
    </div>
  );
}
