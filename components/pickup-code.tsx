import { useTranslations } from 'next-intl';
import { inLocale, type Locale } from '@/lib/locale';
import type { Store } from '@/lib/stores/types';
import { clockWords, daysBetween, localDate, shortDay } from '@/lib/time';
import { QrCode } from './qr-code';

interface PickupCodeProps {
  /** Six digits. */
  code: string;
  /** Collected from a place that is not ours. */
  atPoint: boolean;
  collectBy: Date;
  store: Store;
  locale: Locale;
  now: Date;
}

/**
 * The solid card: what is shown at the counter. The QR code holds the six digits alone, so that any scanner types into
 * the same field that staff would, and it says nothing to anybody else.
 */
export function PickupCode({ code, atPoint, ...where }: PickupCodeProps) {
  const t = useTranslations('tracking.code');
  return (
    <section className="ticket" aria-label={t('label')}>
      <div className="ticket-code">
        <p className="small">{t('label')}</p>
        <p className="digits">
          <span aria-hidden="true">
            {code.slice(0, 3)} {code.slice(3)}
          </span>
          <span className="sr">{[...code].join(' ')}</span>
        </p>
        <QrCode text={code} label={t('qr')} />
        <p className="tiny">{t(atPoint ? 'showPoint' : 'show')}</p>
      </div>
      <WhereAndUntil {...where} />
    </section>
  );
}

function WhereAndUntil({ collectBy, store, locale, now }: Omit<PickupCodeProps, 'code' | 'atPoint'>) {
  const t = useTranslations('tracking.code');
  const { zone } = store.hours;
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
