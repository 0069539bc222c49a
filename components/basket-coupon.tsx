import type { KeyboardEvent } from 'react';
import { actValue } from '@/lib/basket/acts';
import { COUPON_ZONE } from '@/lib/coupons/code';
import type { CouponProblem } from '@/lib/coupons/types';
import type { Locale } from '@/lib/locale';
import { type Currency, formatMoney } from '@/lib/money';
import type { QuoteView } from '@/lib/orders/quote-types';
import type { Result } from '@/lib/result';
import { shortDay } from '@/lib/time';
import type { BasketWords } from './basket-words';
import { fill } from './fill';
import { Icon } from './ui/icon';

interface BasketCouponProps {
  view: QuoteView;
  words: BasketWords;
  busy: boolean;
  /** Why the code that was typed was not taken. */
  error: string | undefined;
}

const ERROR_ID = 'coupon-error';

/** The coupon of a basket: to be typed, or what it takes off, or why it takes nothing off any more. */
export function BasketCoupon({ view, words, busy, error }: BasketCouponProps) {
  const { coupon: say } = words;
  const { discount, couponTrouble, currency } = view;
  if (couponTrouble) {
    const { code, problem, missing, from } = couponTrouble;
    const why = fill(say.problems[problem], { amount: formatMoney(missing, currency), from });
    return (
      <div className="coupon is-off" id="coupon" tabIndex={-1} role="status">
        <Icon name="triangle-alert" size="s" />
        <p>
          <b>{fill(say.off, { code })}</b>
          <span>{why}</span>
        </p>
        <DropButton words={words} busy={busy} code={code} />
      </div>
    );
  }
  if (discount) {
    return (
      <div className="coupon is-on" id="coupon" tabIndex={-1} role="status">
        <Icon name="check" size="s" />
        <p>
          <b>{discount.title}</b>
          <span className="small soft num">{discount.code}</span>
        </p>
        <span className="num">−{formatMoney(discount.amount, currency)}</span>
        <DropButton words={words} busy={busy} code={discount.code} />
      </div>
    );
  }
  return <CodeFold {...{ words, busy, error }} />;
}

function DropButton({ words, busy, code }: Pick<BasketCouponProps, 'words' | 'busy'> & { code: string }) {
  return (
    <button
      type="submit"
      className="link"
      name="act"
      value={actValue({ kind: 'drop_coupon' })}
      aria-label={fill(words.coupon.removeOf, { code })}
      aria-disabled={busy || undefined}
    >
      {words.coupon.remove}
    </button>
  );
}

/** Enter in the box means the button beside it, not the form's first. */
function applyOnEnter(event: KeyboardEvent<HTMLInputElement>) {
  // While a word is composed, Enter ends the word.
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const { form } = event.currentTarget;
  form?.requestSubmit(form.querySelector<HTMLButtonElement>('button[value="coupon"]'));
}

function CodeFold({ words: { coupon: say }, busy, error }: Omit<BasketCouponProps, 'view'>) {
  return (
    <details className="coupon-fold" open={error !== undefined || undefined}>
      <summary>
        {say.fold}
        <Icon name="chevron-down" size="s" />
      </summary>
      <label className="l" htmlFor="coupon">
        {say.label}
      </label>
      <div className="coupon-code">
        <input
          id="coupon"
          name="coupon"
          className="box"
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && ERROR_ID}
          onKeyDown={applyOnEnter}
        />
        <button
          type="submit"
          className="btn quiet"
          name="act"
          value={actValue({ kind: 'coupon', code: '' })}
          aria-disabled={busy || undefined}
        >
          {say.apply}
        </button>
      </div>
      {error && (
        <p className="err" id={ERROR_ID} role="alert">
          <Icon name="triangle-alert" size="s" />
          {error}
        </p>
      )}
    </details>
  );
}

interface Refused {
  answer: Result<unknown> | null;
  words: BasketWords;
  currency: Currency;
  locale: Locale;
  /** Sentence for a field's code. */
  fields: Record<string, string>;
}

/** Why a coupon was refused, in a sentence; undefined when it was not. */
export function couponError({ answer, words, currency, locale, fields }: Refused): string | undefined {
  if (!answer || answer.ok) return undefined;
  if (answer.fields?.coupon) return fields[answer.fields.coupon] ?? fields.invalid;
  if (answer.code !== 'coupon_refused') return undefined;
  const {
    problem,
    missing = 0,
    startsAt,
  } = (answer.details ?? {}) as {
    problem?: CouponProblem;
    missing?: number;
    startsAt?: string;
  };
  const from = startsAt ? shortDay(new Date(startsAt), COUPON_ZONE, locale) : '';
  return fill(words.coupon.problems[problem ?? 'unknown'], { amount: formatMoney(missing, currency), from });
}
