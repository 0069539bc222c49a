import { getLocale, getTranslations } from 'next-intl/server';
import { Empty } from '@/components/ui/empty';
import { FindOrder } from '../find/find-order';

/** A link that leads to no order: the other way to find it stands right here. */
export default async function OrderNotFound() {
  const [locale, t] = [await getLocale(), await getTranslations('tracking.notFound')];
  return (
    <main id="main" className="order-narrow">
      <Empty title={t('title')} main>
        {t('body')}
      </Empty>
      <FindOrder locale={locale} />
    </main>
  );
}
