import type { ReactNode } from 'react';
import { type Locale, localePath } from '@/lib/locale';
import { type Currency, formatMoney } from '@/lib/money';
import type { QuotedLine, QuotedPart, QuotedShop } from '@/lib/orders/quote-types';
import { BasketMark } from './basket-mark';
import type { BasketWords } from './basket-words';
import { fill } from './fill';

interface BasketLineProps {
  line: QuotedLine;
  shop: QuotedShop | null;
  /** What each place would do; the line's is among it. */
  parts: QuotedPart[];
  currency: Currency;
  locale: Locale;
  words: BasketWords;
  /** How many, and what else may be done with it. */
  children?: ReactNode;
}

/** One article of a basket: picture, name, price, whether the shop has it. */
export function BasketLine({ line, shop, parts, currency, locale, words, children }: BasketLineProps) {
  const { sold } = line;
  return (
    <li className="line">
      {sold?.picture ? (
        <img className="thumb" src={sold.picture} alt="" width={72} height={72} />
      ) : (
        <span className="thumb" />
      )}
      <div className="line-name">
        {sold ? <a href={localePath(locale, sold.path)}>{line.title}</a> : line.title}
        {sold?.reduced && ' ※'}
        {line.label && <span className="small soft">{line.label}</span>}
      </div>
      {sold && (
        <div className="line-price">
          <span className="price">{formatMoney(sold.total, currency)}</span>
          {line.quantity > 1 && (
            <span className="tiny soft num">{fill(words.each, { price: formatMoney(sold.unitPrice, currency) })}</span>
          )}
        </div>
      )}
      <div className="line-foot">
        <BasketMark line={line} shop={shop} part={line.part === null ? undefined : parts[line.part]} words={words} />
        {children}
      </div>
    </li>
  );
}
