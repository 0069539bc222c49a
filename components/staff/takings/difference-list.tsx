import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { type Locale, localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { Difference } from '@/lib/takings/types';
import { shortDay } from '@/lib/time';

interface DifferenceListProps {
  differences: readonly Difference[];
  zone: string;
  locale: Locale;
}

/** What the nightly comparison found, until it is set right. */
export function DifferenceList({ differences, zone, locale }: DifferenceListProps) {
  const t = useTranslations('takings.differences');
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{t('title')}</h2>
      {differences.length === 0 ? (
        <p className="takings-agree">
          <Icon name="check" size="s" />
          {t('none')}
        </p>
      ) : (
        <>
          <p className="small soft">{t('lead')}</p>
          <ul className="takings-differences">
            {differences.map(({ id, kind, orderNumber, fulfillmentId, expected, found, foundAt }) => (
              <li key={id}>
                <b>{t(kind)}</b>
                <span className="num">
                  {t('expected', { amount: formatMoney(expected, 'JPY') })} /{' '}
                  {t('found', { amount: formatMoney(found, 'JPY') })}
                </span>
                <span className="small soft num">
                  {orderNumber && fulfillmentId && (
                    <Link className="link" href={localePath(locale, `/staff/orders/${fulfillmentId}`)} prefetch={false}>
                      {orderNumber}
                    </Link>
                  )}{' '}
                  {t('since', { day: shortDay(foundAt, zone, locale) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
