'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { actValue, quantityName } from '@/lib/basket/acts';
import type { ActDone } from '@/lib/basket/types';
import type { Locale } from '@/lib/locale';
import type { QuotedLine, QuoteView } from '@/lib/orders/quote-types';
import type { Result } from '@/lib/result';
import { BasketBox } from './basket-box';
import { BasketCoupon, couponError } from './basket-coupon';
import { BasketLine } from './basket-line';
import { BasketQuantity } from './basket-quantity';
import { BasketShops } from './basket-shops';
import { BasketSooner } from './basket-sooner';
import { BasketTotals } from './basket-totals';
import { BasketTrouble } from './basket-trouble';
import { BasketUndo } from './basket-undo';
import { BasketWhere } from './basket-where';
import type { BasketWords } from './basket-words';
import { announceCookies } from './cookie-value';
import { fill } from './fill';
import { Price } from './price';
import { Icon } from './ui/icon';
import { useActForm } from './use-act-form';
import { useFreshPage } from './use-fresh-page';

export type ChangeBasket = (before: Result<ActDone> | null, form: FormData) => Promise<Result<ActDone>>;

interface BasketFormProps {
  /** Null when there is nothing in it. */
  view: QuoteView | null;
  locale: Locale;
  words: BasketWords;
  /** Sentence for a refusal's code, or for a field's. */
  refusals: Record<string, string>;
  fields: Record<string, string>;
  change: ChangeBasket;
  checkoutHref: string;
  storesHref: string;
  /** Shown in place of the lines when there are none. */
  empty: ReactNode;
}

/** The basket: where and when on top, the lines, what they cost. One form, so that it works without scripts. */
export function BasketForm(props: BasketFormProps) {
  const { view, locale, words, fields, refusals, change, empty } = props;
  const { state, unsent, busy, send, form } = useActForm<Result<ActDone> | null>(change, null);
  const element = useRef<HTMLFormElement>(null);
  useFreshPage();
  useEffect(() => {
    if (state) announceCookies();
    // The button that was pressed may be gone with its line.
    if (state && document.activeElement === document.body) document.getElementById('page-title')?.focus();
  }, [state]);
  const wrong = state && !state.ok ? state : null;
  const refusal = unsent ?? (wrong && !wrong.fields && wrong.code !== 'coupon_refused' ? wrong.code : null);
  const currency = view?.currency ?? 'JPY';
  return (
    <form {...form} ref={element} className="basket" noValidate>
      {/* Enter in a box means this one, the first. */}
      <button
        type="submit"
        className="sr"
        name="act"
        value={actValue({ kind: 'set', lines: [] })}
        tabIndex={-1}
        aria-hidden="true"
      >
        {words.apply}
      </button>
      {refusal && (
        <p className="note kaki" role="alert">
          {refusals[refusal]}
        </p>
      )}
      {view ? (
        <BasketContents
          {...props}
          view={view}
          busy={busy}
          wrongCoupon={couponError({ answer: state, words, currency, locale, fields })}
        >
          {view.lines.map((line) => (
            <Row
              key={line.sku}
              {...{ line, view, locale, words }}
              error={fields[wrong?.fields?.[quantityName(line.sku)] ?? '']}
              onTyped={() => element.current && send(element.current, element.current.querySelector('button'))}
            />
          ))}
        </BasketContents>
      ) : (
        empty
      )}
      <BasketUndo removed={state?.ok ? state.value.removed : null} locale={locale} words={words} />
    </form>
  );
}

function BasketContents({
  view,
  locale,
  words,
  refusals,
  busy,
  checkoutHref,
  storesHref,
  wrongCoupon,
  children,
}: BasketFormProps & {
  view: QuoteView;
  busy: boolean;
  wrongCoupon: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="basket-grid">
      <section className="basket-where" aria-labelledby="where-title">
        <BasketWhere view={view} locale={locale} words={words} refusals={refusals} page="basket" />
        <BasketTrouble view={view} words={words} busy={busy} />
        <BasketSooner view={view} words={words} busy={busy} />
      </section>
      <section className="basket-lines" aria-labelledby="lines-title">
        <h2 id="lines-title">
          {fill(words.lines, { count: view.count })} <small className="small soft">{words.taxIncluded}</small>
        </h2>
        <ul className="lines">{children}</ul>
      </section>
      <div className="basket-sum">
        <BasketCoupon view={view} words={words} busy={busy} error={wrongCoupon} />
        <BasketTotals view={view} locale={locale} words={words} />
        <div className="act">
          <span className="act-sum">
            {fill(words.sum, { count: view.count })}
            <Price amount={view.total} currency={view.currency} locale={locale} />
          </span>
          {/* A page of its own safety rules, so it is loaded anew. */}
          <a className={view.trouble ? 'btn quiet w' : 'btn w'} href={checkoutHref}>
            {words.proceed}
          </a>
        </div>
      </div>
      <BasketShops view={view} words={words} mapHref={storesHref} />
    </div>
  );
}

interface RowProps {
  line: QuotedLine;
  view: QuoteView;
  locale: Locale;
  words: BasketWords;
  error: string | undefined;
  onTyped(): void;
}

function Row({ line, view, locale, words, error, onTyped }: RowProps) {
  const { sku, title } = line;
  const errorId = error && `${sku}-error`;
  return (
    <BasketLine {...{ line, locale, words }} shop={view.shop} parts={view.parts} currency={view.currency}>
      <div className="line-acts">
        <button
          type="submit"
          className="link"
          name="act"
          value={actValue({ kind: 'remove', sku })}
          aria-label={fill(words.removeOf, { title })}
        >
          {words.remove}
        </button>
        {line.sold && (
          <BasketQuantity sku={sku} title={title} quantity={line.quantity} words={words}>
            <BasketBox line={line} label={fill(words.quantityOf, { title })} errorId={errorId} onTyped={onTyped} />
          </BasketQuantity>
        )}
      </div>
      {error && (
        <span className="err" id={errorId}>
          <Icon name="triangle-alert" size="s" />
          {error}
        </span>
      )}
    </BasketLine>
  );
}
