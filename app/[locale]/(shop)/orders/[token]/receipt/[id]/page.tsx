import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ReceiptActs } from '@/components/receipt-acts';
import { ReceiptName } from '@/components/receipt-name';
import { ReceiptPaper } from '@/components/receipt-paper';
import { Icon } from '@/components/ui/icon';
import { localePath } from '@/lib/locale';
import { receiptSheet } from '@/lib/receipts/sheet';
import { pageLocale } from '@/lib/web/page-locale';
import { actWords } from '../../act-words';
import { nameReceipt } from '../actions';
import { ownReceipts } from '../own-receipts';

interface Props {
  params: Promise<{ locale: string; token: string; id: string }>;
}

const receiptOf = async (params: Props['params']) => {
  const { token, id } = await params;
  return (await ownReceipts(token)).find((receipt) => receipt.id === id) ?? null;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'receipt.page' });
  const receipt = await receiptOf(params);
  return { title: [t('title'), receipt?.number].filter(Boolean).join(' '), robots: { index: false, follow: false } };
}

/** A customer's own receipt: read here, kept as a file, and made a 領収書 by a name. */
export default async function ReceiptPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const receipt = await receiptOf(params);
  if (!receipt) notFound();
  const t = await getTranslations({ locale, namespace: 'receipt' });
  const page = localePath(locale, `/orders/${token}`);
  return (
    <main id="main" className="receipt-page">
      <Link className="link back" href={page} prefetch={false}>
        <Icon name="chevron-left" size="s" />
        {t('page.back')}
      </Link>
      <ReceiptPaper sheet={receiptSheet(receipt, { locale, medium: 'electronic', isAgain: false })} />
      <div className="receipt-side">
        <ReceiptActs
          pdf={`${page}/receipt/${receipt.id}/pdf`}
          words={{ print: t('page.print'), pdf: t('page.pdf'), pdfNote: t('page.pdfNote') }}
        />
        {receipt.kind === 'sale' && !receipt.named && (
          <ReceiptName
            hidden={{ token, receiptId: receipt.id }}
            name={nameReceipt}
            words={t.raw('name')}
            {...(await actWords())}
          />
        )}
      </div>
    </main>
  );
}
