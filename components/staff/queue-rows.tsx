'use client';

import { useTranslations } from 'next-intl';
import type { MouseEvent, ReactNode } from 'react';
import { localePath } from '@/lib/locale';
import { isLookedFor } from '@/lib/pickup/find-in-queue';
import { isNew, type QueueView, queueRows } from '@/lib/pickup/queue';
import type { StaffOrder } from '@/lib/pickup/types';
import { nextStep } from '@/lib/pickup/way-out';
import { clockWords, localDate, shortDay } from '@/lib/time';
import { Button, ButtonLink } from '../ui/button';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';
import { QueueRow } from './queue-row';
import { staffPath } from './staff-path';

interface QueueRowsProps {
  view: QueueView;
  /** What somebody looks for, whatever the view; empty = nothing. */
  looked: string;
  orderId: string | null;
  busy: string | null;
  onOpen(href: string): (event: MouseEvent) => void;
  onStart(order: StaffOrder): void;
}

const groups = ['here', 'transit', 'waiting', 'away'] as const;
const isGroup = (view: QueueView): view is (typeof groups)[number] => groups.some((group) => group === view);

/** The rows of a view, the urgent ones under their own heading. */
export function QueueRows({ view, looked, orderId, busy, onOpen, onStart }: QueueRowsProps) {
  const t = useTranslations('staff');
  const { orders, today, now, locale } = useDesk();
  const { urgent, rest } = queueRows(orders, view, { now, here: today.here });
  const found = looked.trim() ? orders.filter((order) => isLookedFor(order, looked)) : null;
  if (found?.length === 0) return <Empty title={t('find.none', { looked })}>{t('find.noneWhy')}</Empty>;
  if (!found && urgent.length + rest.length === 0)
    return <Empty title={t(`none.${view}`)}>{t(`none.${view}Why`)}</Empty>;

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
  if (found) return <Group title={t('find.found', { count: found.length })}>{found.map(row)}</Group>;
  const restTitle = isGroup(view) ? t(`groups.${view}`) : t('groups.rest');
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
  const { locale } = useDesk();
  const forWhom = <span className="sr">{t('customer', { name: order.customerName })}</span>;
  switch (nextStep(order)) {
    case 'start_picking':
      return (
        <Button kind={isNew(order) ? 'solid' : 'quiet'} wide busy={busy} onClick={onStart}>
          {t('act.start')}
          {forWhom}
        </Button>
      );
    case 'mark_ready':
    case 'ship':
      return selected ? (
        <span className="doing">
          <Icon name="package-search" size="s" />
          {t('act.picking')}
        </span>
      ) : (
        <OpenAct href={href} onOpen={onOpen} words={t('act.continue')} whom={forWhom} />
      );
    case 'hand_over':
      if (order.point) return <OpenAct href={href} onOpen={onOpen} words={t('act.collectedThere')} whom={forWhom} />;
      return (
        <ButtonLink kind="quiet" wide icon="hand-helping" href={localePath(locale, '/staff/handover')}>
          {t('act.handOver')}
          {forWhom}
        </ButtonLink>
      );
    case 'arrive':
      return <OpenAct href={href} onOpen={onOpen} words={t('act.arrive')} whom={forWhom} />;
    case 'deliver':
      return <OpenAct href={href} onOpen={onOpen} words={t('act.deliver')} whom={forWhom} />;
    default:
      return <AwaitedGoods order={order} />;
  }
}

interface OpenActProps extends Pick<RowActProps, 'href' | 'onOpen'> {
  words: string;
  whom: ReactNode;
}

/** What is done in the opened order. */
function OpenAct({ href, onOpen, words, whom }: OpenActProps) {
  return (
    <a className="btn quiet w" href={href} onClick={onOpen}>
      {words}
      {whom}
    </a>
  );
}

/** It waits for goods: what is wrong with them, or when the last of them should be here. */
function AwaitedGoods({ order }: { order: StaffOrder }) {
  const t = useTranslations('staff');
  const { store, now, locale } = useDesk();
  if (order.trouble) return <b className="doing short">{t(`trouble.${order.trouble}`)}</b>;
  const last = order.bringing.at(-1);
  if (!last) return <span className="doing soft">{t(`status.${order.status}`)}</span>;
  const due = new Date(last.dueAt);
  const clock = clockWords(due, store.zone, locale);
  const today = localDate(due, store.zone) === localDate(now, store.zone);
  const moment = today ? clock : `${shortDay(due, store.zone, locale)} ${clock}`;
  return <span className="doing soft">{t('way.bringing', { clock: moment })}</span>;
}
