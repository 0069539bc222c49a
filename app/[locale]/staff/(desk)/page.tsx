import { QueueScreen } from '@/components/staff/queue-screen';
import { staffDesk } from '@/lib/web/desk';
import { pageLocale } from '@/lib/web/page-locale';

/** Today's orders of the store. */
export default async function QueuePage({ params }: { params: Promise<{ locale: string }> }) {
  await staffDesk(await pageLocale(params));
  return <QueueScreen opened={null} />;
}
