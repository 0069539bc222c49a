import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { MailView } from '@/components/mail-view';
import { getMessage } from '@/lib/notify/queries';
import { db } from '@/lib/web/database';
import { isMailboxOpen } from '@/lib/web/mailbox';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export const dynamic = 'force-dynamic';

const shownMessage = cache(async (id: string) =>
  isMailboxOpen() && z.uuid().safeParse(id).success ? getMessage(db(), id) : null,
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const message = await shownMessage((await params).id);
  return { title: message?.subject };
}

/** One message as its receiver sees it, in both forms. */
export default async function MessagePage({ params }: Props) {
  const locale = await pageLocale(params);
  const message = await shownMessage((await params).id);
  if (!message) notFound();
  return (
    <main id="main" className="mailbox">
      <MailView message={message} now={new Date()} locale={locale} />
    </main>
  );
}
