import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { inLocale, type Locale } from '@/lib/locale';
import type { OrderFilter } from '@/lib/office/input';
import { exceptions, type PlaceName } from '@/lib/office/types';
import { fulfillmentStatuses } from '@/lib/orders/status';
import { paymentMethods } from '@/lib/ways';
import { Button } from '../../ui/button';
import { FilterBox, FilterSelect } from '../filter-field';

interface OrderFiltersProps {
  filter: OrderFilter;
  places: PlaceName[];
  path: string;
  locale: Locale;
}

/** A form of the address alone: it works without scripts, and what is found can be sent to somebody. */
export function OrderFilters({ filter, places, path, locale }: OrderFiltersProps) {
  const t = useTranslations('adminOrders');
  const all = t('filter.all');
  return (
    <form className="console-filters" action={path} aria-label={t('filter.title')}>
      <FilterBox className="wide" type="search" name="q" label={t('filter.q')} defaultValue={filter.q} />
      <FilterSelect name="wrong" label={t('filter.wrong')} all={all} defaultValue={filter.wrong}>
        {exceptions.map((kind) => (
          <option key={kind} value={kind}>
            {t(`wrong.${kind}`)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="status" label={t('filter.status')} all={all} defaultValue={filter.status}>
        {fulfillmentStatuses.map((status) => (
          <option key={status} value={status}>
            {t(`status.${status}`)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="store" label={t('filter.store')} all={all} defaultValue={filter.store}>
        {places.map(({ id, storeCode, name }) => (
          <option key={id} value={storeCode}>
            {inLocale(name, locale)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect name="method" label={t('filter.method')} all={all} defaultValue={filter.method}>
        {paymentMethods.map((method) => (
          <option key={method} value={method}>
            {t(`method.${method}`)}
          </option>
        ))}
      </FilterSelect>
      <FilterBox type="date" name="from" label={t('filter.from')} defaultValue={filter.from} />
      <FilterBox type="date" name="to" label={t('filter.to')} defaultValue={filter.to} />
      <p className="console-filters-do">
        <Button type="submit" small icon="search">
          {t('filter.submit')}
        </Button>
        <Link className="link" href={path} prefetch={false}>
          {t('filter.clear')}
        </Link>
      </p>
    </form>
  );
}
