import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icon';
import { inLocale, localePath } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { datedMomentWords } from '@/lib/orders/moment-words';
import { pageLocale } from '@/lib/web/page-locale';
import { followedOrder } from '../followed-order';
import { ownReceipts } from './own-receipts';

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'receipt.page' });
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** All receipts of an order; where it is but one, that one. */
export default async function ReceiptsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const receipts = await ownReceipts(token);
  const page = localePath(locale, `/orders/${token}`);
  const [only] = receipts;
  if (only && receipts.length === 1) redirect(`${page}/receipt/${only.id}`);
  if (!only && !(await followedOrder(token))) notFound();
  const t = await getTranslations({ locale, namespace: 'receipt' });
  return (
    <main id="main" className="order-narrow">
      <h1>{t('page.title')}</h1>
      <p className="soft">{t(only ? 'page.lead' : 'page.none')}</p>
      <ul className="receipt-list">
        {receipts.map(({ id, number, kind, issuedAt, named, content }) => (
          <li key={id}>
            <Link href={`${page}/receipt/${id}`} prefetch={false}>
              <span>
                <b>{t(kind === 'return' ? 'sheet.return' : named ? 'sheet.named' : 'sheet.sale')}</b>
                <span className="small soft num">{number}</span>
                <span className="small soft">
                  {inLocale(content.store.name, locale)}{' '}
                  <span className="num">{datedMomentWords(issuedAt, content.store.zone, locale)}</span>
                </span>
              </span>
              <b className="num">{formatMoney(content.total, content.currency)}</b>
              <Icon name="chevron-right" size="s" />
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link className="link" href={page} prefetch={false}>
          {t('page.back')}
        </Link>
      </p>
    </main>
  );
}
