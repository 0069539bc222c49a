import { BasketCoupon } from './basket-coupon';
import type { CheckoutPartProps } from './checkout-part';

/** The coupon of what is ordered. */
export function CheckoutCoupon({ view, words: { basket }, busy, errors }: CheckoutPartProps) {
  return (
    <section aria-labelledby="coupon-title">
      <h2 id="coupon-title">{basket.coupon.title}</h2>
      <BasketCoupon view={view} words={basket} busy={busy} error={errors.coupon} />
    </section>
  );
}
