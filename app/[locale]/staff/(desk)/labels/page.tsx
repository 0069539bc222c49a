import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LabelsScreen } from '@/components/staff/labels-screen';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ orders?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'pick.label' });
  return { title: t('title') };
}

/** Labels of bags (?orders=id,id), else of the places they are put. */
export default async function LabelsPage({ params, searchParams }: Props) {
  await staffDesk(await pageLocale(params));
  const { orders } = await searchParams;
  return <LabelsScreen orderIds={typeof orders === 'string' ? orders.split(',') : null} />;
}
