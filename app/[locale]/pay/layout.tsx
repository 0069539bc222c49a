import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { pageLocale } from '@/lib/web/page-locale';
import './pay.css';

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'payment' });
  return { title: { absolute: `${t('title')} | ${t('brand')}` }, robots: { index: false } };
}

/** The test gateway's pages: another company in miniature, so nothing of the shop's look. */
export default async function PayLayout({ children, params }: Props) {
  await pageLocale(params);
  const t = await getTranslations('payment');
  return (
    <div className="pay">
      <header>
        <b>{t('brand')}</b>
      </header>
      <main id="main">{children}</main>
      <p className="pay-demo">{t('demo')}</p>
    </div>
  );
}
