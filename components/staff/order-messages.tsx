import { useTranslations } from 'next-intl';
import type { StaffMessage } from '@/lib/pickup/types';

interface OrderMessagesProps {
  messages: StaffMessage[];
  /** ISO → clock. */
  when: (iso: string) => string;
}

/** What the customer was told, by which way, and whether it arrived. */
export function OrderMessages({ messages, when }: OrderMessagesProps) {
  const t = useTranslations('notices');
  return (
    <>
      <dt>{t('staff.sent')}</dt>
      <dd>
        {messages.length === 0 && <span className="soft">{t('staff.none')}</span>}
        <ol>
          {messages.map(({ kind, channel, state, at, failure }) => (
            <li key={`${kind}${channel}${at}`}>
              <span className="num">{when(at)}</span> {t(`kind.${kind}`)} ・ {t(`channel.${channel}`)} ・{' '}
              {state === 'failed' ? <b className="failed">{t('state.failed')}</b> : t(`state.${state}`)}
              {state === 'failed' && failure && <span className="soft small"> {failure}</span>}
            </li>
          ))}
        </ol>
      </dd>
    </>
  );
}
