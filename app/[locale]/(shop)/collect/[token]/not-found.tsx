import { locale as rootLocale } from 'next/root-params';
import { getTranslations } from 'next-intl/server';
import { Empty } from '@/components/ui/empty';
import { defaultLocale, isLocale } from '@/lib/locale';

/** A link that was never given. It asks for the language itself, as the page of an order does. */
export default async function CollectNotFound() {
  const asked = (await rootLocale()) ?? '';
  const locale = isLocale(asked) ? asked : defaultLocale;
  const t = await getTranslations({ locale, namespace: 'delegates.page.unknown' });
  return (
    <main id="main" className="order-narrow">
      <Empty title={t('title')} main>
        {t('body')}
      </Empty>
    </main>
  );
}
