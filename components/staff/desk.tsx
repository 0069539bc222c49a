'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Locale } from '@/lib/locale';
import { afterKept, restocksAfterKept } from '@/lib/pickup/kept-acts';
import { isNew } from '@/lib/pickup/queue';
import type { Workplace } from '@/lib/pickup/types';
import { clockWords } from '@/lib/time';
import { Icon } from '../ui/icon';
import { DeskBar } from './desk-bar';
import { type DeskActs, DeskContext, type DeskValue } from './desk-context';
import { NewOrders } from './new-orders';
import { keepPages } from './offline/device';
import { KeptBar } from './offline/kept-bar';
import { useKeptActs } from './offline/use-kept-acts';
import { useKnown } from './offline/use-known';
import { Rail } from './rail';
import { useArrivals, useRing, useTitleBadge } from './use-arrivals';
import { placeWords, useCustomersHere } from './use-customers-here';
import { type InHand, useMinute, useQueue } from './use-queue';

interface DeskProps {
  locale: Locale;
  store: Workplace;
  /** What is in hand as the server saw it at `at` (ISO). */
  first: InHand & { at: string };
  staffId: string;
  staffName: string;
  acts: DeskActs;
  children: ReactNode;
}

/** Around every page of the counter: rail, clock, connection, and the queue that is heard and seen wherever one is. */
export function Desk({ locale, store, first, staffId, staffName, acts, children }: DeskProps) {
  const t = useTranslations('staff');
  const coming = useTranslations('arrivals.staff');
  const at = useMemo(() => new Date(first.at), [first.at]);
  const queueUrl = `/api/staff/queue?location=${store.id}`;
  const queue = useKnown({ owner: staffId, storeId: store.id }, useQueue(queueUrl, { ...first, at }));
  const now = useMinute(at, queue.ahead);
  const { transfers, today, lost, seenAt, refresh } = queue;
  const known = [...queue.orders, ...queue.restocks];
  const kept = useKeptActs({ owner: staffId, queueUrl, known, acts, onSent: refresh });
  const orders = useMemo(() => afterKept(queue.orders, kept.waiting), [queue.orders, kept.waiting]);
  const restocks = restocksAfterKept(queue.restocks, kept.waiting);
  useEffect(() => void keepPages(locale).catch(() => {}), [locale]);
  const unbegun = orders.filter((order) => order.status === 'to_pick');
  const fresh = orders.filter(isNew);
  useTitleBadge(unbegun.length, fresh.length > 0);
  useRing(fresh.length > 0);
  const arrived = useArrivals(orders);
  const here = useCustomersHere(orders);
  const desk: DeskValue = { locale, store, orders, transfers, today, restocks, now, lost, refresh, acts: kept.acts };
  const clock = (iso: string | Date) => clockWords(new Date(iso), store.zone, locale);
  return (
    <DeskContext value={desk}>
      <div className="desk">
        <Rail
          locale={locale}
          staffName={staffName}
          unbegun={unbegun.length}
          toSend={transfers.toSend.length}
          toRestock={restocks.length}
        />
        <DeskBar />
        {lost && (
          <p className="offline lost" role="alert">
            <Icon name="wifi-off" size="s" />
            {t('lost', { clock: clock(seenAt) })}
          </p>
        )}
        <NewOrders orders={fresh} />
        <KeptBar kept={kept} />
        {children}
        <p className="sr" role="status">
          {arrived.map((order) => t('arrived', { name: order.customerName, clock: clock(order.promisedAt) })).join(' ')}
          {here.map((order) => coming('said', { name: order.customerName, where: placeWords(order) })).join(' ')}
        </p>
      </div>
    </DeskContext>
  );
}
