'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import type { Locale } from '@/lib/locale';
import { isNew } from '@/lib/pickup/queue';
import type { Workplace } from '@/lib/pickup/types';
import { clockWords } from '@/lib/time';
import { Icon } from '../ui/icon';
import { DeskBar } from './desk-bar';
import { type DeskActs, DeskContext, type DeskValue } from './desk-context';
import { Rail } from './rail';
import { useArrivals, useTitleBadge } from './use-arrivals';
import { type InHand, useMinute, useQueue } from './use-queue';

interface DeskProps {
  locale: Locale;
  store: Workplace;
  /** What is in hand as the server saw it at `at` (ISO). */
  first: InHand & { at: string };
  staffName: string;
  acts: DeskActs;
  children: ReactNode;
}

/** Around every page of the counter: rail, clock, connection, and the queue that is heard and seen wherever one is. */
export function Desk({ locale, store, first, staffName, acts, children }: DeskProps) {
  const t = useTranslations('staff');
  const at = useMemo(() => new Date(first.at), [first.at]);
  const queue = useQueue(`/api/staff/queue?location=${store.id}`, { ...first, at });
  const now = useMinute(at, queue.ahead);
  const { orders, transfers, lost, seenAt, refresh } = queue;
  const unbegun = orders.filter((order) => order.status === 'to_pick');
  useTitleBadge(
    unbegun.length,
    unbegun.some((order) => isNew(order, now)),
  );
  const arrived = useArrivals(orders);
  const desk: DeskValue = { locale, store, orders, transfers, now, lost, refresh, acts };
  const clock = (iso: string | Date) => clockWords(new Date(iso), store.zone, locale);
  return (
    <DeskContext value={desk}>
      <div className="desk">
        <Rail locale={locale} staffName={staffName} unbegun={unbegun.length} toSend={transfers.toSend.length} />
        <DeskBar />
        {lost && (
          <p className="offline lost" role="alert">
            <Icon name="wifi-off" size="s" />
            {t('lost', { clock: clock(seenAt) })}
          </p>
        )}
        {children}
        <p className="sr" role="status">
          {arrived.map((order) => t('arrived', { name: order.customerName, clock: clock(order.promisedAt) })).join(' ')}
        </p>
      </div>
    </DeskContext>
  );
}
