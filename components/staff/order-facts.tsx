'use client';

import { useTranslations } from 'next-intl';
import type { StaffOrder } from '@/lib/pickup/types';
import { clockWords, localDate, shortDay } from '@/lib/time';
import { Icon } from '../ui/icon';
import { collectorWords } from './collector-words';
import { useDesk } from './desk-context';
import { WayFacts } from './way-facts';

/** 090-••••-5678: enough to tell a number by, not enough to read it over a shoulder. */
function masked(phone: string): string {
  const digits = phone.replace(/\D/g, '').length;
  let at = 0;
  return phone.replace(/\d/g, (digit) => {
    const shown = at < 3 || at >= digits - 4;
    at++;
    return shown ? digit : '•';
  });
}

const told = [
  'placed',
  'paid',
  'transfer_sent',
  'transfer_received',
  'transfer_late',
  'transfer_lost',
  'wait',
  'goods_arrived',
  'relocate',
  'start_picking',
  'mark_ready',
  'hours_changed',
  'ship',
  'arrive',
  'hand_over',
  'deliver',
  'cancel',
  'expire',
] as const;
const isTold = (event: string): event is (typeof told)[number] => (told as readonly string[]).includes(event);

/** Who comes, how to reach the customer, and what has happened so far. */
export function OrderFacts({ order }: { order: StaffOrder }) {
  const t = useTranslations('staff');
  const { locale, store, now } = useDesk();
  const when = (iso: string) => {
    const at = new Date(iso);
    const clock = clockWords(at, store.zone, locale);
    const today = localDate(at, store.zone) === localDate(now, store.zone);
    return today ? clock : `${shortDay(at, store.zone, locale)} ${clock}`;
  };
  return (
    <dl className="kv dl">
      <WayFacts order={order} when={when} />
      {order.kind === 'pickup' && (
        <>
          <dt>{t('facts.collector')}</dt>
          <dd>{collectorWords(order, t)}</dd>
        </>
      )}
      <dt>{t('facts.phone')}</dt>
      <dd className="row between">
        <span className="num">{masked(order.customerPhone)}</span>
        <a className="link" href={`tel:${order.customerPhone.replace(/[^\d+]/g, '')}`}>
          <Icon name="phone" size="s" />
          {t('facts.call')}
        </a>
      </dd>
      <dt>{t('facts.history')}</dt>
      <dd>
        <ol>
          {order.events.map(({ event, at, by }) =>
            isTold(event) ? (
              <li key={`${at}${event}`}>
                <span className="num">{when(at)}</span> {t(`history.${event}`, { by: by ?? 'none' })}
              </li>
            ) : null,
          )}
        </ol>
      </dd>
    </dl>
  );
}
