'use client';

import { useTranslations } from 'next-intl';
import { localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { Collector, Tender } from '@/lib/orders/types';
import type { StaffOrder } from '@/lib/pickup/types';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';

export interface HandedOver {
  order: StaffOrder;
  collector: Collector;
  tender?: Tender | undefined;
  /** Nobody could be told yet. */
  kept: boolean;
}

/** It is done; the next customer. */
export function HandoverDone({ handed, onNext }: { handed: HandedOver; onNext(): void }) {
  const t = useTranslations('staff');
  const counter = useTranslations('counter');
  const { locale } = useDesk();
  const { order, collector, tender, kept } = handed;
  const amount = formatMoney(tender ? order.due : order.total, order.currency);
  return (
    <section className="done" role="status">
      <span className="sign">
        <Icon name={kept ? 'clock' : 'check'} />
      </span>
      <h2>{kept ? counter('kept.title') : t('done.title')}</h2>
      <p>
        {t('done.to', { name: t('customer', { name: order.customerName }), who: t(`choice.${collector}`) })}
        <br />
        {tender ? t('done.taken', { amount, how: t(`choice.${tender}`) }) : t('done.paidBefore', { amount })}
      </p>
      <p className="small soft">{kept ? counter('kept.why') : t('done.told')}</p>
      <Button wide autoFocus onClick={onNext}>
        {t('done.next')}
      </Button>
      {!kept && (
        <a className="link" href={localePath(locale, `/staff/till/receipts/${order.id}`)}>
          <Icon name="printer" size="s" />
          {counter('receipt')}
        </a>
      )}
    </section>
  );
}
