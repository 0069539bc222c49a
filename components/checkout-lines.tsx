import { actValue } from '@/lib/basket/acts';
import { BasketLine } from './basket-line';
import { BasketQuantity } from './basket-quantity';
import type { CheckoutPartProps } from './checkout-part';
import { fill } from './fill';

/** What is ordered, with how many of each still to be changed. */
export function CheckoutLines({ view, locale, words }: CheckoutPartProps) {
  const say = words.basket;
  return (
    <section aria-labelledby="lines-title">
      <h2 id="lines-title">
        {fill(say.lines, { count: view.count })} <small>{say.taxIncluded}</small>
      </h2>
      <ul className="lines">
        {view.lines.map((line) => (
          <BasketLine
            key={line.sku}
            line={line}
            shop={view.shop}
            parts={view.parts}
            currency={view.currency}
            locale={locale}
            words={say}
          >
            {line.sold ? (
              <BasketQuantity sku={line.sku} title={line.title} quantity={line.quantity} words={say} />
            ) : (
              <button type="submit" className="link" name="act" value={actValue({ kind: 'remove', sku: line.sku })}>
                {say.remove}
              </button>
            )}
          </BasketLine>
        ))}
      </ul>
    </section>
  );
}
