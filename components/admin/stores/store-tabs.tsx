import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';

const tabs = { edit: '', hours: '/hours', running: '/running' } as const;

interface StoreTabsProps {
  id: string;
  here: keyof typeof tabs;
  locale: Locale;
}

/** What can be decided about one shop. */
export function StoreTabs({ id, here, locale }: StoreTabsProps) {
  const t = useTranslations('adminStores.tabs');
  return (
    <nav className="store-tabs" aria-label={t('label')}>
      {(Object.keys(tabs) as (keyof typeof tabs)[]).map((tab) => (
        <Link
          key={tab}
          href={localePath(locale, `/admin/stores/${id}${tabs[tab]}`)}
          prefetch={false}
          aria-current={tab === here ? 'page' : undefined}
        >
          {t(tab)}
        </Link>
      ))}
    </nav>
  );
}
