'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { FloorOrder, Sold } from '@/lib/till/types';
import { clockWords } from '@/lib/time';
import { QrCode } from '../../qr-code';
import { Button, ButtonLink } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useDesk } from '../desk-context';

/** Sold: the receipt, and the next customer. */
export function SaleDone({ sold, onNext }: { sold: Sold; onNext(): void }) {
  const t = useTranslations('till.sold');
  const { locale } = useDesk();
  return (
    <Finished title={t('title')} onNext={onNext}>
      <p className="due-done num">{formatMoney(sold.total, sold.currency)}</p>
      <p className="small soft num">{t('number', { number: sold.number })}</p>
      <ButtonLink
        kind="quiet"
        wide
        icon="printer"
        href={localePath(locale, `/staff/till/receipts/${sold.fulfillmentId}`)}
      >
        {t('receipt')}
      </ButtonLink>
    </Finished>
  );
}

/** Ordered: its customer is told by mail, or pays it on their own phone now. */
export function OrderPlaced({ order, onNext }: { order: FloorOrder; onNext(): void }) {
  const t = useTranslations('till');
  const { locale, store } = useDesk();
  const { number, token, total, currency, payBy } = order;
  return (
    <Finished title={t('placed.title')} onNext={onNext}>
      <p className="num">{t('placed.total', { amount: formatMoney(total, currency) })}</p>
      <p className="small soft num">{t('sold.number', { number })}</p>
      <p className="small">
        {payBy ? t('placed.delivery', { clock: clockWords(new Date(payBy), store.zone, locale) }) : t('placed.store')}
      </p>
      {payBy && (
        <QrCode text={`${window.location.origin}${localePath(locale, `/orders/${token}`)}`} label={t('placed.qr')} />
      )}
    </Finished>
  );
}

function Finished({ title, onNext, children }: { title: string; onNext(): void; children: ReactNode }) {
  const t = useTranslations('till.sold');
  return (
    <main id="main" className="handover">
      <section className="done" role="status">
        <span className="sign">
          <Icon name="check" />
        </span>
        <h2>{title}</h2>
        {children}
        <Button wide autoFocus onClick={onNext}>
          {t('next')}
        </Button>
      </section>
    </main>
  );
}
