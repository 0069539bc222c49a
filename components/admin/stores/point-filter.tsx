import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import type { PointListFilter } from '@/lib/points/editing/input';
import { pointKinds } from '@/lib/points/types';
import { Button } from '../../ui/button';
import { FilterBox, FilterSelect } from '../filter-field';

/** What the list is narrowed down to; a plain form whose address can be kept. */
export function PointFilter({ filter, locale }: { filter: PointListFilter; locale: Locale }) {
  const t = useTranslations('adminStores');
  const path = localePath(locale, '/admin/points');
  return (
    <form action={path} className="store-filter">
      <FilterBox
        className="filter-q"
        label={t('points.search')}
        type="search"
        name="q"
        defaultValue={filter.q}
        placeholder={t('points.searchHint')}
      />
      <FilterSelect label={t('points.kind')} all={t('list.any')} name="kind" defaultValue={filter.kind ?? ''}>
        {pointKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`points.pointKind.${kind}`)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect label={t('points.state')} all={t('list.any')} name="state" defaultValue={filter.state ?? ''}>
        {(['open', 'off', 'drafted'] as const).map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </FilterSelect>
      <Button type="submit" kind="quiet" small icon="search">
        {t('list.filter')}
      </Button>
      <Link className="link" href={path} prefetch={false}>
        {t('list.clear')}
      </Link>
    </form>
  );
}
