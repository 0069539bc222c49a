import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ProductFilter } from '@/components/admin/catalogue/product-filter';
import { ProductTable } from '@/components/admin/catalogue/product-table';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Icon } from '@/components/ui/icon';
import { productListInput } from '@/lib/catalog/editing/input';
import { listConsoleProducts } from '@/lib/catalog/editing/list-console';
import { listCategories } from '@/lib/catalog/queries';
import { localePath } from '@/lib/locale';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { changeProducts, decideProducts } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminCatalogue' });
  return { title: t('list.title') };
}

/** Everything that is sold, put aside or being made. */
export default async function ProductsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await shopConsole(locale, 'catalogue');
  const asked = await searchParams;
  const filter = productListInput.parse(asked);
  const [page, categories, t] = await Promise.all([
    listConsoleProducts(db(), filter),
    listCategories(db()),
    getTranslations({ locale, namespace: 'adminCatalogue' }),
  ]);
  const path = localePath(locale, '/admin/products');
  const pageAt = (side: 'before' | 'after', id: string) => {
    const { before, after, ...rest } = asked;
    return `${path}?${new URLSearchParams({ ...(rest as Record<string, string>), [side]: id })}`;
  };
  return (
    <main id="main" className="console-page">
      <div className="console-head">
        <h1>{t('list.title')}</h1>
        <ButtonLink href={localePath(locale, '/admin/products/new')} small icon="plus">
          {t('list.new')}
        </ButtonLink>
      </div>
      <ProductFilter key={JSON.stringify(filter)} filter={filter} categories={categories} locale={locale} />
      {page.rows.length > 0 ? (
        <ProductTable rows={page.rows} categories={categories} change={changeProducts} decide={decideProducts} />
      ) : (
        <Empty title={t('list.empty')}>{t('list.emptyHelp')}</Empty>
      )}
      <nav className="list-pages" aria-label={t('list.pages')}>
        {page.before && (
          <Link className="link" href={pageAt('before', page.before)} prefetch={false}>
            <Icon name="chevron-left" size="s" />
            {t('list.newer')}
          </Link>
        )}
        {page.after && (
          <Link className="link" href={pageAt('after', page.after)} prefetch={false}>
            {t('list.older')}
            <Icon name="chevron-right" size="s" />
          </Link>
        )}
      </nav>
    </main>
  );
}
