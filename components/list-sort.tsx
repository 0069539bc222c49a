import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ProductFilter, productSorts } from '@/lib/catalog/input';
import { listAddress } from '@/lib/catalog/list-address';

/** Ways to sort, in sight where there is room; phones have them in the filter sheet. */
export function ListSort({ path, filter }: { path: string; filter: ProductFilter }) {
  const t = useTranslations('catalog.sort');
  return (
    <nav className="sorts" aria-label={t('label')}>
      {productSorts.map((sort) => (
        <Link
          key={sort}
          href={listAddress(path, filter, { sort })}
          aria-current={filter.sort === sort || undefined}
          prefetch={false}
        >
          {t(sort)}
        </Link>
      ))}
    </nav>
  );
}
