'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { inLocale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { Received } from '@/lib/returns/types';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useDesk } from '../desk-context';
import { RefundShares } from './refund-shares';

/** What was done: what goes back to whom, and where the goods go. */
export function ReturnDone({ received, onNext }: { received: Received; onNext(): void }) {
  const t = useTranslations('returns.staff.done');
  const form = useTranslations('returns.staff.form');
  const { locale } = useDesk();
  const { exchange, currency, givenBack, number, shares, lines } = received;
  // What passed over the counter, one way or the other.
  const passed =
    exchange && exchange.taken > 0
      ? { words: 'taken' as const, amount: exchange.taken }
      : { words: 'back' as const, amount: givenBack };
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main id="main" className="plain done return-done">
      <span className="sign">
        <Icon name="check" />
      </span>
      <h1 ref={title} tabIndex={-1}>
        {t(exchange ? 'exchanged' : 'title')}
      </h1>
      <p className="small soft num">{t('number', { number })}</p>
      <p>
        <span className="small soft">{t(passed.words)}</span>
        <b className="due-done num">{formatMoney(passed.amount, currency)}</b>
      </p>
      {exchange && (
        <dl className="kv">
          <dt>{t('order', { number: exchange.number })}</dt>
          <dd className="num">{formatMoney(exchange.total, currency)}</dd>
          <dt>{t('set')}</dt>
          <dd className="num">{formatMoney(exchange.paid, currency)}</dd>
        </dl>
      )}
      <RefundShares shares={shares} currency={currency} />
      <ul className="gone">
        {lines.map((line) => (
          <li key={line.id}>
            <span>
              {inLocale(line.title, locale)}
              {line.optionLabel && <small> {inLocale(line.optionLabel, locale)}</small>} × {line.quantity}
            </span>
            <b>{form(`goes.${line.disposition}`)}</b>
          </li>
        ))}
      </ul>
      <Button wide onClick={onNext}>
        {t('next')}
      </Button>
    </main>
  );
}
