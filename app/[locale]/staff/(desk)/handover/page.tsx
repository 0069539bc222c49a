import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HandoverScreen } from '@/components/staff/handover-screen';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { findByCode, openOrder, readAside, refuseLines, searchOrders } from './actions';

const handoverActs = { find: findByCode, search: searchOrders, open: openOrder, refuse: refuseLines, aside: readAside };

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'staff' });
  return { title: t('handover.title') };
}

/** Goods against the customer's code, or what they say of their order. */
export default async function HandoverPage({ params }: Props) {
  await staffDesk(await pageLocale(params));
  return <HandoverScreen acts={handoverActs} />;
}
