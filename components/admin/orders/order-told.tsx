import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/locale';
import type { FileMessage } from '@/lib/office/types';
import { fixedMomentWords } from '@/lib/orders/moment-words';
import { SHOP_ZONE } from '@/lib/time';
import { type Act, ActButton } from '../act-form';

interface OrderToldProps {
  messages: FileMessage[];
  again: Act;
  locale: Locale;
}

/** What the customer was told, whether it arrived, and the way to tell it once more. */
export function OrderTold({ messages, again, locale }: OrderToldProps) {
  const t = useTranslations('adminOrders');
  const words = useTranslations('notices');
  if (messages.length === 0) return <p className="soft small">{t('page.messagesNone')}</p>;
  return (
    <ul className="file-told">
      {messages.map((message) => (
        <li key={message.id}>
          <span>
            <b>
              {words.has(`kind.${message.kind}`) ? words(`kind.${message.kind}` as 'kind.order_ready') : message.kind}
            </b>
            <span className="small soft cell-line">
              <span className="num">{fixedMomentWords(message.at, SHOP_ZONE, locale)}</span> ・{' '}
              {words(`channel.${message.channel}`)} ・ {message.recipient}
            </span>
            <span className={message.state === 'failed' ? 'small failed' : 'small'}>
              {t(`message.state.${message.state}`)}
              {message.state === 'failed' && message.failure && ` (${message.failure})`}
            </span>
          </span>
          {message.again && (
            <ActButton icon="mail" hidden={{ messageId: message.id }} action={again} done={t('message.sending')}>
              {t('message.again')}
            </ActButton>
          )}
        </li>
      ))}
    </ul>
  );
}
