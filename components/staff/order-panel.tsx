'use client';

import { useTranslations } from 'next-intl';
import { type MouseEvent, useEffect, useRef } from 'react';
import { formatMoney } from '@/lib/money';
import { isCardFailed } from '@/lib/pickup/card-failed';
import { isNew } from '@/lib/pickup/queue';
import type { StaffOrder } from '@/lib/pickup/types';
import { nextStep, wayOut } from '@/lib/pickup/way-out';
import { clockWords, dayWords, localDate } from '@/lib/time';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { AcceptLater } from './accept-later';
import { BagPlace } from './bag-place';
import { useDesk } from './desk-context';
import { OrderFacts } from './order-facts';
import { OrderLines } from './order-lines';
import { PanelFetching } from './panel-fetching';
import { ParcelAway } from './parcel-away';
import { ReadyForm } from './ready-form';
import { ShipForm } from './ship-form';
import type { OrderActs, Problem } from './use-order-acts';
import { usePicks } from './use-picks';

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
  const picks = usePicks();
  const left = picks.leftOf(order);
  const amount = formatMoney(order.total, order.currency);
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
      {act === 'mark_ready' || act === 'ship' ? (
        <PanelFetching order={order} picks={picks} />
      ) : (
        <OrderLines lines={order.lines} />
      )}
      {order.notes && (
        <p className="note say">
          <Icon name="info" size="s" />
          <span>{t('panel.note', { note: order.notes })}</span>
        </p>
      )}
      {isCardFailed(order) && (
        <p className="note kaki say">
          <Icon name="triangle-alert" size="s" />
          <span>{t(wayOut(order) === 'counter' ? 'cardFailed.counter' : 'cardFailed.sent', { amount })}</span>
        </p>
      )}
      <OrderFacts order={order} />
      <footer>
        <ProblemNote problem={problem?.trackingNumber ? null : problem} />
        {gone && <p className="note">{t('panel.gone')}</p>}
        {!gone && isNew(order) && (
          <>
            <Button kind="quiet" wide icon="check" busy={busy} onClick={() => acts.accept(order)}>
              {t('act.accept')}
            </Button>
            <AcceptLater order={order} acts={acts} />
          </>
        )}
        {act === 'start_picking' && (
          <Button wide icon="package-search" busy={busy} onClick={() => acts.start(order)}>
            {t('act.begin')}
          </Button>
        )}
        {act === 'mark_ready' && <ReadyForm left={left} busy={busy} onReady={(shelf) => acts.ready(order, shelf)} />}
        {act === 'ship' && (
          <ShipForm
            order={order}
            left={left}
            busy={busy}
            error={problem?.trackingNumber}
            onShip={(number) => acts.ship(order, number)}
          />
        )}
        {(act === 'arrive' || act === 'deliver' || (act === 'hand_over' && order.point)) && (
          <ParcelAway order={order} step={act} busy={busy} onRecord={() => acts.record(order, act)} />
        )}
        {act === 'hand_over' && !order.point && <BagPlace order={order} acts={acts} />}
        {order.trouble === 'missing' && !gone && (
          <>
            <p className="small soft">{t('missing.waiting')}</p>
            <Button kind="quiet" wide icon="package-check" busy={busy} onClick={() => acts.found(order)}>
              {t('missing.found')}
            </Button>
          </>
        )}
        {!act && !gone && order.trouble !== 'missing' && <p className="small soft">{t(`status.${order.status}`)}</p>}
      </footer>
    </aside>
  );
}

function PanelFacts({ order }: { order: StaffOrder }) {
  const t = useTranslations('staff');
  const { locale, store, now } = useDesk();
  const words = (iso: string) => {
    const at = new Date(iso);
    const clock = clockWords(at, store.zone, locale);
    const today = localDate(at, store.zone) === localDate(now, store.zone);
    return today ? clock : `${dayWords(at, store.zone, now, locale)} ${clock}`;
  };
  const amount = formatMoney(order.due || order.total, order.currency);
  return (
    <p className="meta num">
      <span>{order.number}</span>
      {order.shipBy && (
        <span>{t.rich('panel.shipBy', { clock: words(order.shipBy), b: (part) => <b>{part}</b> })}</span>
      )}
      <span>{t.rich('panel.promised', { clock: words(order.promisedAt), b: (part) => <b>{part}</b> })}</span>
      <span>
        {order.due > 0
          ? t.rich('panel.toPay', { amount, b: (part) => <b>{part}</b> })
          : t.rich(order.paymentStatus === 'authorized' ? 'panel.held' : 'panel.paid', {
              amount,
              b: (part) => <b>{part}</b>,
            })}
      </span>
    </p>
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
