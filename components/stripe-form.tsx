'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Locale } from '@/lib/locale';
import type messages from '@/messages/ja/paying.json';
import { fill } from './fill';
import { Button } from './ui/button';
import { Icon } from './ui/icon';
import { useStripe } from './use-stripe';

interface StripeFormProps {
  keys: { publishableKey: string; clientSecret: string; customerSecret: string | null };
  /** A way to pay was refused before. */
  declined: boolean;
  /** ¥8,470 */
  amount: string;
  /** Page of the order. */
  order: string;
  returnUrl: string;
  locale: Locale;
  words: (typeof messages)['form'];
}

/** Stripe's form, and the button that pays by what was chosen in it. Nothing that is typed there reaches the shop. */
export function StripeForm({ keys, declined, amount, order, returnUrl, locale, words }: StripeFormProps) {
  const box = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLDivElement>(null);
  const stand = useStripe(box, { keys, locale });
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState(declined ? words.declined : null);
  useEffect(() => {
    if (trouble) said.current?.focus();
  }, [trouble]);

  const pay = async (event: FormEvent) => {
    event.preventDefault();
    if (stand.kind !== 'ready' || busy) return;
    setBusy(true);
    setTrouble(null);
    const { stripe, elements } = stand;
    const confirmParams = { return_url: returnUrl };
    const failure = await stripe.confirmPayment({ elements, confirmParams }).then(
      (answer) => answer.error,
      () => ({ type: 'api_error' }),
    );
    // Whoever paid is on the way to `returnUrl` by now.
    setBusy(false);
    setTrouble(troubleOf(failure, words));
  };

  if (stand.kind === 'failed') return <Failed words={words} order={order} />;
  return (
    <form className="paying-form" onSubmit={pay}>
      <h2 id="paying-ways">{words.title}</h2>
      {trouble && (
        <div className="alert" role="alert" tabIndex={-1} ref={said}>
          <p className="alert-head">
            <Icon name="triangle-alert" size="s" />
            <b>{trouble}</b>
          </p>
        </div>
      )}
      <noscript>
        <p className="alert">{words.script}</p>
      </noscript>
      <div className="paying-ways" aria-busy={stand.kind === 'loading'}>
        {stand.kind === 'loading' && (
          <div className="paying-wait" role="status">
            <span className="sr">{words.loading}</span>
          </div>
        )}
        <div ref={box} />
      </div>
      <p className="paying-note">{words.later}</p>
      <Button type="submit" icon="credit-card" wide busy={busy} disabled={stand.kind === 'loading'}>
        {fill(words.pay, { amount })}
      </Button>
      <a className="link paying-leave" href={order}>
        {words.leave}
      </a>
      <p className="paying-note">{words.secure}</p>
    </form>
  );
}

/** Stripe says what is wrong with a box at the box itself, and of a card in the reader's language. */
function troubleOf(
  error: { type: string; message?: string | undefined } | undefined,
  words: StripeFormProps['words'],
): string | null {
  if (!error || error.type === 'validation_error') return null;
  return error.type === 'card_error' ? (error.message ?? words.declined) : words.unexpected;
}

function Failed({ words, order }: Pick<StripeFormProps, 'words' | 'order'>) {
  return (
    <section className="paying-say">
      <p className="err" role="alert">
        <Icon name="triangle-alert" size="s" />
        {words.failed}
      </p>
      <Button icon="refresh-cw" wide onClick={() => location.reload()}>
        {words.again}
      </Button>
      <a className="link paying-leave" href={order}>
        {words.leave}
      </a>
    </section>
  );
}
