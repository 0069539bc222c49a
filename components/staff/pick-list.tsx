'use client';

import { useTranslations } from 'next-intl';
import { inLocale } from '@/lib/locale';
import { queueRows } from '@/lib/pickup/queue';
import { clockWords, shortDay } from '@/lib/time';
import { useDesk } from './desk-context';

/** What is to be fetched, on paper: only printed, never shown. */
export function PickList() {
  const t = useTranslations('staff');
  const { orders, now, locale, store } = useDesk();
  const { urgent, rest } = queueRows(orders, 'prepare', now);
  const clock = (at: Date) => `${shortDay(at, store.zone, locale)} ${clockWords(at, store.zone, locale)}`;
  return (
    <table className="pick-list">
      <caption>{t('pickList.title', { store: inLocale(store.name, locale), at: clock(now) })}</caption>
      <thead>
        <tr>
          <th>{t('pickList.promised')}</th>
          <th>{t('pickList.order')}</th>
          <th>{t('pickList.article')}</th>
          <th>{t('pickList.units')}</th>
          <th>{t('pickList.done')}</th>
        </tr>
      </thead>
      <tbody>
        {[...urgent, ...rest].flatMap((order) =>
          order.lines.map((line, index) => (
            <tr key={order.id + line.sku} className={index === 0 ? 'first' : undefined}>
              <td>{index === 0 && clock(new Date(order.promisedAt))}</td>
              <td>{index === 0 && `${order.number} ${t('customer', { name: order.customerName })}`}</td>
              <td>
                {inLocale(line.title, locale)} {line.optionLabel && inLocale(line.optionLabel, locale)}
                <br />
                {line.sku}
              </td>
              <td>{line.quantity}</td>
              <td>□</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
