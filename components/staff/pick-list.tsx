'use client';

import { useTranslations } from 'next-intl';
import { inLocale } from '@/lib/locale';
import { dueAt } from '@/lib/pickup/queue';
import { type Bag, walkOf } from '@/lib/pickup/walk';
import { clockWords, shortDay } from '@/lib/time';
import { useDesk } from './desk-context';

/** What is to be fetched, on paper, in walking order: only printed, never shown. */
export function PickList({ bags }: { bags: readonly Bag[] }) {
  const t = useTranslations('staff');
  const { now, locale, store } = useDesk();
  const clock = (at: Date) => `${shortDay(at, store.zone, locale)} ${clockWords(at, store.zone, locale)}`;
  return (
    <div className="on-paper">
      <h2>{t('pickList.title', { store: inLocale(store.name, locale), at: clock(now) })}</h2>
      <ol>
        {bags.map(({ order, letter }) => (
          <li key={order.id}>
            <b>{letter}</b> {clock(new Date(dueAt(order)))} {order.number} {t('customer', { name: order.customerName })}
          </li>
        ))}
      </ol>
      <table className="pick-list">
        <thead>
          <tr>
            <th>{t('pickList.place')}</th>
            <th>{t('pickList.article')}</th>
            <th>{t('pickList.bags')}</th>
            <th>{t('pickList.done')}</th>
          </tr>
        </thead>
        <tbody>
          {walkOf(bags).flatMap(({ section, stops }) =>
            stops.map(({ line, bags: into }, index) => (
              <tr key={line.sku} className={index === 0 ? 'first' : undefined}>
                <td>
                  {index === 0 && section}
                  <br />
                  <b>{line.shelf}</b>
                </td>
                <td>
                  {inLocale(line.title, locale)} {line.optionLabel && inLocale(line.optionLabel, locale)}
                  <br />
                  {line.sku}
                </td>
                <td>{into.map(({ letter, quantity }) => `${letter} × ${quantity}`).join(', ')}</td>
                <td>□</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
