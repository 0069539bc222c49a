'use client';

import { useTranslations } from 'next-intl';
import type { HoursPreview, Times, TouchedOrder } from '@/lib/closures/types';
import type { Locale } from '@/lib/locale';
import { fixedMomentWords } from '@/lib/orders/moment-words';
import { clockWords, shortDay } from '@/lib/time';
import { Icon } from './ui/icon';

interface Shown {
  /** The shop's. */
  zone: string;
  locale: Locale;
}

/** What a change touches at one shop: orders with old times beside new ones, and visits it leaves outside of its hours. */
export function TouchedOrders({ preview: { orders, visits }, ...shown }: Shown & { preview: HoursPreview }) {
  const t = useTranslations('hours');
  const moment = (at: Date) => fixedMomentWords(at, shown.zone, shown.locale);
  return (
    <>
      {orders.length > 0 && (
        <ul>
          {orders.map((order) => (
            <li key={order.fulfillmentId}>
              <b>{t('touched.customer', { name: order.customerName })}</b>
              <span className="small soft num">{order.number}</span>
              <Changes order={order} {...shown} />
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
                <span className="num">{moment(startsAt)}</span> {t('touched.customer', { name: customerName })}
              </p>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

const readyWords = { counter: 'ready', point: 'atPoint', home: 'arrives' } as const;

function Changes({ order: { way, ready, collectBy, slot }, zone, locale }: Shown & { order: TouchedOrder }) {
  const t = useTranslations('hours.touched');
  const moment = (at: Date) => fixedMomentWords(at, zone, locale);
  const span = ({ startsAt, endsAt }: Times) =>
    t('span', { from: moment(startsAt), to: clockWords(endsAt, zone, locale) });
  const readyAt = (at: Date) => (way === 'home' ? shortDay(at, zone, locale) : moment(at));
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
