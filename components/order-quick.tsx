import { useTranslations } from 'next-intl';
import { wayThere } from '@/lib/stores/address';
import type { Store } from '@/lib/stores/types';
import { Icon } from './ui/icon';

interface OrderQuickProps {
  store: Store;
  /** The calendar file, to be kept. */
  calendarHref: string;
  /** The same, followed by the calendar as it changes. */
  subscribeHref?: string;
}

/** The three things wanted before setting off. */
export function OrderQuick({ store, calendarHref, subscribeHref }: OrderQuickProps) {
  const t = useTranslations('tracking.quick');
  return (
    <nav aria-label={t('label')}>
      <div className="quick-links">
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
      </div>
      {subscribeHref && (
        <a className="link small subscribe" href={subscribeHref}>
          {t('subscribe')}
        </a>
      )}
    </nav>
  );
}
