import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ListCount } from '@/components/list-count';
import { ListView } from '@/components/list-view';
import { StoreStrip } from '@/components/store-strip';
import { StructuredData } from '@/components/structured-data';
import { ButtonLink } from '@/components/ui/button';
import { Crumbs } from '@/components/ui/crumbs';
import { Empty } from '@/components/ui/empty';
import { isKey, type ProductFilter } from '@/lib/catalog/input';
import { listAddress } from '@/lib/catalog/list-address';
import { getListFacets, listProducts } from '@/lib/catalog/list-products';
import { getCategory } from '@/lib/catalog/queries';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { trailData } from '@/lib/trail-data';
import { publicAddress } from '@/lib/web/public-address';
import { reading } from '@/lib/web/reading';

const PER_PAGE = 24;

interface CategoryListProps {
  locale: Locale;
  slug: string;
  filter: ProductFilter;
}

/** A category's list, whole or narrowed down. Unknown: not found; past the last page: the last page. */
export async function CategoryList({ locale, slug, filter }: CategoryListProps) {
  if (!isKey(slug)) notFound();
  const scope = { category: slug, filter };
  const { db } = await reading();
  const [t, category, facets, cards] = await Promise.all([
    getTranslations('catalog'),
    getCategory(db, slug),
    getListFacets(db, scope),
    listProducts(db, scope, PER_PAGE),
  ]);
  if (!category) notFound();
  const path = localePath(locale, `/categories/${slug}`);
  const pages = Math.ceil(facets.total / PER_PAGE);
  if (filter.page > Math.max(1, pages)) redirect(listAddress(path, filter, { page: pages }));
  const name = inLocale(category.name, locale);
  const trail = [{ name: t('home'), href: localePath(locale, '/') }, { name }];
  const head = (
    <>
      <StructuredData data={trailData(trail, publicAddress)} />
      <Crumbs label={t('breadcrumb')} trail={trail} />
      <div className="list-head">
        <h1>{name}</h1>
        <ListCount total={facets.total} page={filter.page} perPage={PER_PAGE} />
        {category.lead && <p className="small soft phrase">{inLocale(category.lead, locale)}</p>}
      </div>
    </>
  );
  const none = (
    <Empty
      title={t('none.title')}
      action={
        <ButtonLink kind="quiet" href={path}>
          {t('none.clear', { name })}
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
        <ListView
          locale={locale}
          path={path}
          category={slug}
          filter={filter}
          facets={facets}
          cards={cards}
          pages={pages}
          head={head}
          none={none}
        />
      </main>
    </>
  );
}
