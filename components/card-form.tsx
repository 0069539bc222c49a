'use client';

import { useEffect, useRef } from 'react';
import type { Locale } from '@/lib/locale';
import type { Result } from '@/lib/result';
import type messages from '@/messages/ja/payment.json';
import { fill } from './fill';
import { useActForm } from './use-act-form';

type Words = (typeof messages)['form'];

interface CardFormProps {
  chargeId: string;
  locale: Locale;
  /** ¥8,470 */
  amount: string;
  returnUrl: string;
  /** A card was refused on the page before. */
  declined: boolean;
  words: Words;
  refusals: Record<string, string>;
  /** What to type, by the name of the box. */
  fields: Record<string, string>;
  pay: (before: Result | null, form: FormData) => Promise<Result>;
}

const testCards = [
  ['4242 4242 4242 4242', 'approve'],
  ['4000 0000 0000 0002', 'decline'],
  ['4000 0000 0000 3220', 'secure'],
  ['4000 0000 0000 0077', 'slow'],
] as const;

/** The test gateway's card form, and the cards it knows. Nothing typed here is ever sent back to the page. */
export function CardForm({
  chargeId,
  locale,
  amount,
  returnUrl,
  declined,
  words,
  refusals,
  fields,
  pay,
}: CardFormProps) {
  const { state, unsent, busy, form } = useActForm<Result | null>(pay, null);
  const element = useRef<HTMLFormElement>(null);
  const wrong = (state && !state.ok && state.fields) || {};
  const count = Object.keys(wrong).length;
  const code = unsent ?? (state && !state.ok ? state.code : declined ? 'payment_declined' : null);
  const said = !unsent && count > 0 ? fill(words.check, { count }) : code && (refusals[code] ?? refusals.unexpected);
  useEffect(() => {
    if (state || unsent) document.getElementById('pay-said')?.focus();
  }, [state, unsent]);
  const use = (number: string) => {
    const values = { number, expiry: '12/34', cvc: '123' };
    for (const [name, value] of Object.entries(values)) {
      const box = element.current?.elements.namedItem(name);
      if (box instanceof HTMLInputElement) box.value = value;
    }
  };
  const errorOf = (name: string) => (wrong[name] ? fields[name] : undefined);
  return (
    <form {...form} ref={element} className="pay-form" noValidate>
      <input type="hidden" name="chargeId" value={chargeId} />
      <input type="hidden" name="locale" value={locale} />
      {said && (
        <p className="pay-said" id="pay-said" role="alert" tabIndex={-1}>
          {said}
        </p>
      )}
      <CardBox
        name="number"
        label={words.number}
        autoComplete="cc-number"
        hint="1234 5678 9012 3456"
        error={errorOf('number')}
      />
      <div className="pay-two">
        <CardBox name="expiry" label={words.expiry} autoComplete="cc-exp" hint="12/34" error={errorOf('expiry')} />
        <CardBox name="cvc" label={words.cvc} autoComplete="cc-csc" hint="123" error={errorOf('cvc')} />
      </div>
      <button type="submit" aria-disabled={busy || undefined} aria-busy={busy || undefined}>
        {busy && <i className="spin" aria-hidden="true" />}
        {fill(words.pay, { amount })}
      </button>
      <a href={returnUrl}>{words.abandon}</a>
      <TestCards words={words} use={use} />
    </form>
  );
}

interface CardBoxProps {
  name: string;
  label: string;
  autoComplete: string;
  hint: string;
  error: string | undefined;
}

const CardBox = ({ name, label, autoComplete, hint, error }: CardBoxProps) => (
  <div className="pay-box">
    <label htmlFor={name}>{label}</label>
    <input
      id={name}
      name={name}
      inputMode="numeric"
      autoComplete={autoComplete}
      placeholder={hint}
      maxLength={30}
      aria-required="true"
      aria-invalid={error ? true : undefined}
      aria-describedby={error && `${name}-error`}
    />
    {error && <span id={`${name}-error`}>{error}</span>}
  </div>
);

function TestCards({ words, use }: { words: Words; use(number: string): void }) {
  return (
    <section className="pay-cards" aria-labelledby="cards-title">
      <h2 id="cards-title">{words.cards}</h2>
      <p>{words.cardsHelp}</p>
      <ul>
        {testCards.map(([number, kind]) => (
          <li key={number}>
            <span>
              <code>{number}</code>
              <br />
              {words[kind]}
            </span>
            <button type="button" onClick={() => use(number)} aria-label={`${words.use} ${number}`}>
              {words.use}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
