import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HandoverScreen } from '@/components/staff/handover-screen';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { findByCode, handOver } from '../../actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'staff' });
  return { title: t('handover.title') };
}

/** Goods against the customer's code. */
export default async function HandoverPage({ params }: Props) {
  await staffDesk(await pageLocale(params));
  return <HandoverScreen acts={{ find: findByCode, handOver }} />;
}
