import { notFound } from 'next/navigation';
import { z } from 'zod';
import { QueueScreen } from '@/components/staff/queue-screen';
import { getStaffOrder } from '@/lib/pickup/queries';
import { db } from '@/lib/web/database';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

/** The queue with one order opened: a page of its own on phones. */
export default async function OrderPage({ params }: Props) {
  const { actor } = await staffDesk(await pageLocale(params));
  const id = z.uuid().safeParse((await params).id);
  const opened = id.success ? await getStaffOrder(db(), actor, id.data) : null;
  if (!opened) notFound();
  return <QueueScreen opened={opened} />;
}
