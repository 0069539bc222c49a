'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { localePath } from '@/lib/locale';
import { minutesWords } from '@/lib/pickup/minutes-words';
import { minutesBetween } from '@/lib/pickup/queue';
import type { StaffArrival, StaffOrder } from '@/lib/pickup/types';
import { clockWords } from '@/lib/time';
import { Button, ButtonLink } from '../ui/button';
import { useDesk } from './desk-context';
import { staffPath } from './staff-path';
import { isHere, placeWords } from './use-customers-here';
import type { OrderActs } from './use-order-acts';

interface QueueArrivalsProps {
  acts: OrderActs;
  onOpen(href: string): (event: MouseEvent) => void;
}

type Coming = StaffOrder & { arrival: StaffArrival };

const isComing = (order: StaffOrder): order is Coming => order.status === 'ready' && order.arrival !== null;
/** Who has waited longest stands first; then who is being met, then who is on the way. */
const rank = (order: Coming) => (isHere(order) ? 0 : order.arrival.metAt ? 1 : 2);
const since = ({ arrival }: Coming) => arrival.arrivedAt ?? arrival.onTheWayAt ?? '';

/** Customers in front of the shop and on their way, above everything else. */
export function QueueArrivals({ acts, onOpen }: QueueArrivalsProps) {
  const t = useTranslations('arrivals.staff');
  const { orders } = useDesk();
  const coming = orders
    .filter(isComing)
    .sort((a, b) => rank(a) - rank(b) || Date.parse(since(a)) - Date.parse(since(b)));
  if (coming.length === 0) return null;
  return (
    <section aria-labelledby="arrivals-title">
      <h2 id="arrivals-title" className="grp">
        {t('title')}
      </h2>
      <ol className="os arrivals">
        {coming.map((order) => (
          <ArrivalRow key={order.id} order={order} busy={acts.busy === order.id} acts={acts} onOpen={onOpen} />
        ))}
      </ol>
    </section>
  );
}

interface ArrivalRowProps extends QueueArrivalsProps {
  order: Coming;
  busy: boolean;
}

function ArrivalRow({ order, busy, acts, onOpen }: ArrivalRowProps) {
  const t = useTranslations('staff');
  const { locale } = useDesk();
  const href = staffPath(locale, { view: 'waiting', orderId: order.id });
  return (
    <li className={clsx('o', isHere(order) && 'here')}>
      <ArrivalLead order={order} />
      <div className="who">
        <a className="n" href={href} onClick={onOpen(href)}>
          {t('customer', { name: order.customerName })}
        </a>
        <Place order={order} />
      </div>
      <div className="act-cell">
        <ArrivalAct order={order} busy={busy} acts={acts} />
      </div>
    </li>
  );
}

/** How long the customer has waited; when who is on the way set off. */
function ArrivalLead({ order: { arrival } }: { order: Coming }) {
  const t = useTranslations('arrivals.staff');
  const { now, store, locale } = useDesk();
  if (!arrival.arrivedAt) {
    const clock = arrival.onTheWayAt ? clockWords(new Date(arrival.onTheWayAt), store.zone, locale) : '';
    return (
      <div className="d">
        <span>{t('coming')}</span>
        <span>{t('since', { clock })}</span>
      </div>
    );
  }
  const waited = Math.max(0, minutesBetween(new Date(arrival.arrivedAt), now));
  return (
    <div className="d">
      <b>{minutesWords(waited, locale)}</b>
      <span>{t('waits')}</span>
    </div>
  );
}

function Place({ order }: { order: Coming }) {
  const t = useTranslations('arrivals.staff');
  const { locale, store } = useDesk();
  const { arrival, shelf, number } = order;
  return (
    <span className="u">
      {arrival.arrivedAt && <b>{placeWords(order) || t('foot')}</b>}
      {shelf && <span>{shelf}</span>}
      <span className="num">{number.split('-')[1]}</span>
      {arrival.metAt && <span>{t('met', { clock: clockWords(new Date(arrival.metAt), store.zone, locale) })}</span>}
    </span>
  );
}

function ArrivalAct({ order, busy, acts }: Omit<ArrivalRowProps, 'onOpen'>) {
  const [t, staff] = [useTranslations('arrivals.staff'), useTranslations('staff')];
  const { locale } = useDesk();
  const forWhom = <span className="sr">{staff('customer', { name: order.customerName })}</span>;
  if (isHere(order)) {
    return (
      <Button wide busy={busy} onClick={() => void acts.meet(order)}>
        {t('meet')}
        {forWhom}
      </Button>
    );
  }
  if (!order.arrival.metAt) return null;
  return (
    <ButtonLink kind="quiet" wide icon="hand-helping" href={localePath(locale, '/staff/handover')}>
      {t('handOver')}
      {forWhom}
    </ButtonLink>
  );
}
