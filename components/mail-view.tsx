import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { type Locale, localePath } from '@/lib/locale';
import type { Message } from '@/lib/notify/types';
import { MailChannel, shownRecipient } from './mail-channel';
import { MailFrame } from './mail-frame';
import { MailTime } from './mail-time';
import { Icon } from './ui/icon';

interface MailViewProps {
  message: Message;
  now: Date;
  locale: Locale;
}

/** One message: its HTML in a frame, and its text. */
export function MailView({ message, now, locale }: MailViewProps) {
  const t = useTranslations('tracking.mailbox');
  const inbox = `${localePath(locale, '/mailbox')}?to=${encodeURIComponent(message.recipient)}`;
  return (
    <article>
      <a className="link" href={inbox}>
        <Icon name="chevron-left" size="xs" />
        {t('back')}
      </a>
      <h1 lang={message.locale}>{message.subject}</h1>
      <p className="soft small">
        <MailChannel channel={message.channel} /> {t('to')} <span className="num">{shownRecipient(message)}</span> ・{' '}
        <MailTime message={message} now={now} locale={locale} />
      </p>
      <div className="mail-both">
        {message.html && (
          <section>
            <h2>{t('shown')}</h2>
            <MailFrame title={message.subject} html={message.html} />
          </section>
        )}
        <section>
          <h2>{t('text')}</h2>
          <pre lang={message.locale}>
            <Linked text={message.text} />
          </pre>
        </section>
      </div>
    </article>
  );
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

/** Addresses in a plain text can be followed, as mail programs do it. */
function Linked({ text }: { text: string }) {
  return text.split(ADDRESS).map((part, index) => {
    const key = `${index}:${part.length}`;
    return ADDRESS.test(part) ? (
      <a key={key} href={part}>
        {part}
      </a>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    );
  });
}
