import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { loadMessages } from '@/lib/web/messages';
import { pageLocale } from '@/lib/web/page-locale';
import './staff.css';
import './rail.css';
import './bar.css';
import './row.css';
import './order.css';
import './pages.css';
import './handover.css';
import './hours.css';
import './transfers.css';
import './visits.css';

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export const dynamic = 'force-dynamic';

export const viewport: Viewport = { themeColor: '#0a3d4b' };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'staff' });
  return {
    title: { absolute: t('title'), template: '%s' },
    robots: { index: false, follow: false },
    manifest: '/staff.webmanifest',
  };
}

/** The counter: its own frame, its own words, nothing of the shop's. */
export default async function StaffLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const { staff, refusal, hours, transfers, visits, common } = await loadMessages(locale);
  const words = {
    staff,
    refusal,
    hours,
    transfers,
    visits: { staff: visits.staff },
    common: { field: common.field },
  };
  return (
    <NextIntlClientProvider locale={locale} messages={words}>
      {children}
    </NextIntlClientProvider>
  );
}
