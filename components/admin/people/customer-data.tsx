import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import { Button } from '../../ui/button';
import { type Act, ActForm } from '../act-form';

interface CustomerDataProps {
  customerKey: string;
  erase: Act;
  locale: Locale;
}

/** What somebody may ask for: all that is kept of them, or that it be erased. */
export function CustomerData({ customerKey, erase, locale }: CustomerDataProps) {
  const t = useTranslations('adminOrders.person');
  const act = useTranslations('adminOrders.act');
  return (
    <>
      <p className="small soft">{t('dataLead')}</p>
      <div className="file-acts">
        <form method="post" action={localePath(locale, `/admin/customers/${customerKey}/export`)}>
          <Button type="submit" kind="quiet" small icon="download">
            {t('export')}
          </Button>
        </form>
        <ActForm
          icon="trash"
          kind="risk"
          summary={t('erase')}
          button={t('eraseButton')}
          hidden={{ key: customerKey, locale }}
          action={erase}
          reason={{ label: act('reason'), help: act('reasonHelp') }}
          lead={t('eraseLead')}
        />
      </div>
    </>
  );
}
