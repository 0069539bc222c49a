'use client';

import { useTranslations } from 'next-intl';
import type { HoursPreview } from '@/lib/closures/types';
import { TouchedOrders } from '../touched-orders';
import { useDesk } from './desk-context';

/** The orders a change touches, old times beside new ones, before it is made. */
export function HoursTouched({ preview }: { preview: HoursPreview }) {
  const t = useTranslations('hours.touched');
  const { store, locale } = useDesk();
  const count = preview.orders.length;
  return (
    <section className="touched" aria-labelledby="touched-title">
      <h3 id="touched-title" tabIndex={-1}>
        {t('title', { count })}
      </h3>
      <p className="small soft">{count > 0 ? t('lead') : t('none')}</p>
      <TouchedOrders preview={preview} zone={store.zone} locale={locale} />
    </section>
  );
}
