import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StockScreen } from '@/components/staff/stock/stock-screen';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { findArticles } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'shelf' });
  return { title: t('title') };
}

/** An article by scan or by name, to see and to correct what the shop has of it. */
export default async function StockPage({ params }: Props) {
  await staffDesk(await pageLocale(params));
  return <StockScreen find={findArticles} />;
}
