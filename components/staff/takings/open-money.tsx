import { useTranslations } from 'next-intl';
import { formatMoney } from '@/lib/money';
import type { OpenAmounts } from '@/lib/takings/types';

const kinds = ['authorized', 'prepaid', 'refunds', 'disputed'] as const;

/** Money that is neither here nor there. */
export function OpenMoney({ open }: { open: OpenAmounts }) {
  const t = useTranslations('takings.open');
  return (
    <section aria-labelledby="open-money">
      <h2 id="open-money">{t('title')}</h2>
      <dl className="takings-open">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{t(kind)}</dt>
            <dd>
              <b className="num">{formatMoney(open[kind].amount, open.currency)}</b>
              <span className="small soft num">{t('count', { count: open[kind].count })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
