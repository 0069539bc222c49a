import { getLocale, getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/search-form';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { isLocale, localePath } from '@/lib/locale';

/** No such product, or no longer: what it may be called and the way on. */
export default async function ProductNotFound() {
  const [t, asked] = await Promise.all([getTranslations('product.missing'), getLocale()]);
  const locale = isLocale(asked) ? asked : 'ja';
  return (
    <main id="main" className="wrap">
      <Empty
        main
        title={t('title')}
        action={
          <>
            <SearchForm locale={locale} className="mt-4 w-full max-w-90" />
            <ButtonLink kind="quiet" href={localePath(locale, '/')}>
              {t('home')}
            </ButtonLink>
          </>
        }
      >
        {t('text')}
      </Empty>
    </main>
  );
}
