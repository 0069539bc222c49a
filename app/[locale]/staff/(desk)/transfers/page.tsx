import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TransfersScreen } from '@/components/staff/transfers-screen';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { loseTransfer, receiveTransfer, sendTransfer } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'transfers' });
  return { title: t('title') };
}

/** Goods that go from shop to shop for an order: what to send from here, and what is on its way here. */
export default async function TransfersPage({ params }: Props) {
  await staffDesk(await pageLocale(params));
  return <TransfersScreen acts={{ send: sendTransfer, receive: receiveTransfer, lose: loseTransfer }} />;
}
