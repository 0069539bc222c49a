import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import type { StoreListFilter } from '@/lib/stores/editing/input';
import { keptKinds, storeHints } from '@/lib/stores/editing/types';
import { Button } from '../../ui/button';
import { FilterBox, FilterSelect } from '../filter-field';

/** What the list is narrowed down to; a plain form whose address can be kept. */
export function StoreFilter({ filter, locale }: { filter: StoreListFilter; locale: Locale }) {
  const t = useTranslations('adminStores');
  const path = localePath(locale, '/admin/stores');
  return (
    <form action={path} className="store-filter">
      <FilterBox
        className="filter-q"
        label={t('list.search')}
        type="search"
        name="q"
        defaultValue={filter.q}
        placeholder={t('list.searchHint')}
      />
      <FilterSelect label={t('list.kind')} all={t('list.any')} name="kind" defaultValue={filter.kind ?? ''}>
        {keptKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect label={t('list.state')} all={t('list.any')} name="state" defaultValue={filter.state ?? ''}>
        {(['open', 'off', 'drafted'] as const).map((state) => (
          <option key={state} value={state}>
            {t(`state.${state}`)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect label={t('list.hint')} all={t('list.any')} name="hint" defaultValue={filter.hint ?? ''}>
        {storeHints.map((hint) => (
          <option key={hint} value={hint}>
            {t(`hint.${hint}`)}
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
