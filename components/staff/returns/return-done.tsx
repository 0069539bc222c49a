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
  const say = (amount: number) => formatMoney(amount, currency);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main id="main" className="plain done return-done">
      <Icon name="check" />
      <h1 ref={title} tabIndex={-1}>
        {t(exchange ? 'exchanged' : 'title')}
      </h1>
      <p className="small soft num">{t('number', { number })}</p>
      <dl className="kv">
        {exchange && (
          <>
            <dt>{t('order', { number: exchange.number })}</dt>
            <dd className="num">{say(exchange.total)}</dd>
          </>
        )}
        {exchange && (
          <>
            <dt>{t('set')}</dt>
            <dd className="num">{say(exchange.paid)}</dd>
          </>
        )}
        {exchange && exchange.taken > 0 && (
          <>
            <dt>{t('taken')}</dt>
            <dd className="num">{say(exchange.taken)}</dd>
          </>
        )}
        <>
          <dt>{t('back')}</dt>
          <dd className="num">{say(givenBack)}</dd>
        </>
      </dl>
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
