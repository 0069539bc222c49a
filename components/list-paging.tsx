import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ProductFilter } from '@/lib/catalog/input';
import { listAddress, pageNumbers } from '@/lib/catalog/list-address';
import { Icon } from './ui/icon';

interface ListPagingProps {
  path: string;
  filter: ProductFilter;
  pages: number;
}

/** Pages of a list as real addresses. */
export function ListPaging({ path, filter, pages }: ListPagingProps) {
  const t = useTranslations('catalog.pages');
  if (pages < 2) return null;
  const { page } = filter;
  const to = (wanted: number) => listAddress(path, filter, { page: wanted });
  return (
    <nav className="paging" aria-label={t('label')}>
      {page > 1 && (
        <Link className="icb" href={to(page - 1)} rel="prev" aria-label={t('previous')} prefetch={false}>
          <Icon name="chevron-left" />
        </Link>
      )}
      {pageNumbers(page, pages).map((number, index) =>
        number === null ? (
          <span key={`gap-${index < 2 ? 'before' : 'after'}`} aria-hidden="true">
            …
          </span>
        ) : (
          <Link
            key={number}
            className="num"
            href={to(number)}
            aria-current={number === page ? 'page' : undefined}
            aria-label={t('page', { page: number })}
            prefetch={false}
          >
            {number}
          </Link>
        ),
      )}
      {page < pages && (
        <Link className="icb" href={to(page + 1)} rel="next" aria-label={t('next')} prefetch={false}>
          <Icon name="chevron-right" />
        </Link>
      )}
    </nav>
  );
}
