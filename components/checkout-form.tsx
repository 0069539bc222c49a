'use client';

import { useEffect } from 'react';
import { type Locale, localePath } from '@/lib/locale';
import type { QuoteView } from '@/lib/orders/quote-types';
import type { CheckoutAnswer, TypedCheckout } from '@/lib/orders/typed-checkout';
import { BasketShops } from './basket-shops';
import { BasketTrouble } from './basket-trouble';
import { CheckoutCollector } from './checkout-collector';
import { CheckoutDelivery } from './checkout-delivery';
import { checkoutErrors } from './checkout-errors';
import { CheckoutFinal } from './checkout-final';
import { CheckoutLines } from './checkout-lines';
import { CheckoutNews, NEWS_ID } from './checkout-news';
import { CheckoutPayment } from './checkout-payment';
import { CheckoutPerson } from './checkout-person';
import { CheckoutSlots } from './checkout-slots';
import { CheckoutWhere } from './checkout-where';
import type { CheckoutWords } from './checkout-words';
import { announceCookies } from './cookie-value';
import { useActForm } from './use-act-form';
import { useFreshPage } from './use-fresh-page';

interface CheckoutFormProps {
  view: QuoteView;
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

/** One form for all of it: every button sends what is typed along, and nothing typed is lost. */
export function CheckoutForm({ view, basketKey, locale, words, refusals, fields, start, submit }: CheckoutFormProps) {
  const { state, unsent, busy, form } = useActForm<CheckoutAnswer>(submit, { result: null, typed: start });
  const { result, typed } = state;
  useFreshPage();
  useEffect(() => {
    if (!result && !unsent) return;
    announceCookies();
    document.getElementById(NEWS_ID)?.focus();
  }, [result, unsent]);
  const errors = checkoutErrors(state, words, fields);
  const meanwhile = result?.ok === false && missing.has(result.code) && view.trouble !== null;
  const shared = { view, locale, words, typed, errors, refusals, busy };
  return (
    <form {...form} className="checkout" noValidate>
      {/* Enter in a field means this button, the first. */}
      <button type="submit" className="sr" name="act" value="order" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="key" value={basketKey} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="storeCode" value={view.shop?.code ?? ''} />
      <input type="hidden" name="expectedTotal" value={view.total} />
      <div className="checkout-main">
        <CheckoutNews {...shared} answer={result} unsent={unsent} meanwhile={meanwhile} />
        <BasketTrouble view={view} words={words.basket} meanwhile={meanwhile} busy={busy} />
        <CheckoutWhere {...shared} />
        <CheckoutSlots {...shared} />
        <CheckoutDelivery {...shared} />
        <CheckoutLines {...shared} />
        <CheckoutPayment {...shared} />
        <CheckoutPerson {...shared} />
        <CheckoutCollector {...shared} />
      </div>
      <CheckoutFinal {...shared} />
      <BasketShops view={view} words={words.basket} mapHref={localePath(locale, '/stores')} />
    </form>
  );
}
