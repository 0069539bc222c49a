import type { Locale } from '@/lib/locale';
import type { QuotedShop, QuoteView } from '@/lib/orders/quote-types';
import { joint } from '@/lib/promise/shop-words';
import type { Band } from '@/lib/stock/types';
import { stockWords } from '@/lib/stock/words';
import type { BasketWords } from './basket-words';
import { Clock } from './clock';
import { fill } from './fill';
import { Fresh } from './fresh';
import { Slip } from './slip';
import { StockMark } from './stock-mark';

interface BasketSlipProps {
  view: QuoteView;
  locale: Locale;
  words: BasketWords;
  /** With the shop's address and counter instead of its stock. */
  address?: boolean;
}

/** Where and when all of the basket can be collected, in whatever state that is. */
export function BasketSlip({ view, locale, words, address }: BasketSlipProps) {
  const { shop, trouble } = view;
  if (!shop) return <SlipToChoose words={words} />;
  const { band, said, nothing } = stockOfAll(view, locale, words);
  const here = view.parts.find(({ kind, code }) => kind === 'store' && code === shop.code);
  const time = nothing ? null : (here?.promise?.ready ?? shop.promise?.ready);
  const instead = shop.promise ? words.cannot : words.notNow;
  const mark = (
    <StockMark band={band} fold>
      {said}
    </StockMark>
  );
  return (
    <Slip
      kind={trouble ? 'unknown' : here?.brought ? 'wait' : 'promised'}
      sentence={[shop.name, said, time?.sentence ?? instead].join(joint[locale])}
      where={shop.name}
      mark={address && !trouble ? <Address shop={shop} /> : mark}
      day={time?.day ?? words.notNowDay}
      clock={
        time ? (
          <Fresh value={time.sentence}>
            <Clock time={time.figure} after={time.after} />
          </Fresh>
        ) : (
          <b className="no-clock">{instead}</b>
        )
      }
    />
  );
}

const SlipToChoose = ({ words }: { words: BasketWords }) => (
  <Slip
    kind="unknown"
    sentence={words.noShop}
    where={words.noShop}
    mark={<span className="lab">{words.noShopHelp}</span>}
    day=""
    clock={<Clock time="–:–" />}
  />
);

const Address = ({ shop }: { shop: QuotedShop }) => (
  <span className="lab">
    {shop.address}
    {shop.counter && <br />}
    {shop.counter}
  </span>
);

interface StockOfAll {
  band: Band;
  said: string;
  /** The shop has not one of the lines. */
  nothing: boolean;
}

/** One mark for all lines together: a single article's own, else whether anything is missing. */
function stockOfAll({ lines: all }: QuoteView, locale: Locale, words: BasketWords): StockOfAll {
  const lines = all.filter(({ state }) => state !== 'elsewhere');
  if (lines.some(({ state }) => state === 'brought'))
    return { band: 'some', said: words.parts.brought, nothing: false };
  const missing = lines.filter(({ state }) => state !== 'enough').length;
  const [only, second] = lines;
  const said = second ? fill(words.some, { missing }) : words.noneOfOne;
  if (missing > 0) return { band: 'none', said, nothing: missing === lines.length };
  const stock = !second && only?.sold?.stock;
  if (stock) return { band: stock.band, said: stockWords(stock, locale), nothing: false };
  return { band: 'plenty', said: words.all, nothing: false };
}
