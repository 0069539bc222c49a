import type { Locale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { QuoteView } from '@/lib/orders/quote-types';
import type { BasketWords } from './basket-words';
import { fill } from './fill';
import { Fresh } from './fresh';
import { Price } from './price';

interface FeeRow {
  kind: 'pickup' | 'delivery';
  said: string;
}

/** What collecting and sending cost, one of a kind: also that it costs nothing, or that the address decides. */
function feeRows({ fees, parts, place, currency }: QuoteView, words: BasketWords): FeeRow[] {
  const rows = fees.map(({ kind, amount }): FeeRow => ({ kind, said: formatMoney(amount, currency) }));
  const isOpen = parts.some(({ delivery }) => delivery && !delivery.arrives);
  if (isOpen) return [...rows, { kind: 'delivery', said: words.fees.open }];
  if (rows.length > 0) return rows;
  return [{ kind: place === 'delivery' ? 'delivery' : 'pickup', said: formatMoney(0, currency) }];
}

interface BasketTotalsProps {
  view: QuoteView;
  locale: Locale;
  words: BasketWords;
  /** Points that pay for a part of it. */
  points?: number;
}

/** What all of it costs, and the tax in it per rate. */
export function BasketTotals({ view, locale, words, points = 0 }: BasketTotalsProps) {
  const { subtotal, discount, total, currency, taxes } = view;
  return (
    <div className="sum">
      <p>
        <span>{words.subtotal}</span>
        <span className="num">{formatMoney(subtotal, currency)}</span>
      </p>
      {discount && (
        <p>
          <span>{words.discount}</span>
          <span className="num">−{formatMoney(discount.amount, currency)}</span>
        </p>
      )}
      {feeRows(view, words).map(({ kind, said }) => (
        <p key={kind}>
          <span>{words.fees[kind]}</span>
          <span className="num">{said}</span>
        </p>
      ))}
      <p className="tot">
        <span>{words.total}</span>
        <span aria-live="polite">
          <Fresh value={total}>
            <Price amount={total} currency={currency} locale={locale} />
          </Fresh>
        </span>
      </p>
      {taxes.map(({ percent, tax }) => (
        <p key={percent} className="tax">
          {fill(words.tax, { percent })} <span className="num">{formatMoney(tax, currency)}</span>
        </p>
      ))}
      {points > 0 && (
        <>
          <p>
            <span>{words.points}</span>
            <span className="num">−{formatMoney(points, currency)}</span>
          </p>
          <p className="rest">
            <b>{words.rest}</b>
            <span aria-live="polite" className="price">
              {formatMoney(total - points, currency)}
            </span>
          </p>
        </>
      )}
      {view.lines.some(({ sold }) => sold?.reduced) && <p className="tax">{words.reduced}</p>}
    </div>
  );
}
