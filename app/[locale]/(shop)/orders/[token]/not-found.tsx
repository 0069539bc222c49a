import { locale as rootLocale } from 'next/root-params';
import { getTranslations } from 'next-intl/server';
import { Empty } from '@/components/ui/empty';
import { defaultLocale, isLocale } from '@/lib/locale';
import { FindOrder } from '../find/find-order';

/**
 * A link that leads to no order: the other way to find it stands right here. Rendered beside every order, perhaps
 * before its layout has told next-intl the language, so it asks for the language itself.
 */
export default async function OrderNotFound() {
  const asked = (await rootLocale()) ?? '';
  const locale = isLocale(asked) ? asked : defaultLocale;
  const t = await getTranslations({ locale, namespace: 'tracking.notFound' });
  return (
    <main id="main" className="order-narrow">
      <Empty title={t('title')} main>
        {t('body')}
      </Empty>
      <FindOrder locale={locale} />
    </main>
  );
}
