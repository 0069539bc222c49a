'use client';

import { clsx } from 'clsx';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type MouseEvent, useRef, useState } from 'react';
import { queueRows } from '@/lib/pickup/queue';
import type { StaffOrder } from '@/lib/pickup/types';
import { bagsOf } from '@/lib/pickup/walk';
import { Empty } from '../ui/empty';
import { useDesk } from './desk-context';
import { OrderPanel } from './order-panel';
import { PickList } from './pick-list';
import { QueueArrivals } from './queue-arrivals';
import { QueueCounts } from './queue-counts';
import { QueueRows } from './queue-rows';
import { readStaffPath, staffPath } from './staff-path';
import { useLabelScan } from './use-label-scan';
import { useOrderActs } from './use-order-acts';

const isPlain = (event: MouseEvent) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;

/**
 * The store's queue with the order that is opened beside it; on phones one or the other. Opening an order or a view
 * needs no connection: everything is here already.
 */
export function QueueScreen({ opened }: { opened: StaffOrder | null }) {
  const t = useTranslations('staff');
  const { orders, today, now, locale } = useDesk();
  const { view, orderId } = readStaffPath(usePathname(), useSearchParams().get('show'));
  const acts = useOrderActs();
  const order = useOrder(orders, orderId, opened);
  const [typed, setTyped] = useState('');
  const { urgent, rest } = queueRows(orders, 'prepare', { now, here: today.here });

  const go = (href: string) => {
    window.history.pushState(null, '', href);
    window.scrollTo(0, 0);
  };
  const open = (href: string) => (event: MouseEvent) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    go(href);
  };
  useLabelScan({
    onBag(id) {
      if (orders.some((one) => one.id === id)) go(staffPath(locale, { view, orderId: id }));
    },
  });
  const start = (one: StaffOrder) => {
    go(staffPath(locale, { view, orderId: one.id }));
    void acts.start(one);
  };

  return (
    <main id="main" className={clsx('counter', orderId && 'opened')}>
      <h1 className="sr">{t('title')}</h1>
      <div className="q">
        <QueueArrivals acts={acts} onOpen={open} />
        <QueueCounts view={view} onOpen={open} />
        <input
          type="search"
          className="box"
          aria-label={t('find.label')}
          placeholder={t('find.label')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <QueueRows view={view} looked={typed} orderId={orderId} busy={acts.busy} onOpen={open} onStart={start} />
      </div>
      {order ? (
        <OrderPanel
          key={order.shown.id}
          order={order.shown}
          gone={order.gone}
          acts={acts}
          back={{ href: staffPath(locale, { view }), onOpen: open }}
        />
      ) : (
        <aside className="p none">
          {orders.length > 0 && <Empty title={t('panel.none')}>{t('panel.noneWhy')}</Empty>}
        </aside>
      )}
      <PickList bags={bagsOf([...urgent, ...rest])} />
    </main>
  );
}

/** The opened order: live, else as it was last seen; gone when it has left the queue meanwhile. */
function useOrder(orders: readonly StaffOrder[], orderId: string | null, opened: StaffOrder | null) {
  const last = useRef(opened);
  const live = orders.find((order) => order.id === orderId);
  if (live) last.current = live;
  if (live) return { shown: live, gone: false };
  if (!orderId || last.current?.id !== orderId) return null;
  return { shown: last.current, gone: last.current !== opened };
}
