import { createTransport } from 'nodemailer';
import type { Db } from '@/db/client';
import { env } from '../../env';
import { inLocale, type Localized } from '../../locale';
import { getSetting } from '../../stores/settings';
import { type Channel, type Outgoing, Undeliverable } from './channel';

/** A server that does not answer is given up, and the queue tries again. */
const PATIENCE_MS = 20_000;

/**
 * Real mail through SMTP_URL; without one the mailbox page is where messages end. The address goes as an address, not
 * as text to be read: it can name one receiver only. The same Message-ID at every attempt tells a receiving server that
 * it is the same mail.
 */
export const mailChannel = (db: Db): Channel => ({
  async send(message) {
    if (!env.SMTP_URL) return { ref: null };
    const transport = createTransport(env.SMTP_URL, {
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
    });
    try {
      const { messageId } = await transport.sendMail(mailOf(message, (await getSetting(db, 'brand')).name));
      return { ref: messageId };
    } catch (error) {
      throw judged(error);
    } finally {
      transport.close();
    }
  },
});

/** MAIL_FROM says the address; a name beside it gives way to the shop's own. */
const ownAddress = () => env.MAIL_FROM.match(/<([^<>]+)>/)?.[1] ?? env.MAIL_FROM;

function mailOf({ id, to, locale, subject, text, html, unsubscribe }: Outgoing, shop: Localized) {
  const news = unsubscribe && {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  return {
    from: { name: inLocale(shop, locale), address: ownAddress() },
    to: { name: '', address: to },
    subject,
    text,
    html: html ?? '',
    messageId: `<${id}@${new URL(env.APP_URL).hostname}>`,
    headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated', ...news },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Replies to RCPT TO which say that there is no such mailbox (RFC 5321 §4.2.3); of others the mail may be at fault. */
const NO_SUCH_MAILBOX = new Set([550, 551, 553]);

/** 5yz is for good, all else may pass. */
function judged(error: unknown): unknown {
  const { responseCode, command, message } = error as { responseCode?: number; command?: string; message: string };
  if (!responseCode || responseCode < 500) return error;
  return new Undeliverable(message, command === 'RCPT TO' && NO_SUCH_MAILBOX.has(responseCode));
}
