'use client';

import { useTranslations } from 'next-intl';
import { stepMomentWords } from '@/lib/orders/moment-words';
import { dueAt } from '@/lib/pickup/queue';
import type { StaffOrder } from '@/lib/pickup/types';
import { bagLetter, type Chosen } from '@/lib/pickup/walk';
import { useDesk } from './desk-context';
import type { Picks } from './use-picks';

interface PickChoiceProps {
  orders: readonly StaffOrder[];
  chosen: Chosen;
  picks: Picks;
  onToggle(id: string): void;
}

/** Which orders are fetched on this way, each with its bag's letter. */
export function PickChoice({ orders, chosen, picks, onToggle }: PickChoiceProps) {
  const t = useTranslations('pick');
  const staff = useTranslations('staff');
  const { store, now, locale } = useDesk();
  return (
    <fieldset className="bags">
      <legend className="sr">{t('orders')}</legend>
      {orders.map((order) => {
        const at = chosen.indexOf(order.id);
        const left = picks.leftOf(order);
        return (
          <label key={order.id} className="opt">
            <input type="checkbox" checked={at >= 0} onChange={() => onToggle(order.id)} />
            {at >= 0 && <b className="bag">{bagLetter(at)}</b>}
            <span>
              <b className="num">{stepMomentWords(new Date(dueAt(order)), store.zone, now, locale)}</b>
              <span>{staff('customer', { name: order.customerName })}</span>
              <span className="small soft num">{left > 0 ? t('left', { count: left }) : t('complete')}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
