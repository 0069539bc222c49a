'use client';

import { useTranslations } from 'next-intl';
import type { HoursPreview, Times, TouchedOrder } from '@/lib/closures/types';
import { fixedMomentWords } from '@/lib/orders/moment-words';
import { clockWords, shortDay } from '@/lib/time';
import { Icon } from '../ui/icon';
import { useDesk } from './desk-context';

/** The orders a change touches, old times beside new ones, before it is made. */
export function HoursTouched({ preview: { orders, visits } }: { preview: HoursPreview }) {
  const t = useTranslations('hours');
  const staff = useTranslations('staff');
  const moment = useMoment();
  return (
    <section className="touched" aria-labelledby="touched-title">
      <h3 id="touched-title" tabIndex={-1}>
        {t('touched.title', { count: orders.length })}
      </h3>
      <p className="small soft">{orders.length > 0 ? t('touched.lead') : t('touched.none')}</p>
      {orders.length > 0 && (
        <ul>
          {orders.map((order) => (
            <li key={order.fulfillmentId}>
              <b>{staff('customer', { name: order.customerName })}</b>
              <span className="small soft num">{order.number}</span>
              <Changes order={order} />
            </li>
          ))}
        </ul>
      )}
      {visits.length > 0 && (
        <div className="note kaki">
          <Icon name="triangle-alert" size="s" />
          <div>
            <b>{t('visits.title', { count: visits.length })}</b>
            <p>{t('visits.lead')}</p>
            {visits.map(({ visitId, customerName, startsAt }) => (
              <p key={visitId}>
                <span className="num">{moment(startsAt)}</span> {staff('customer', { name: customerName })}
              </p>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}

function useMoment() {
  const { store, locale } = useDesk();
  return (at: Date) => fixedMomentWords(at, store.zone, locale);
}

const readyWords = { counter: 'ready', point: 'atPoint', home: 'arrives' } as const;

function Changes({ order: { way, ready, collectBy, slot } }: { order: TouchedOrder }) {
  const t = useTranslations('hours.touched');
  const { store, locale } = useDesk();
  const moment = useMoment();
  const span = ({ startsAt, endsAt }: Times) =>
    t('span', { from: moment(startsAt), to: clockWords(endsAt, store.zone, locale) });
  const readyAt = (at: Date) => (way === 'home' ? shortDay(at, store.zone, locale) : moment(at));
  const change = (from: string, to: string) => t('change', { from, to });
  return (
    <dl>
      {slot && (
        <div>
          <dt>{t('slot')}</dt>
          <dd>{change(span(slot.from), slot.fate === 'moved' ? span(slot.to) : t('freed'))}</dd>
        </div>
      )}
      {ready && (
        <div>
          <dt>{t(readyWords[way])}</dt>
          <dd>{change(readyAt(ready.from), readyAt(ready.to))}</dd>
        </div>
      )}
      {collectBy && (
        <div>
          <dt>{t('collectBy')}</dt>
          <dd>{change(moment(collectBy.from), moment(collectBy.to))}</dd>
        </div>
      )}
    </dl>
  );
}
