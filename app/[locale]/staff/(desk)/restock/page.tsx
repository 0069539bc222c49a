import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RestockScreen } from '@/components/staff/restock-screen';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'holds.restock' });
  return { title: t('title') };
}

/** Goods that were put away for somebody who did not come: back to their shelves. */
export default async function RestockPage({ params }: Props) {
  await staffDesk(await pageLocale(params));
  return <RestockScreen />;
}
