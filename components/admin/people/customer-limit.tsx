import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import type { Customer } from '@/lib/office/types';
import { SHOP_ZONE, shortDay } from '@/lib/time';
import { type Act, ActForm } from '../act-form';

interface CustomerLimitProps {
  customer: Customer;
  /** null where whoever looks may not lift it. */
  lift: Act | null;
  locale: Locale;
}

/** Whether somebody is still offered paying in the shop. */
export function CustomerLimit({ customer: { limited }, lift, locale }: CustomerLimitProps) {
  const t = useTranslations('adminOrders.person');
  const act = useTranslations('adminOrders.act');
  if (!limited) return <p className="small soft">{t('limitedNone')}</p>;
  const { missed, lastAt, email, phone } = limited;
  return (
    <>
      <p className="small">{t('limitedWhy', { missed, day: shortDay(lastAt, SHOP_ZONE, locale) })}</p>
      {lift && (
        <div className="file-acts">
          <ActForm
            icon="rotate-ccw"
            summary={t('lift')}
            button={t('lift')}
            hidden={{ email, phone }}
            action={lift}
            reason={{ label: act('reason'), help: act('reasonHelp') }}
          />
        </div>
      )}
    </>
  );
}
