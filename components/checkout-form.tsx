'use client';

import { useEffect, useState } from 'react';
import { type Locale, localePath } from '@/lib/locale';
import type { QuoteView } from '@/lib/orders/quote-types';
import type { CheckoutAnswer, TypedCheckout } from '@/lib/orders/typed-checkout';
import { couponError } from './basket-coupon';
import { BasketShops } from './basket-shops';
import { BasketTrouble } from './basket-trouble';
import { CheckoutCollector } from './checkout-collector';
import { CheckoutCoupon } from './checkout-coupon';
import { CheckoutDelivery } from './checkout-delivery';
import { checkoutErrors } from './checkout-errors';
import { CheckoutFinal } from './checkout-final';
import { CheckoutLines } from './checkout-lines';
import { CheckoutNews } from './checkout-news';
import { CheckoutPayment } from './checkout-payment';
import { CheckoutPerson } from './checkout-person';
import { CheckoutPoints } from './checkout-points';
import { CheckoutSlots } from './checkout-slots';
import { CheckoutWhere } from './checkout-where';
import type { CheckoutWords } from './checkout-words';
import { announceCookies } from './cookie-value';
import { NEWS_ID } from './form-alert';
import { useActForm } from './use-act-form';
import { useFreshPage } from './use-fresh-page';

interface CheckoutFormProps {
  view: QuoteView;
  /** Known for reservations not collected: paying in the shop is not offered. */
  isLimited: boolean;
  /** Of the member who orders; 0 for a guest. */
  points: number;
  /** Key of the basket that is shown, so that a page sent again is known. */
  basketKey: string;
  locale: Locale;
  words: CheckoutWords;
  /** Sentence for a refusal's code, or for a field's. */
  refusals: Record<string, string>;
  fields: Record<string, string>;
  /** What the boxes hold at first. */
  start: TypedCheckout;
  submit: (before: CheckoutAnswer, form: FormData) => Promise<CheckoutAnswer>;
}

/** Refusals the panel of what is missing tells better than a sentence. */
const missing = new Set(['out_of_stock', 'unknown_product', 'store_closed']);

const withoutReserving = (view: QuoteView): QuoteView => ({
  ...view,
  methods: view.methods.filter((method) => method !== 'pay_in_store'),
});

/** One form for all of it: every button sends what is typed along, and nothing typed is lost. */
export function CheckoutForm(props: CheckoutFormProps) {
  const { basketKey, locale, words, refusals, fields, start, submit } = props;
  const { state, unsent, busy, form } = useActForm<CheckoutAnswer>(submit, { result: null, typed: start });
  const { result, typed } = state;
  useFreshPage();
  useEffect(() => {
    if (!result && !unsent) return;
    announceCookies();
    document.getElementById(NEWS_ID)?.focus();
  }, [result, unsent]);
  const isLimited = props.isLimited || (result?.ok === false && result.code === 'no_show_limit');
  const view = isLimited ? withoutReserving(props.view) : props.view;
  const [spent, setSpent] = useState(0);
  const coupon = couponError({ answer: result, words: words.basket, currency: view.currency, locale, fields });
  const errors = checkoutErrors(state, words, { fields, coupon });
  const meanwhile = result?.ok === false && missing.has(result.code) && view.trouble !== null;
  const shared = { view, isLimited, locale, words, typed, errors, refusals, busy };
  return (
    <form {...form} className="checkout" noValidate>
      {/* Enter in a field means this button, the first. */}
      <button type="submit" className="sr" name="act" value="order" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="key" value={basketKey} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="storeCode" value={view.shop?.code ?? ''} />
      <input type="hidden" name="expectedTotal" value={view.total} />
      <input type="hidden" name="couponCode" value={view.discount?.code ?? ''} />
      <div className="checkout-main">
        <CheckoutNews {...shared} answer={result} unsent={unsent} meanwhile={meanwhile} />
        <BasketTrouble view={view} words={words.basket} meanwhile={meanwhile} busy={busy} />
        <CheckoutWhere {...shared} />
        <CheckoutSlots {...shared} />
        <CheckoutDelivery {...shared} />
        <CheckoutLines {...shared} />
        <CheckoutCoupon {...shared} />
        <CheckoutPoints {...shared} points={props.points} onSpend={setSpent} />
        <CheckoutPayment {...shared} />
        <CheckoutPerson {...shared} />
        <CheckoutCollector {...shared} />
      </div>
      <CheckoutFinal {...shared} spent={Math.min(spent, view.total)} />
      <BasketShops view={view} words={words.basket} mapHref={localePath(locale, '/stores')} />
    </form>
  );
}
