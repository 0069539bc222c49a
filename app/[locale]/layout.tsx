import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { inLocale } from '@/lib/locale';
import { cardOfShop, sharing } from '@/lib/web/cards';
import { pageLocale } from '@/lib/web/page-locale';
import { shopFace } from '@/lib/web/shop-face';
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
  const [t, { brand }, card] = await Promise.all([
    getTranslations({ locale, namespace: 'common' }),
    shopFace(),
    cardOfShop(locale),
  ]);
  const tagline = brand.tagline ? inLocale(brand.tagline, locale) : t('shop.tagline');
  return {
    metadataBase: siteUrl(),
    title: {
      default: t('shop.titleTemplate', { title: t('shop.name'), shop: tagline }),
      template: t('shop.titleTemplate', { title: '%s', shop: t('shop.name') }),
    },
    description: brand.description ? inLocale(brand.description, locale) : t('shop.description'),
    openGraph: sharing({ locale, page: 'shop', card }),
    twitter: { card: 'summary_large_image' },
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
