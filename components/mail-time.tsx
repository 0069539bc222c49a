import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import type { MessageSummary } from '@/lib/notify/types';
import { stepMomentWords } from '@/lib/orders/moment-words';

/** The mailbox belongs to nobody's shop: it keeps Tokyo's time. */
const ZONE = 'Asia/Tokyo';

/** When a message was written, and whether it still waits. */
export function MailTime({ message, now, locale }: { message: MessageSummary; now: Date; locale: Locale }) {
  const t = useTranslations('tracking.mailbox');
  return (
    <time className="small soft t" dateTime={message.createdAt.toISOString()}>
      {stepMomentWords(message.createdAt, ZONE, now, locale)}
      {message.failedAt ? ` ・ ${t('failed')}` : !message.sentAt && ` ・ ${t('waiting')}`}
    </time>
  );
}
