'use client';

import { useTranslations } from 'next-intl';
import { type MouseEvent, useEffect, useRef } from 'react';
import { localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { StaffOrder } from '@/lib/pickup/types';
import { nextStep } from '@/lib/pickup/way-out';
import { clockWords, dayWords, localDate } from '@/lib/time';
import { Button, ButtonLink } from '../ui/button';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';
import { OrderFacts } from './order-facts';
import { OrderLines } from './order-lines';
import { ParcelAway } from './parcel-away';
import { ReadyForm } from './ready-form';
import { ShipForm } from './ship-form';
import type { OrderActs, Problem } from './use-order-acts';
import { useTicks } from './use-ticks';

interface OrderPanelProps {
  order: StaffOrder;
  /** It has left the queue while it was open: somebody else handed it over, or it was cancelled. */
  gone: boolean;
  acts: OrderActs;
  back: { href: string; onOpen(href: string): (event: MouseEvent) => void };
}

/** One order with what is in it, and the next thing to do with it at the bottom. */
export function OrderPanel({ order, gone, acts, back }: OrderPanelProps) {
  const t = useTranslations('staff');
  const heading = useRef<HTMLHeadingElement>(null);
  const ticks = useTicks(order);
  const act = gone ? null : nextStep(order);
  const busy = acts.busy === order.id;
  const problem = acts.problem?.orderId === order.id ? acts.problem : null;
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <aside className="p" aria-labelledby="opened">
      <header>
        <a className="link back" href={back.href} onClick={back.onOpen(back.href)}>
          <Icon name="chevron-left" size="s" />
          {t('panel.back')}
        </a>
        <h2 id="opened" ref={heading} tabIndex={-1}>
          {t('customer', { name: order.customerName })}
        </h2>
        <PanelFacts order={order} />
      </header>
      <OrderLines lines={order.lines} ticks={act === 'mark_ready' || act === 'ship' ? ticks : null} />
      {order.notes && (
        <p className="note say">
          <Icon name="info" size="s" />
          <span>{t('panel.note', { note: order.notes })}</span>
        </p>
      )}
      <OrderFacts order={order} />
      <footer>
        <ProblemNote problem={problem?.trackingNumber ? null : problem} />
        {gone && <p className="note">{t('panel.gone')}</p>}
        {act === 'start_picking' && (
          <Button wide icon="package-search" busy={busy} onClick={() => acts.start(order)}>
            {t('act.begin')}
          </Button>
        )}
        {act === 'mark_ready' && (
          <ReadyForm left={ticks.left} busy={busy} onReady={(shelf) => acts.ready(order, shelf)} />
        )}
        {act === 'ship' && (
          <ShipForm
            order={order}
            left={ticks.left}
            busy={busy}
            error={problem?.trackingNumber}
            onShip={(number) => acts.ship(order, number)}
          />
        )}
        {(act === 'arrive' || act === 'deliver' || (act === 'hand_over' && order.point)) && (
          <ParcelAway order={order} step={act} busy={busy} onRecord={() => acts.record(order, act)} />
        )}
        {act === 'hand_over' && !order.point && <Waiting order={order} />}
        {!act && !gone && <p className="small soft">{t(`status.${order.status}`)}</p>}
      </footer>
    </aside>
  );
}

function PanelFacts({ order }: { order: StaffOrder }) {
  const t = useTranslations('staff');
  const { locale, store, now } = useDesk();
  const promised = new Date(order.promisedAt);
  const today = localDate(promised, store.zone) === localDate(now, store.zone);
  const clock = clockWords(promised, store.zone, locale);
  const words = today ? clock : `${dayWords(promised, store.zone, now, locale)} ${clock}`;
  const amount = formatMoney(order.total, order.currency);
  return (
    <p className="meta num">
      <span>{order.number}</span>
      <span>{t.rich('panel.promised', { clock: words, b: (part) => <b>{part}</b> })}</span>
      <span>
        {order.paymentStatus === 'unpaid'
          ? t.rich('panel.toPay', { amount, b: (part) => <b>{part}</b> })
          : t.rich('panel.paid', { amount, b: (part) => <b>{part}</b> })}
      </span>
    </p>
  );
}

/** It lies at the counter: where, and the way to the hand-over. */
function Waiting({ order }: { order: StaffOrder }) {
  const t = useTranslations('staff');
  const { locale } = useDesk();
  return (
    <>
      <p className="at-shelf" role="status">
        {t('panel.shelf')} <b className="shelf-name">{order.shelf}</b>
      </p>
      <ButtonLink kind="quiet" wide icon="scan-line" href={localePath(locale, '/staff/handover')}>
        {t('readCode')}
      </ButtonLink>
    </>
  );
}

function ProblemNote({ problem }: { problem: Problem | null }) {
  const t = useTranslations('staff');
  const refusal = useTranslations('refusal');
  if (!problem) return null;
  const words = () => {
    if (problem.code === 'offline') return t('problem.offline');
    if (problem.code === 'already_changed' && problem.status) {
      return t('problem.changed', { status: t(`status.${problem.status}`) });
    }
    return refusal(problem.code);
  };
  return (
    <p className="note kaki" role="alert">
      <Icon name="triangle-alert" size="s" />
      <span>{words()}</span>
    </p>
  );
}
