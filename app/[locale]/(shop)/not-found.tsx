import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { HomeKinds } from '@/components/home-kinds';
import { SearchForm } from '@/components/search-form';
import { Empty } from '@/components/ui/empty';
import { listCategoryCards } from '@/lib/catalog/list-products';
import { defaultLocale, isLocale, localePath } from '@/lib/locale';
import { db } from '@/lib/web/database';

const ways = [
  ['home', '/'],
  ['stores', '/stores'],
  ['order', '/orders'],
] as const;

/** No such page: why, search, the ways on, and the kinds of goods. */
export default async function ShopNotFound() {
  const asked = await getLocale();
  const locale = isLocale(asked) ? asked : defaultLocale;
  const [t, kinds] = await Promise.all([getTranslations('common.missing'), listCategoryCards(db())]);
  return (
    <main id="main">
      <Empty
        main
        title={t('title')}
        action={
          <>
            <SearchForm locale={locale} className="find-home mt-4 w-full max-w-[420px]" />
            <nav className="mt-1 flex flex-wrap justify-center gap-x-5" aria-label={t('ways')}>
              {ways.map(([name, path]) => (
                <Link key={name} className="link" href={localePath(locale, path)} prefetch={false}>
                  {t(name)}
                </Link>
              ))}
            </nav>
          </>
        }
      >
        {t('body')}
      </Empty>
      <HomeKinds locale={locale} kinds={kinds} />
    </main>
  );
}
