'use client';

import { useTranslations } from 'next-intl';
import { formatMoney } from '@/lib/money';
import type { Collector, Tender } from '@/lib/orders/types';
import type { StaffOrder } from '@/lib/pickup/types';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

export interface HandedOver {
  order: StaffOrder;
  collector: Collector;
  tender?: Tender;
}

/** It is done; the next customer. */
export function HandoverDone({ handed, onNext }: { handed: HandedOver; onNext(): void }) {
  const t = useTranslations('staff');
  const { order, collector, tender } = handed;
  const amount = formatMoney(order.total, order.currency);
  return (
    <section className="done" role="status">
      <span className="sign">
        <Icon name="check" />
      </span>
      <h2>{t('done.title')}</h2>
      <p>
        {t('done.to', { name: t('customer', { name: order.customerName }), who: t(`choice.${collector}`) })}
        <br />
        {tender ? t('done.taken', { amount, how: t(`choice.${tender}`) }) : t('done.paidBefore', { amount })}
      </p>
      <p className="small soft">{t('done.told')}</p>
      <Button wide autoFocus onClick={onNext}>
        {t('done.next')}
      </Button>
    </section>
  );
}
