import { useTranslations } from 'next-intl';
import { inLocale, type Locale } from '@/lib/locale';
import type { OrderPart } from '@/lib/orders/types';
import type { Store } from '@/lib/stores/types';
import { clockWords, daysBetween, localDate, shortDay } from '@/lib/time';
import { QrCode } from './qr-code';

interface PickupCodeProps {
  order: OrderPart;
  store: Store;
  locale: Locale;
  now: Date;
}

/**
 * The solid card: what is shown at the counter. The QR code holds the six digits alone, so that any scanner types into
 * the same field that staff would, and it says nothing to anybody else.
 */
export function PickupCode({ order, store, locale, now }: PickupCodeProps) {
  const t = useTranslations('tracking.code');
  const { pickupCode } = order.fulfillment;
  return (
    <section className="ticket" aria-label={t('label')}>
      <div className="ticket-code">
        <p className="small">{t('label')}</p>
        <p className="digits">
          <span aria-hidden="true">
            {pickupCode.slice(0, 3)} {pickupCode.slice(3)}
          </span>
          <span className="sr">{[...pickupCode].join(' ')}</span>
        </p>
        <QrCode text={pickupCode} label={t('qr')} />
        <p className="tiny">{t('show')}</p>
      </div>
      <WhereAndUntil order={order} store={store} locale={locale} now={now} />
    </section>
  );
}

function WhereAndUntil({ order, store, locale, now }: PickupCodeProps) {
  const t = useTranslations('tracking.code');
  const { zone } = store.hours;
  const { collectBy } = order.fulfillment;
  const days = daysBetween(localDate(now, zone), localDate(collectBy, zone));
  const left = days > 0 ? t('daysLeft', { days }) : t('lastDay');
  return (
    <div className="ticket-where">
      <div>
        <span className="lab">{t('where')}</span>
        <b>{inLocale(store.name, locale)}</b>
        {store.counter && <span className="sub">{inLocale(store.counter, locale)}</span>}
      </div>
      <div>
        <span className="lab">{t('by')}</span>
        <b className="num">{shortDay(collectBy, zone, locale)}</b>
        <span className="sub">
          <span className="num">{t('time', { clock: clockWords(collectBy, zone, locale) })}</span>
          {locale === 'ja' ? ' ・ ' : ' · '}
          {left}
        </span>
      </div>
    </div>
  );
}
