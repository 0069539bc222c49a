import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/lib/web/alternates';
import { pageLocale } from '@/lib/web/page-locale';
import { FindOrder } from './find-order';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('tracking.find');
  return { title: t('title'), description: t('description'), alternates: alternatesOf(locale, '/orders/find') };
}

/** For who lost the link: number and e-mail lead to it. */
export default async function FindOrderPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations('tracking.find');
  return (
    <main id="main" className="order-narrow">
      <h1>{t('title')}</h1>
      <p className="soft">{t('lead')}</p>
      <FindOrder locale={locale} />
      <p className="small soft">{t('account')}</p>
    </main>
  );
}
