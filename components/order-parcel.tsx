import { useTranslations } from 'next-intl';
import { carriers } from '@/lib/delivery/carriers';
import { addressLines } from '@/lib/delivery/words';
import { inLocale, type Locale } from '@/lib/locale';
import type { OrderPart } from '@/lib/orders/types';

/** Where a parcel goes, who brings it, and the carrier's own page about it once it has left. */
export function OrderParcel({ order, locale }: { order: OrderPart; locale: Locale }) {
  const t = useTranslations('tracking.parcel');
  const { delivery, trackingNumber } = order.fulfillment;
  if (!delivery) return null;
  const { name, trackingPage } = carriers[delivery.carrier];
  return (
    <dl className="kv order-parcel">
      <dt>{t('to')}</dt>
      <dd>
        {addressLines(delivery.address).map((line) => (
          <span key={line} className="line-of">
            {line}
          </span>
        ))}
      </dd>
      <dt>{t('carrier')}</dt>
      <dd>{inLocale(name, locale)}</dd>
      {trackingNumber && (
        <>
          <dt>{t('number')}</dt>
          <dd>
            <a className="link num" href={trackingPage(trackingNumber)} target="_blank" rel="noreferrer">
              {trackingNumber}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}
