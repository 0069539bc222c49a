import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import type { ToGiveBack } from '@/lib/takings/types';
import { shortDay } from '@/lib/time';

interface GiveBackListProps {
  refunds: readonly ToGiveBack[];
  zone: string;
  locale: Locale;
}

/** Refunds that are not made yet, one by one: on their way, or waiting for their customer at a counter. */
export function GiveBackList({ refunds, zone, locale }: GiveBackListProps) {
  const t = useTranslations('takings');
  if (refunds.length === 0) return null;
  const way = (refund: ToGiveBack) => refund.label ?? t(`method.${refund.method ?? 'unknown'}`);
  return (
    <section aria-labelledby="give-back">
      <h2 id="give-back">{t('giveBack.title')}</h2>
      {refunds.some(({ forCounter }) => forCounter) && <p className="small soft">{t('giveBack.lead')}</p>}
      <ul className="takings-differences">
        {refunds.map((refund) => (
          <li key={refund.id} className={refund.forCounter ? 'waits' : undefined}>
            <b>
              <span className="num">{formatMoney(refund.amount, refund.currency)}</span>{' '}
              {t(`giveBack.${stateOf(refund)}`)}
            </b>
            <span className="small soft num">
              {refund.orderNumber} ・ {way(refund)} ・{' '}
              {t('differences.since', { day: shortDay(refund.requestedAt, zone, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateOf({ state, forCounter }: ToGiveBack): 'failed' | 'counter' | 'asked' {
  if (state === 'failed') return 'failed';
  return forCounter ? 'counter' : 'asked';
}
