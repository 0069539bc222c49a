import { BasketWhere } from './basket-where';
import type { CheckoutPartProps } from './checkout-part';
import { CheckoutError } from './checkout-part';
import { fill } from './fill';

/** Where and when, until when it is held, and the way to another shop, to a point or home. */
export function CheckoutWhere({ view, locale, words, errors, refusals }: CheckoutPartProps) {
  const { shop, trouble, place, parts } = view;
  const [first] = parts;
  const promise = place === 'store' ? shop?.promise : first?.kind === 'point' ? first.promise : null;
  return (
    <section id="storeCode" tabIndex={-1} aria-labelledby="where-title">
      <BasketWhere view={view} locale={locale} words={words.basket} refusals={refusals} page="checkout" />
      <CheckoutError name="storeCode" errors={errors} />
      {promise && !trouble && (
        <p className="small soft hold">
          {fill(words.basket.hold, { until: promise.until, days: shop?.holdDays ?? 0 })}
        </p>
      )}
    </section>
  );
}
