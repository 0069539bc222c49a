import { getLocale, getTranslations } from 'next-intl/server';
import { HomeKinds } from '@/components/home-kinds';
import { SearchForm } from '@/components/search-form';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { listCategoryCards } from '@/lib/catalog/list-products';
import { defaultLocale, isLocale, localePath } from '@/lib/locale';
import { db } from '@/lib/web/database';

/** No such page: why, search, and the kinds of goods. */
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
          <ButtonLink kind="quiet" href={localePath(locale, '/')}>
            {t('home')}
          </ButtonLink>
        }
      >
        {t('body')}
      </Empty>
      <SearchForm locale={locale} className="find-home mx-auto max-w-[452px] px-(--gutter)" />
      <HomeKinds locale={locale} kinds={kinds} />
    </main>
  );
}
