import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { loadMessages } from '@/lib/web/messages';
import { pageLocale } from '@/lib/web/page-locale';
import './console.css';
import './catalogue.css';
import './orders.css';
import './brand.css';
import './imports.css';
import './interfaces.css';
import './people.css';
import './preview.css';
import './stores.css';
import '../staff/hours.css';

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'admin' });
  return {
    title: { absolute: t('title'), template: `%s | ${t('title')}` },
    robots: { index: false, follow: false },
  };
}

/** The merchant's console: its own frame and words. */
export default async function AdminLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const messages = await loadMessages(locale);
  const { admin, refusal, common, preview } = messages;
  const { adminCatalogue, adminOrders, adminBrand } = messages;
  const { adminImports, adminInterfaces, adminStaff, adminStores, hours } = messages;
  const words = {
    admin,
    adminCatalogue,
    adminOrders,
    adminBrand,
    adminImports,
    adminInterfaces,
    adminStaff,
    adminStores,
    hours,
    preview,
    refusal,
    common: { field: common.field },
  };
  return (
    <NextIntlClientProvider locale={locale} messages={words}>
      {children}
    </NextIntlClientProvider>
  );
}
