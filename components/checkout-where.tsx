import { BasketShopsButton } from './basket-shops';
import { BasketSlip } from './basket-slip';
import type { CheckoutPartProps } from './checkout-part';
import { CheckoutError } from './checkout-part';
import { fill } from './fill';

/** Where and when on the slip, until when it is held, and the way to another shop. */
export function CheckoutWhere({ view, locale, words, errors }: CheckoutPartProps) {
  const { shop, trouble } = view;
  return (
    <section id="storeCode" tabIndex={-1} aria-labelledby="where-title">
      <div className="hdr">
        <h2 id="where-title">{words.basket.pickup}</h2>
        <BasketShopsButton chosen={shop !== null} words={words.basket} />
      </div>
      <BasketSlip view={view} locale={locale} words={words.basket} address />
      <CheckoutError name="storeCode" errors={errors} />
      {shop?.promise && !trouble && (
        <p className="small soft hold">{fill(words.basket.hold, { until: shop.promise.until, days: shop.holdDays })}</p>
      )}
    </section>
  );
}
