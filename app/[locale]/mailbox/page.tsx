import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MailList } from '@/components/mail-list';
import { listMessages } from '@/lib/notify/queries';
import { db } from '@/lib/web/database';
import { isMailboxOpen } from '@/lib/web/mailbox';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ to?: string | string[] }>;
}

export const dynamic = 'force-dynamic';

const SHOWN = 100;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await pageLocale(params);
  const t = await getTranslations('tracking.mailbox');
  return { title: t('title') };
}

/** Every message sent, newest first; ?to= shows those of one receiver. */
export default async function MailboxPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  if (!isMailboxOpen()) notFound();
  const asked = (await searchParams).to;
  const to = typeof asked === 'string' && asked.trim() ? asked.trim().slice(0, 254) : null;
  const messages = await listMessages(db(), to?.replaceAll('\u0000', '') ?? null, SHOWN);
  return (
    <main id="main" className="mailbox">
      <MailList messages={messages} to={to} limit={SHOWN} now={new Date()} locale={locale} />
    </main>
  );
}
