import { BasketWhere } from './basket-where';
import type { CheckoutPartProps } from './checkout-part';
import { CheckoutError } from './checkout-part';
import { fill } from './fill';

/** Where and when, until when it is held, and the way to another shop, to a point or home. */
export function CheckoutWhere({ view, locale, words, errors, refusals }: CheckoutPartProps) {
  const { trouble, parts } = view;
  const collected = trouble ? [] : parts.filter(({ kind }) => kind !== 'delivery');
  return (
    <section id="storeCode" tabIndex={-1} aria-labelledby="where-title">
      <BasketWhere view={view} locale={locale} words={words.basket} refusals={refusals} page="checkout" />
      <CheckoutError name="storeCode" errors={errors} />
      {collected.map(
        ({ code, where, promise, holdDays: days }) =>
          promise && (
            <p className="small soft hold" key={code}>
              {fill(parts.length > 1 ? words.basket.holdAt : words.basket.hold, {
                store: where,
                until: promise.until,
                days,
              })}
            </p>
          ),
      )}
    </section>
  );
}
