import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { pageLocale } from '@/lib/web/page-locale';
import { siteUrl } from '@/lib/web/site-url';
import '../globals.css';

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** Pages are prerendered when first asked for: a build has no database. */
export const generateStaticParams = () => [];

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: '#ffffff',
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'common' });
  return {
    metadataBase: siteUrl(),
    title: { default: t('shop.title'), template: t('shop.titleTemplate', { title: '%s' }) },
    description: t('shop.description'),
    openGraph: { siteName: t('shop.name'), locale: locale === 'ja' ? 'ja_JP' : 'en_US', type: 'website' },
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export default async function RootLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
