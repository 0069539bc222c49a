import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import type { PointEntry } from '@/lib/loyalty/types';
import type { Customer } from '@/lib/office/types';
import { SHOP_ZONE, shortDay } from '@/lib/time';
import { type Act, ActForm } from '../act-form';

interface CustomerPointsProps {
  customer: Customer;
  entries: PointEntry[];
  /** null where whoever looks may not move any. */
  move: Act | null;
  /** Of this form: sent twice, it is done once. */
  formKey: string;
  locale: Locale;
}

/** A member's points, how they came about, and the way to give some. */
export function CustomerPoints({ customer, entries, move, formKey, locale }: CustomerPointsProps) {
  const t = useTranslations('adminOrders.person');
  const act = useTranslations('adminOrders.act');
  return (
    <>
      <p className="num">
        <b>{t('balance', { points: customer.points.toLocaleString('en') })}</b>
      </p>
      {entries.length === 0 && <p className="small soft">{t('pointsNone')}</p>}
      <ul className="file-papers">
        {entries.map(({ id, kind, points, at, order }) => (
          <li key={id}>
            <span>
              {t(`pointKind.${kind}`)}{' '}
              <span className="small soft num">
                {shortDay(at, SHOP_ZONE, locale)} {order?.number}
              </span>
            </span>
            <span className="num">
              {points > 0 ? '+' : '−'}
              {Math.abs(points).toLocaleString('en')}
            </span>
          </li>
        ))}
      </ul>
      {move && (
        <div className="file-acts">
          <ActForm
            key={formKey}
            icon="plus"
            summary={t('pointsGive')}
            button={t('pointsButton')}
            hidden={{ email: customer.email, key: formKey }}
            action={move}
            reason={{ label: act('reason'), help: act('reasonHelp') }}
            lead={t('pointsHelp')}
          >
            <label className="act-box">
              <span>{t('pointsCount')}</span>
              <input className="box" name="points" inputMode="text" autoComplete="off" maxLength={12} />
            </label>
          </ActForm>
        </div>
      )}
    </>
  );
}
