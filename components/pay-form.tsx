'use client';

import { useEffect, useRef } from 'react';
import type { Locale } from '@/lib/locale';
import { declineOf } from '@/lib/payments/decline';
import type { Result } from '@/lib/result';
import type messages from '@/messages/ja/payment.json';
import { CardBoxes, TestCards } from './card-boxes';
import { fill } from './fill';
import { useActForm } from './use-act-form';

interface PayFormProps {
  chargeId: string;
  locale: Locale;
  /** ¥8,470 */
  amount: string;
  returnUrl: string;
  /** It may be paid days later. */
  mayWait: boolean;
  /** Why a card was refused on the page before. */
  declined: string | null;
  words: Pick<typeof messages, 'form' | 'ways' | 'declines'> & {
    refusals: Record<string, string>;
    /** What to type, by the name of the box. */
    fields: Record<string, string>;
  };
  pay: (before: Result | null, form: FormData) => Promise<Result>;
}

/** How it is paid, and what that takes. Nothing typed here is ever sent back to the page. */
export function PayForm({ chargeId, locale, amount, returnUrl, mayWait, declined, words, pay }: PayFormProps) {
  const { state, unsent, busy, form } = useActForm<Result | null>(pay, null);
  const element = useRef<HTMLFormElement>(null);
  const wrong = (state && !state.ok && state.fields) || {};
  const said = saidOf({ state, unsent, declined, wrong }, words);
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
  const ways = mayWait ? (['card', 'konbini', 'paypay'] as const) : (['card', 'paypay'] as const);
  const button = (way: keyof typeof words.ways) => (
    <button type="submit" aria-disabled={busy || undefined} aria-busy={busy || undefined}>
      {busy && <i className="spin" aria-hidden="true" />}
      {fill(words.ways[way].button, { amount })}
    </button>
  );
  return (
    <form {...form} ref={element} className="pay-form" noValidate>
      <input type="hidden" name="chargeId" value={chargeId} />
      <input type="hidden" name="locale" value={locale} />
      {said && (
        <p className="pay-said" id="pay-said" role="alert" tabIndex={-1}>
          {said}
        </p>
      )}
      <fieldset className="pay-ways">
        <legend>{words.form.how}</legend>
        {ways.map((way) => (
          <label key={way}>
            <input type="radio" name="method" value={way} defaultChecked={way === 'card'} />
            <span>
              <b>{words.ways[way].name}</b>
              <small>{words.ways[way].note}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {!mayWait && <p className="pay-note">{words.form.noKonbini}</p>}
      <CardBoxes words={words.form} errorOf={(name) => (wrong[name] ? words.fields[name] : undefined)} />
      {ways.map((way) => (
        <div key={way} className={`pay-act only-${way}`}>
          {button(way)}
        </div>
      ))}
      <a href={returnUrl}>{words.form.abandon}</a>
      <TestCards words={words.form} use={use} />
    </form>
  );
}

interface Said extends Pick<PayFormProps, 'declined'> {
  state: Result | null;
  unsent: string | null;
  wrong: Record<string, string>;
}

/** What came of it, in a sentence; null when there is nothing to say. */
function saidOf({ state, unsent, declined, wrong }: Said, words: PayFormProps['words']): string | null {
  const count = Object.keys(wrong).length;
  const refused = state && !state.ok ? state : null;
  if (unsent) return words.refusals[unsent] ?? null;
  if (count > 0) return fill(words.form.check, { count });
  const reason = refused ? refused.code === 'payment_declined' && refused.details?.reason : declined;
  if (reason) return `${words.declines[declineOf(reason)]}${words.form.tryAnother}`;
  return refused && (words.refusals[refused.code] ?? words.refusals.unexpected ?? null);
}
