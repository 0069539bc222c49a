import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ProductFilter, productSorts } from '@/lib/catalog/input';
import { listAddress, narrowedBy, priceKey, priceRanges } from '@/lib/catalog/list-address';
import type { Facet, ListFacets } from '@/lib/catalog/types';
import { inLocale, type Locale } from '@/lib/locale';
import { FilterStore } from './filter-store';
import { FilterSubmit } from './filter-submit';
import { usePriceWords } from './price-words';
import { Icon } from './ui/icon';

interface ListFiltersProps {
  locale: Locale;
  path: string;
  /** Category slug; null = all. */
  category: string | null;
  filter: ProductFilter;
  facets: ListFacets;
}

interface ChoicesProps {
  locale: Locale;
  title: string;
  name: 'size' | 'color';
  facets: Facet[];
  chosen: string[];
}

function Choices({ locale, title, name, facets, chosen }: ChoicesProps) {
  const shown = facets.filter(({ key, count }) => count > 0 || chosen.includes(key));
  if (shown.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      <div className={name === 'size' ? 'opts cols5' : 'chips'}>
        {shown.map(({ key, label, count }) => (
          <label key={key} className={name === 'size' ? 'opt' : 'chip'}>
            <input type="checkbox" name={name} value={key} defaultChecked={chosen.includes(key)} />
            {name === 'size' ? <b>{inLocale(label, locale)}</b> : inLocale(label, locale)}
            <span className="tiny soft num">{count}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** On phones the sheet also holds the order; wide screens show that beside the list (ListSort). */
function FiltersName() {
  const t = useTranslations('catalog.filters');
  return (
    <>
      <span className="lg:hidden">{t('open')}</span>
      <span className="max-lg:hidden">{t('title')}</span>
    </>
  );
}

/**
 * The button and the sheet it opens: an ordinary form in a popover, which opens, closes by Esc and is sent without
 * scripts; a browser that knows no popover shows the form below the list's head.
 */
export function ListFilters({ locale, path, category, filter, facets }: ListFiltersProps) {
  const t = useTranslations('catalog');
  const priceWords = usePriceWords();
  const ranges = priceRanges(facets.quartiles);
  const count = narrowedBy({ ...filter, store: null });
  const wanted = filter.price ? priceKey(filter.price) : '';
  return (
    <>
      <button type="button" className={count > 0 ? 'chip on' : 'chip'} popoverTarget="filters">
        <Icon name="sliders-horizontal" size="xs" />
        <FiltersName />
        {count > 0 && <span className="num">{count}</span>}
      </button>
      <form id="filters" popover="auto" className="filters" action={path} aria-label={t('filters.title')}>
        <div className="filters-head">
          <h2>
            <FiltersName />
          </h2>
          <button
            type="button"
            className="icb"
            popoverTarget="filters"
            popoverTargetAction="hide"
            aria-label={t('close')}
          >
            <Icon name="x" />
          </button>
        </div>
        <div className="filters-body">
          {filter.q && <input type="hidden" name="q" value={filter.q} />}
          <FilterStore
            locale={locale}
            on={filter.store}
            title={t('filters.store')}
            labels={{ inStore: t.raw('filters.inStore'), inChosen: t('filters.inChosen') }}
          />
          <Choices locale={locale} title={t('filters.size')} name="size" facets={facets.sizes} chosen={filter.sizes} />
          <Choices
            locale={locale}
            title={t('filters.color')}
            name="color"
            facets={facets.colors}
            chosen={filter.colors}
          />
          {ranges.length > 0 && (
            <fieldset>
              <legend>{t('filters.price')}</legend>
              <div className="chips">
                {[null, ...ranges].map((range) => (
                  <label key={range ? priceKey(range) : ''} className="chip num">
                    <input
                      type="radio"
                      name="price"
                      value={range ? priceKey(range) : ''}
                      defaultChecked={wanted === (range ? priceKey(range) : '')}
                    />
                    {range ? priceWords(range) : t('filters.anyPrice')}
                  </label>
                ))}
              </div>
            </fieldset>
          )}
          <fieldset className="lg:hidden">
            <legend>{t('sort.label')}</legend>
            <div className="chips">
              {productSorts.map((sort) => (
                <label key={sort} className="chip">
                  <input type="radio" name="sort" value={sort} defaultChecked={filter.sort === sort} />
                  {t(`sort.${sort}`)}
                </label>
              ))}
            </div>
          </fieldset>
        </div>
        <div className="act">
          <Link
            className="link"
            href={listAddress(path, filter, { sizes: [], colors: [], price: null, store: null })}
            prefetch={false}
          >
            {t('filters.clear')}
          </Link>
          <FilterSubmit
            category={category}
            labels={{ show: t('filters.show'), showCount: t.raw('filters.showCount'), showNone: t('filters.showNone') }}
          />
        </div>
      </form>
    </>
  );
}
