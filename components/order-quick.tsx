import { useTranslations } from 'next-intl';
import { wayThere } from '@/lib/stores/address';
import type { Store } from '@/lib/stores/types';
import { Icon } from './ui/icon';

/** The three things wanted before setting off. */
export function OrderQuick({ store, calendarHref }: { store: Store; calendarHref: string }) {
  const t = useTranslations('tracking.quick');
  return (
    <nav className="quick-links" aria-label={t('label')}>
      <a href={wayThere(store)} target="_blank" rel="noreferrer">
        <Icon name="navigation" />
        {t('way')}
      </a>
      <a href={calendarHref}>
        <Icon name="calendar-plus" />
        {t('calendar')}
      </a>
      {store.phone && (
        <a href={`tel:${store.phone.replace(/[^\d+]/g, '')}`}>
          <Icon name="phone" />
          {t('phone')}
        </a>
      )}
    </nav>
  );
}
