import type { Locale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { QuoteView } from '@/lib/orders/quote-types';
import type { BasketWords } from './basket-words';
import { fill } from './fill';
import { Fresh } from './fresh';
import { Price } from './price';

/** Nothing, or what is not known before the address is. */
function feeWords({ parts, currency }: QuoteView, words: BasketWords): string {
  const open = parts.some(({ delivery }) => delivery && !delivery.arrives);
  return open ? words.fees.open : formatMoney(0, currency);
}

/** What all of it costs, and the tax in it per rate. */
export function BasketTotals({ view, locale, words }: { view: QuoteView; locale: Locale; words: BasketWords }) {
  const { subtotal, fees, total, currency, taxes } = view;
  return (
    <div className="sum">
      <p>
        <span>{words.subtotal}</span>
        <span className="num">{formatMoney(subtotal, currency)}</span>
      </p>
      {fees.length === 0 && (
        <p>
          <span>{words.fees[view.place === 'delivery' ? 'delivery' : 'pickup']}</span>
          <span className="num">{feeWords(view, words)}</span>
        </p>
      )}
      {fees.map(({ kind, amount }) => (
        <p key={kind}>
          <span>{words.fees[kind]}</span>
          <span className="num">{formatMoney(amount, currency)}</span>
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
      {view.lines.some(({ sold }) => sold?.reduced) && <p className="tax">{words.reduced}</p>}
    </div>
  );
}
