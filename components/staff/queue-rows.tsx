'use client';

import { useTranslations } from 'next-intl';
import type { MouseEvent, ReactNode } from 'react';
import { localePath } from '@/lib/locale';
import { isNew, type QueueView, queueRows } from '@/lib/pickup/queue';
import type { StaffOrder } from '@/lib/pickup/types';
import { Button, ButtonLink } from '../ui/button';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';
import { nextAct } from './next-act';
import { QueueRow } from './queue-row';
import { staffPath } from './staff-path';

interface QueueRowsProps {
  view: QueueView;
  orderId: string | null;
  busy: string | null;
  onOpen(href: string): (event: MouseEvent) => void;
  onStart(order: StaffOrder): void;
}

/** The rows of a view, the urgent ones under their own heading. */
export function QueueRows({ view, orderId, busy, onOpen, onStart }: QueueRowsProps) {
  const t = useTranslations('staff');
  const { orders, now, locale } = useDesk();
  const { urgent, rest } = queueRows(orders, view, now);
  if (urgent.length + rest.length === 0) return <Empty title={t(`none.${view}`)}>{t(`none.${view}Why`)}</Empty>;

  const row = (order: StaffOrder) => {
    const href = staffPath(locale, { view, orderId: order.id });
    const selected = order.id === orderId;
    return (
      <QueueRow
        key={order.id}
        order={order}
        href={href}
        onOpen={onOpen(href)}
        selected={selected}
        act={
          <RowAct
            order={order}
            selected={selected}
            busy={busy === order.id}
            onStart={() => onStart(order)}
            href={href}
            onOpen={onOpen(href)}
          />
        }
      />
    );
  };
  const restTitle = view === 'waiting' || view === 'away' ? t(`groups.${view}`) : t('groups.rest');
  return (
    <>
      {urgent.length > 0 && (
        <Group title={t('groups.urgent')} note={t('groups.byTime')}>
          {urgent.map(row)}
        </Group>
      )}
      {rest.length > 0 && (
        <Group title={restTitle} note={view === 'waiting' ? t('groups.byDeadline') : undefined}>
          {rest.map(row)}
        </Group>
      )}
    </>
  );
}

function Group({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="grp">
        {title}
        {note && <small>{note}</small>}
      </h2>
      <ol className="os">{children}</ol>
    </section>
  );
}

interface RowActProps {
  order: StaffOrder;
  selected: boolean;
  busy: boolean;
  href: string;
  onOpen(event: MouseEvent): void;
  onStart(): void;
}

/** What the order waits for; solid where nobody has begun a new one. */
function RowAct({ order, selected, busy, href, onOpen, onStart }: RowActProps) {
  const t = useTranslations('staff');
  const { now, locale } = useDesk();
  const forWhom = <span className="sr">{t('customer', { name: order.customerName })}</span>;
  switch (nextAct(order.status)) {
    case 'start_picking':
      return (
        <Button kind={isNew(order, now) ? 'solid' : 'quiet'} wide busy={busy} onClick={onStart}>
          {t('act.start')}
          {forWhom}
        </Button>
      );
    case 'mark_ready':
      return selected ? (
        <span className="doing">
          <Icon name="package-search" size="s" />
          {t('act.picking')}
        </span>
      ) : (
        <a className="btn quiet w" href={href} onClick={onOpen}>
          {t('act.continue')}
          {forWhom}
        </a>
      );
    case 'hand_over':
      return (
        <ButtonLink kind="quiet" wide icon="hand-helping" href={localePath(locale, '/staff/handover')}>
          {t('act.handOver')}
          {forWhom}
        </ButtonLink>
      );
    default:
      return <span className="doing soft">{t(`status.${order.status}`)}</span>;
  }
}
