import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ProductFilter } from '@/lib/catalog/input';
import { listAddress } from '@/lib/catalog/list-address';
import type { ListFacets } from '@/lib/catalog/types';
import { inLocale, type Locale } from '@/lib/locale';
import { usePriceWords } from './price-words';
import { Icon } from './ui/icon';

interface ListChosenProps {
  locale: Locale;
  path: string;
  filter: ProductFilter;
  facets: ListFacets;
}

const without = (keys: string[], key: string) => keys.filter((other) => other !== key);

/** What the list is narrowed down by; each choice is taken off by a link. */
export function ListChosen({ locale, path, filter, facets }: ListChosenProps) {
  const t = useTranslations('catalog.filters');
  const priceWords = usePriceWords();
  const named = (all: ListFacets['sizes'], key: string) => {
    const label = all.find((facet) => facet.key === key)?.label;
    return label ? inLocale(label, locale) : key;
  };
  const chosen = [
    ...filter.sizes.map((key) => ({ name: named(facets.sizes, key), change: { sizes: without(filter.sizes, key) } })),
    ...filter.colors.map((key) => ({
      name: named(facets.colors, key),
      change: { colors: without(filter.colors, key) },
    })),
    ...(filter.price ? [{ name: priceWords(filter.price), change: { price: null } }] : []),
  ];
  if (chosen.length === 0) return null;
  return (
    <ul className="chips mt-2" aria-label={t('chosen')}>
      {chosen.map(({ name, change }) => (
        <li key={name}>
          <Link
            className="chip on"
            href={listAddress(path, filter, change)}
            prefetch={false}
            aria-label={t('remove', { name })}
          >
            {name}
            <Icon name="x" size="xs" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
