import { locale as rootLocale } from 'next/root-params';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { defaultLocale, isLocale, localePath } from '@/lib/locale';

/** A link that leads to no visit. Rendered beside every visit, perhaps before next-intl knows the language. */
export default async function VisitNotFound() {
  const asked = (await rootLocale()) ?? '';
  const locale = isLocale(asked) ? asked : defaultLocale;
  const t = await getTranslations({ locale, namespace: 'visits.page.notFound' });
  return (
    <main id="main" className="order-narrow">
      <Empty
        title={t('title')}
        main
        action={<ButtonLink href={localePath(locale, '/stores')}>{t('stores')}</ButtonLink>}
      >
        {t('body')}
      </Empty>
    </main>
  );
}
