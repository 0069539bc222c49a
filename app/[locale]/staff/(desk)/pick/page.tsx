import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PickScreen } from '@/components/staff/pick-screen';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { findArticle } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'pick' });
  return { title: t('title') };
}

/** Several orders fetched on one way through the shop. */
export default async function PickPage({ params }: Props) {
  await staffDesk(await pageLocale(params));
  return <PickScreen findArticle={findArticle} />;
}
