import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { datedMomentWords } from '@/lib/orders/moment-words';
import type { Purchase } from '@/lib/returns/types';

/** What somebody bought, on the web and at tills, latest first. */
export function PurchaseList({ purchases, locale }: { purchases: Purchase[]; locale: Locale }) {
  const t = useTranslations('adminOrders');
  if (purchases.length === 0) return <p className="small soft">{t('person.historyNone')}</p>;
  return (
    <>
      <p className="small soft">{t('person.historyLead')}</p>
      <ul className="purchases">
        {purchases.map(({ orderId, number, source, placedAt, store, zone, total, currency, lines }) => (
          <li key={orderId}>
            <p className="purchase-head">
              <Link className="num" href={localePath(locale, `/admin/orders/${orderId}`)} prefetch={false}>
                {number}
              </Link>
              <span className="small soft num">{datedMomentWords(new Date(placedAt), zone, locale)}</span>
              <b className="num">{formatMoney(total, currency)}</b>
            </p>
            <p className="small soft">{[t(`person.source.${source}`), inLocale(store, locale)].join(' · ')}</p>
            <ul className="small">
              {lines.map(({ lineId, title, optionLabel, quantity, returned }) => (
                <li key={lineId}>
                  {inLocale(title, locale)}
                  {optionLabel && ` ${inLocale(optionLabel, locale)}`} × {quantity}
                  {returned > 0 && <span className="line-mark">{t('person.returned', { count: returned })}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
