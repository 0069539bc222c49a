import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { localePath } from '@/lib/locale';
import { loadMessages } from '@/lib/web/messages';
import { pageLocale } from '@/lib/web/page-locale';
import './staff.css';
import './rail.css';
import './bar.css';
import './row.css';
import './today.css';
import './order.css';
import './pages.css';
import './pick.css';
import './paper.css';
import './handover.css';
import './hours.css';
import './transfers.css';
import './visits.css';
import './arrivals.css';
import './kept.css';
import './proof.css';
import './stock.css';
import './till.css';
import './restock.css';
import './messages.css';
import './returns.css';
import './coupons.css';

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export const dynamic = 'force-dynamic';

export const viewport: Viewport = { themeColor: '#0a3d4b' };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'staff' });
  return {
    title: { absolute: t('title'), template: '%s' },
    robots: { index: false, follow: false },
    manifest: localePath(locale, '/staff/manifest.webmanifest'),
    appleWebApp: { capable: true, title: t('app.shortName') },
    icons: { icon: '/icon.svg', apple: '/staff-192.png' },
  };
}

/** The counter: its own frame, its own words, nothing of the shop's. */
export default async function StaffLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  const messages = await loadMessages(locale);
  const { staff, pick, refusal, hours, transfers, visits, arrivals, ratings, common } = messages;
  const { holds, notices, kept, counter, shelf, till, receipt, returns, rewards } = messages;
  const words = {
    staff,
    pick,
    refusal,
    hours,
    transfers,
    kept,
    counter,
    shelf,
    till,
    returns: { reason: returns.reason, condition: returns.condition, status: returns.status, staff: returns.staff },
    visits: { staff: visits.staff },
    arrivals: { staff: arrivals.staff },
    ratings: { staff: ratings.staff },
    rewards: { coupons: rewards.coupons, points: rewards.points },
    holds: { restock: holds.restock, noShow: holds.noShow },
    notices: {
      channel: notices.channel,
      kind: notices.kind,
      state: notices.state,
      staff: notices.staff,
      templates: notices.templates,
    },
    receipt: { page: receipt.page, name: receipt.name, staff: receipt.staff },
    common: { field: common.field },
  };
  return (
    <NextIntlClientProvider locale={locale} messages={words}>
      {children}
    </NextIntlClientProvider>
  );
}
