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
  const { band, said } = stockOfAll(view, locale, words);
  const time = shop.promise?.ready;
  const mark = (
    <StockMark band={band} fold>
      {said}
    </StockMark>
  );
  return (
    <Slip
      kind={trouble ? 'unknown' : 'promised'}
      sentence={[shop.name, said, time?.sentence ?? words.notNow].join(joint[locale])}
      where={shop.name}
      mark={address && !trouble ? <Address shop={shop} /> : mark}
      day={time?.day ?? words.notNowDay}
      clock={
        time ? (
          <Fresh value={time.sentence}>
            <Clock time={time.figure} after={time.after} />
          </Fresh>
        ) : (
          <b className="no-clock">{words.notNow}</b>
        )
      }
    />
  );
}

const SlipToChoose = ({ words }: { words: BasketWords }) => (
  <Slip
    kind="blank"
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

/** One mark for all lines together: a single article's own, else whether anything is missing. */
function stockOfAll({ lines }: QuoteView, locale: Locale, words: BasketWords): { band: Band; said: string } {
  const missing = lines.filter(({ state }) => state !== 'enough').length;
  const [only, second] = lines;
  if (missing > 0) {
    const said = second ? fill(words.some, { lines: lines.length, missing }) : words.noneOfOne;
    return { band: 'none', said };
  }
  const stock = !second && only?.sold?.stock;
  return stock ? { band: stock.band, said: stockWords(stock, locale) } : { band: 'plenty', said: words.all };
}
