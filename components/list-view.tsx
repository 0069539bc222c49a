import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ProductFilter } from '@/lib/catalog/input';
import { listAddress, narrowedBy } from '@/lib/catalog/list-address';
import type { ListFacets, ProductCard } from '@/lib/catalog/types';
import { type Locale, localePath } from '@/lib/locale';
import { ListChosen } from './list-chosen';
import { ListFilters } from './list-filters';
import { ListHereChip } from './list-here-chip';
import { ListPaging } from './list-paging';
import { ListSort } from './list-sort';
import { ProductGrid } from './product-grid';

interface ListViewProps {
  locale: Locale;
  /** Address of the whole list, as the reader sees it. */
  path: string;
  /** Category slug; null = all. */
  category: string | null;
  filter: ProductFilter;
  facets: ListFacets;
  cards: ProductCard[];
  pages: number;
  /** Title and what else stands above. */
  head: ReactNode;
  /** Shown instead of cards when there are none. */
  none: ReactNode;
}

/** Any list of products: what narrows it down, its cards, its pages. */
export function ListView({ locale, path, category, filter, facets, cards, pages, head, none }: ListViewProps) {
  const t = useTranslations('catalog');
  const narrowable = facets.total > 0 || narrowedBy(filter) > 0;
  return (
    <div className="wrap">
      {head}
      {narrowable && (
        <div className="list-bar">
          <ListHereChip
            locale={locale}
            on={filter.store}
            onHref={listAddress(path, filter, { store: 'STORE' }).replace('store=STORE', 'store={store}')}
            offHref={listAddress(path, filter, { store: null })}
            chooseHref={localePath(locale, '/stores')}
            labels={{ today: t.raw('here.today'), has: t.raw('here.has'), choose: t('here.choose') }}
          />
          <ListFilters locale={locale} path={path} category={category} filter={filter} facets={facets} />
          <ListSort path={path} filter={filter} />
        </div>
      )}
      <ListChosen locale={locale} path={path} filter={filter} facets={facets} />
      <div className="mt-5">
        {cards.length > 0 ? <ProductGrid cards={cards} locale={locale} store={filter.store} eager={4} /> : none}
      </div>
      <ListPaging path={path} filter={filter} pages={pages} />
    </div>
  );
}
