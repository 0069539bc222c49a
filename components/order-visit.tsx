import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { TrackingView } from '@/lib/orders/tracking-view';
import type { OrderPart } from '@/lib/orders/types';
import { addressWords } from '@/lib/stores/address';
import { intervalsOn, knowsHours } from '@/lib/stores/hours';
import { hoursWords } from '@/lib/stores/hours-words';
import type { Profiles } from '@/lib/stores/profiles';
import type { PlaceDetails, Store } from '@/lib/stores/types';
import { addDays, localDate, weekdayOf, weekdayWords } from '@/lib/time';
import { SocialProfiles } from './social-profiles';
import { Icon } from './ui/icon';
import type { IconName } from './ui/icon-names';

interface OrderVisitProps {
  order: OrderPart;
  store: Store;
  view: TrackingView;
  holidays: ReadonlySet<string>;
  locale: Locale;
  now: Date;
  /** Where the shop is, drawn. */
  map: ReactNode;
  /** Of a shop; null of a place that is somebody else's. */
  details: PlaceDetails | null;
  profiles: Profiles;
}

/** What to bring, when the shop is open and how to find it. */
export function OrderVisit({ order, store, view, holidays, locale, now, map, details, profiles }: OrderVisitProps) {
  const t = useTranslations('tracking.visit');
  const titleId = useId();
  return (
    <section className="sec order-part" aria-labelledby={titleId}>
      <h2 id={titleId}>{t(order.fulfillment.point ? 'titlePoint' : 'title')}</h2>
      <ul className="bring">
        <CodeRow order={order} view={view} />
        <MoneyRow order={order} view={view} />
        {details?.handoverChecks.includes('identity') && (
          <Row icon="id-card" note={t('bringIdNote')}>
            {t.rich('bringId', { b: bold })}
          </Row>
        )}
        {store.counter && !order.fulfillment.point && (
          <Row icon="map-pin" note={t('counter')}>
            <b>{inLocale(store.counter, locale)}</b>
          </Row>
        )}
        <HoursRow store={store} holidays={holidays} locale={locale} now={now} />
      </ul>
      {map}
      {details?.photoUrl && (
        <img
          className="entrance"
          src={details.photoUrl}
          alt={t('photo', { store: inLocale(store.name, locale) })}
          width={800}
          height={450}
          loading="lazy"
        />
      )}
      <address className="small">
        {addressWords(store, locale)}
        {store.access && <span className="soft">{inLocale(store.access, locale)}</span>}
        {details?.parking && (
          <span className="soft">
            {t('parking')} {inLocale(details.parking, locale)}
          </span>
        )}
        {details?.website && (
          <a className="link" href={details.website} target="_blank" rel="noreferrer">
            {t('site')}
          </a>
        )}
        {!order.fulfillment.point && (
          <a className="link" href={localePath(locale, `/stores/${store.storeCode}`)}>
            {t('store')}
          </a>
        )}
      </address>
      {details && <SocialProfiles profiles={profiles} />}
    </section>
  );
}

const bold = (text: ReactNode) => <b className="num">{text}</b>;

function Row({ icon, note, children }: { icon: IconName; note?: ReactNode; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <span>
        {children}
        {note && <span className="by">{note}</span>}
      </span>
    </li>
  );
}

function CodeRow({ order, view }: Pick<OrderVisitProps, 'order' | 'view'>) {
  const t = useTranslations('tracking.visit');
  const { collector, collectorName } = order;
  const note = collector === 'proxy' && collectorName ? t('proxy', { collector: collectorName }) : t('self');
  return (
    <Row icon="scan-line" note={note}>
      {t.rich(view.visit?.code === 'here' ? 'codeHere' : 'codeLater', { b: bold })}
    </Row>
  );
}

function MoneyRow({ order, view }: Pick<OrderVisitProps, 'order' | 'view'>) {
  const t = useTranslations('tracking.visit');
  const due = view.visit?.pay ?? null;
  if (due === null) {
    const said = view.money === 'held' ? t('held') : t('paid');
    return (
      <Row icon="wallet" note={t('paidNote')}>
        {said}
      </Row>
    );
  }
  return (
    <Row icon="wallet" note={t('payWays')}>
      {t.rich('pay', { b: bold, amount: formatMoney(due, order.currency) })}
    </Row>
  );
}

function HoursRow({ store, holidays, locale, now }: Pick<OrderVisitProps, 'store' | 'holidays' | 'locale' | 'now'>) {
  const t = useTranslations('tracking.visit');
  if (!knowsHours(store.hours)) return null;
  const today = localDate(now, store.hours.zone);
  const next = addDays(today, 1);
  const hoursOn = (date: string) => hoursWords(intervalsOn(store.hours, holidays, date), locale);
  const weekday = weekdayWords(weekdayOf(next), locale);
  return (
    <Row icon="clock">
      {t.rich('hours', {
        b: bold,
        today: hoursOn(today),
        tomorrow: t(holidays.has(next) ? 'holiday' : 'weekday', { weekday }),
        hours: hoursOn(next),
      })}
    </Row>
  );
}
