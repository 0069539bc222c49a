import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { HomeKinds } from '@/components/home-kinds';
import { ListCount } from '@/components/list-count';
import { ListView } from '@/components/list-view';
import { SearchForm } from '@/components/search-form';
import { StoreStrip } from '@/components/store-strip';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { productFilter } from '@/lib/catalog/input';
import { listAddress, narrowedBy } from '@/lib/catalog/list-address';
import { getListFacets, listCategoryCards, listProducts } from '@/lib/catalog/list-products';
import { localePath } from '@/lib/locale';
import { pageLocale } from '@/lib/web/page-locale';
import { reading } from '@/lib/web/reading';

/** What is asked for stands in the address: rendered for each request. */
export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const PER_PAGE = 24;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations('catalog.search');
  const { q } = productFilter.parse(await searchParams);
  return { title: q ? t('titleFor', { q }) : t('title'), robots: { index: false, follow: true } };
}

/** What was searched for; without a word, everything. */
export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const filter = productFilter.parse(await searchParams);
  const scope = { category: null, filter };
  const { db } = await reading();
  const [t, facets, cards] = await Promise.all([
    getTranslations('catalog'),
    getListFacets(db, scope),
    listProducts(db, scope, PER_PAGE),
  ]);
  const path = localePath(locale, '/search');
  const pages = Math.ceil(facets.total / PER_PAGE);
  if (filter.page > Math.max(1, pages)) redirect(listAddress(path, filter, { page: pages }));
  const { q } = filter;
  const nothing = facets.total === 0 && narrowedBy(filter) === 0;
  const head = (
    <div className="list-head pt-3 lg:pt-8">
      {!nothing && <h1>{q ? t('search.titleFor', { q }) : t('search.all')}</h1>}
      {!nothing && <ListCount total={facets.total} page={filter.page} perPage={PER_PAGE} />}
      {!q && <p className="small soft phrase">{t('search.lead')}</p>}
    </div>
  );
  const none = nothing ? (
    <Empty
      main
      title={t('search.noneTitle', { q })}
      action={
        <ButtonLink kind="quiet" href={path}>
          {t('search.noneAll')}
        </ButtonLink>
      }
    >
      {t('search.noneBody')}
    </Empty>
  ) : (
    <Empty
      title={t('none.title')}
      action={
        <ButtonLink
          kind="quiet"
          href={listAddress(path, { ...filter, sizes: [], colors: [], price: null, store: null })}
        >
          {t('filters.clear')}
        </ButtonLink>
      }
    >
      {t('none.body')}
    </Empty>
  );
  return (
    <>
      <StoreStrip locale={locale} />
      <main id="main">
        <SearchForm locale={locale} query={q} className="find-home mx-(--gutter) mt-3 lg:hidden" />
        <ListView
          locale={locale}
          path={path}
          category={null}
          filter={filter}
          facets={facets}
          cards={cards}
          pages={pages}
          head={head}
          none={none}
        />
        {nothing && <HomeKinds locale={locale} kinds={await listCategoryCards(db)} />}
      </main>
    </>
  );
}
