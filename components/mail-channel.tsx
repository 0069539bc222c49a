import { useTranslations } from 'next-intl';
import type { MessageSummary } from '@/lib/notify/types';

/** By which way a message went. */
export function MailChannel({ channel }: Pick<MessageSummary, 'channel'>) {
  const t = useTranslations('notices.channel');
  return <span className={`mail-way ${channel}`}>{t(channel)}</span>;
}

/** A browser's address is long and says nothing beyond whose push service it is. */
export const shownRecipient = ({ channel, recipient }: Pick<MessageSummary, 'channel' | 'recipient'>): string =>
  channel === 'push' && URL.canParse(recipient) ? new URL(recipient).host : recipient;
