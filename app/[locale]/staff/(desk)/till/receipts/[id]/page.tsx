import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { ReceiptScreen } from '@/components/staff/till/receipt-screen';
import { getStaffReceipt } from '@/lib/receipts/queries';
import { receiptSheet } from '@/lib/receipts/sheet';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';
import { giveCopy, nameReceipt } from './actions';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'receipt.page' });
  return { title: t('title') };
}

/** What the customer takes along on paper, by the receipt's id or that of the part or the return it is of. */
export default async function ReceiptPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await staffDesk(locale);
  const id = z.uuid().safeParse((await params).id);
  const receipt = id.success ? await getStaffReceipt(db(), actor, id.data) : null;
  if (!receipt) notFound();
  const shown = { locale, medium: 'paper' } as const;
  return (
    <ReceiptScreen
      key={receipt.named ? 'named' : 'plain'}
      id={receipt.id}
      sheets={{
        first: receiptSheet(receipt, { ...shown, isAgain: false }),
        again: receiptSheet(receipt, { ...shown, isAgain: true }),
      }}
      copies={receipt.copies}
      canName={receipt.kind === 'sale' && !receipt.named}
      giveCopy={giveCopy}
      name={nameReceipt}
    />
  );
}
