import { useTranslations } from 'next-intl';
import { type Locale, localePath } from '@/lib/locale';
import type { MessageSummary } from '@/lib/notify/types';
import { MailChannel, shownRecipient } from './mail-channel';
import { MailTime } from './mail-time';
import { Button } from './ui/button';
import { Empty } from './ui/empty';

interface MailListProps {
  messages: MessageSummary[];
  /** Shown are those of one receiver only. */
  to: string | null;
  limit: number;
  now: Date;
  locale: Locale;
}

/** The mailbox: every message with its receiver, newest first. */
export function MailList({ messages, to, limit, now, locale }: MailListProps) {
  const t = useTranslations('tracking.mailbox');
  const path = localePath(locale, '/mailbox');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="soft small">
        {t('lead')} {t('newest', { count: limit })}
      </p>
      <form className="mail-filter" action={path}>
        <label className="sr" htmlFor="to">
          {t('to')}
        </label>
        <input id="to" name="to" inputMode="email" className="box" defaultValue={to ?? ''} placeholder={t('to')} />
        <Button type="submit" kind="quiet">
          {t('filter')}
        </Button>
      </form>
      {to && (
        <a className="link" href={path}>
          {t('all')}
        </a>
      )}
      {messages.length === 0 ? (
        <Empty title={t('none')}>{t('noneBody')}</Empty>
      ) : (
        <ul className="mails">
          {messages.map((message) => (
            <li key={message.id}>
              <a href={`${path}/${message.id}`}>
                <b lang={message.locale}>
                  <MailChannel channel={message.channel} /> {message.subject}
                </b>
                <span className="small soft">{shownRecipient(message)}</span>
                <MailTime message={message} now={now} locale={locale} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
