import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import { ChosenStoreLink } from './chosen-store-link';

/** Under the header of a phone: at which shop the goods below would be collected. From 1024 px the header says it. */
export function StoreStrip({ locale }: { locale: Locale }) {
  const t = useTranslations('common.store');
  return (
    <aside aria-label={t('label')} className="lg:hidden">
      <ChosenStoreLink
        strip
        locale={locale}
        href={localePath(locale, '/stores')}
        choose={t('choose')}
        change={t('change')}
        collect={t('collectHere')}
      />
    </aside>
  );
}
