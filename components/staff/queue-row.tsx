'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { MouseEvent, ReactNode } from 'react';
import { inLocale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { isCardFailed } from '@/lib/pickup/card-failed';
import { leftWords, minutesWords } from '@/lib/pickup/minutes-words';
import { isLate, isNew, minutesBetween } from '@/lib/pickup/queue';
import type { StaffOrder } from '@/lib/pickup/types';
import { wayOut } from '@/lib/pickup/way-out';
import { clockWords, dayWords, localDate, shortDay } from '@/lib/time';
import { useDesk } from './desk-context';

/** Pictures in a row; more are a number. */
const PICTURES = 2;

interface QueueRowProps {
  order: StaffOrder;
  href: string;
  onOpen(event: MouseEvent): void;
  selected: boolean;
  /** Its next step. */
  act: ReactNode;
}

export function QueueRow({ order, href, onOpen, selected, act }: QueueRowProps) {
  const t = useTranslations('staff');
  const { now } = useDesk();
  const way = wayOut(order);
  const tone = isLate(order, now) ? 'late' : isNew(order) ? 'new' : undefined;
  return (
    <li className={clsx('o', tone, selected && 'sel')}>
      {order.status === 'ready' && !order.point ? <ShelfLead order={order} /> : <TimeLead order={order} />}
      <div className="who">
        <a className="n" href={href} onClick={onOpen} aria-current={selected ? 'true' : undefined}>
          {t('customer', { name: order.customerName })}
        </a>
        {way !== 'counter' && <span className="tag">{t(`way.${way}`)}</span>}
        {way === 'counter' && order.collector === 'proxy' && <span className="tag">{t('proxy')}</span>}
        {order.escalatedAt && !order.acceptedAt && <span className="tag called">{t('escalated')}</span>}
        <RowFacts order={order} />
      </div>
      <Thumbs order={order} />
      <div className="act-cell">{act}</div>
    </li>
  );
}

/** The promised time leads, with the minutes to it. */
function TimeLead({ order }: { order: StaffOrder }) {
  const t = useTranslations('staff');
  const { now, store, locale } = useDesk();
  const promised = new Date(order.promisedAt);
  const today = localDate(promised, store.zone) === localDate(now, store.zone);
  const left = minutesBetween(now, promised);
  const below = () => {
    if (order.status === 'awaiting_transfer') return t(order.trouble === 'missing' ? 'asked' : 'transfer');
    if (left >= 0 && isNew(order)) {
      return t('newSince', { minutes: minutesWords(minutesBetween(new Date(order.placedAt), now), locale) });
    }
    return left < 0 || today ? leftWords(left, locale) : dayWords(promised, store.zone, now, locale);
  };
  if (order.shipBy) return <ShipLead at={new Date(order.shipBy)} />;
  if (wayOut(order) !== 'counter') {
    return (
      <div className="d">
        <b className="far">{shortDay(promised, store.zone, locale)}</b>
        <span>{left < 0 ? leftWords(left, locale) : t(`way.${order.kind}`)}</span>
      </div>
    );
  }
  // What is brought in may be days away, and its words below leave no room for the day.
  const far = order.status === 'awaiting_transfer' && !today;
  return (
    <div className="d">
      {far ? (
        <b className="far">{shortDay(promised, store.zone, locale)}</b>
      ) : (
        <b>{clockWords(promised, store.zone, locale)}</b>
      )}
      <span>{below()}</span>
    </div>
  );
}

/** A parcel that is still to be packed: by when it must have left. */
function ShipLead({ at }: { at: Date }) {
  const t = useTranslations('staff');
  const { now, store, locale } = useDesk();
  const today = localDate(at, store.zone) === localDate(now, store.zone);
  const left = minutesBetween(now, at);
  return (
    <div className="d">
      {today ? <b>{clockWords(at, store.zone, locale)}</b> : <b className="far">{shortDay(at, store.zone, locale)}</b>}
      <span>{left < 0 ? leftWords(left, locale) : t('way.shipBy')}</span>
    </div>
  );
}

/** What waits is found by its shelf, and must not wait past its last day. */
function ShelfLead({ order }: { order: StaffOrder }) {
  const t = useTranslations('staff');
  const { now, store, locale } = useDesk();
  const until = new Date(order.collectBy);
  const last = localDate(until, store.zone) <= localDate(now, store.zone);
  return (
    <div className={clsx('d', last && 'last')}>
      <b className="shelf-name">{order.shelf}</b>
      <span>{last ? t('lastDay') : t('until', { day: shortDay(until, store.zone, locale) })}</span>
    </div>
  );
}

function RowFacts({ order }: { order: StaffOrder }) {
  const t = useTranslations('staff');
  const units = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const amount = formatMoney(order.due, order.currency);
  const held = order.paymentStatus === 'authorized' ? t('held') : t('paid');
  const due = isCardFailed(order) ? t('cardFailed.row', { amount }) : t('toPay', { amount });
  const pay = order.due > 0 ? due : held;
  return (
    <span className="u">
      <span className="num">{order.number.split('-')[1]}</span>
      <span className="num">{t('units', { count: units })}</span>
      <span className="num">{pay}</span>
      {order.lines.some((line) => line.short) && <b className="short">{t('short.row')}</b>}
    </span>
  );
}

function Thumbs({ order }: { order: StaffOrder }) {
  const { locale } = useDesk();
  const pictured = order.lines.filter((line) => line.imageUrl);
  const more = pictured.length - PICTURES;
  return (
    <div className="ts">
      {pictured.slice(0, PICTURES).map((line) => (
        <img key={line.sku} src={line.imageUrl ?? ''} alt={inLocale(line.title, locale)} width={46} height={46} />
      ))}
      {more > 0 && <span className="more num">+{more}</span>}
    </div>
  );
}
