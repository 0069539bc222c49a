'use client';

import { useTranslations } from 'next-intl';
import { maskedPhone } from '@/lib/orders/masked-phone';
import type { StaffOrder } from '@/lib/pickup/types';
import { clockWords, localDate, shortDay } from '@/lib/time';
import { Icon } from '../ui/icon';
import { collectorWords } from './collector-words';
import { useDesk } from './desk-context';
import { OrderMessages } from './order-messages';
import { WayFacts } from './way-facts';

const told = [
  'placed',
  'authorized',
  'paid',
  'captured',
  'capture_failed',
  'refund_failed',
  'transfer_sent',
  'transfer_received',
  'transfer_late',
  'transfer_lost',
  'wait',
  'goods_arrived',
  'relocate',
  'accept',
  'escalate',
  'start_picking',
  'mark_ready',
  'stage',
  'lines_withdrawn',
  'lines_added',
  'not_found',
  'found',
  'await_goods',
  'hours_changed',
  'slot_changed',
  'slot_released',
  'delegate_named',
  'delegate_revoked',
  'on_the_way',
  'arrived',
  'met',
  'ship',
  'arrive',
  'hand_over',
  'deliver',
  'cancel',
  'expire',
  'extended',
  'restocked',
  'return_received',
  'return_lost',
  'returned',
  'return_requested',
  'return_cancelled',
  'return_rejected',
  'return_approved',
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
        <span className="num">{maskedPhone(order.customerPhone)}</span>
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
      <OrderMessages messages={order.messages} when={when} />
    </dl>
  );
}
