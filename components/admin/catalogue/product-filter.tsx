import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ProductListFilter } from '@/lib/catalog/editing/input';
import { productStatuses, qualityHints } from '@/lib/catalog/editing/types';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { Button } from '../../ui/button';
import type { CategoryName } from './sale-fields';

interface ProductFilterProps {
  filter: ProductListFilter;
  categories: CategoryName[];
  locale: Locale;
}

/** What the list is narrowed down to; a plain form whose address can be kept. */
export function ProductFilter({ filter, categories, locale }: ProductFilterProps) {
  const t = useTranslations('adminCatalogue');
  const path = localePath(locale, '/admin/products');
  return (
    <form action={path} className="product-filter">
      <div className="filter-q">
        <label htmlFor="q">{t('list.search')}</label>
        <input
          className="box"
          type="search"
          id="q"
          name="q"
          defaultValue={filter.q}
          placeholder={t('list.searchHint')}
        />
      </div>
      <div>
        <label htmlFor="status">{t('field.status')}</label>
        <select className="box" id="status" name="status" defaultValue={filter.status ?? ''}>
          <option value="">{t('list.anyStatus')}</option>
          {productStatuses.map((status) => (
            <option key={status} value={status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="category">{t('field.categoryId')}</label>
        <select className="box" id="category" name="category" defaultValue={filter.category ?? ''}>
          <option value="">{t('list.any')}</option>
          {categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {inLocale(name, locale)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="hint">{t('list.hint')}</label>
        <select className="box" id="hint" name="hint" defaultValue={filter.hint ?? ''}>
          <option value="">{t('list.any')}</option>
          {qualityHints.map((hint) => (
            <option key={hint} value={hint}>
              {t(`hint.${hint}`)}
            </option>
          ))}
        </select>
      </div>
      <label className="check">
        <input type="checkbox" name="drafted" value="1" defaultChecked={filter.drafted} />
        {t('list.drafted')}
      </label>
      <Button type="submit" kind="quiet" small icon="search">
        {t('list.filter')}
      </Button>
      <Link className="link" href={path} prefetch={false}>
        {t('list.clear')}
      </Link>
    </form>
  );
}
