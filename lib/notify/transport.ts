import { createTransport } from 'nodemailer';
import { env } from '../env';
import type { Locale } from '../locale';

export interface Mail {
  to: string;
  locale: Locale;
  subject: string;
  text: string;
  html: string;
  /** The same for every attempt to send one message: a receiving server can tell a repetition. */
  messageId: string;
}

/** A server that does not answer is given up, and the queue tries again. */
const PATIENCE_MS = 20_000;

/**
 * Real mail through SMTP_URL; without one the mailbox page is where messages end. The address goes as an address, not
 * as text to be read: it can name one receiver only. Throws when the server refuses or cannot be reached.
 */
export async function deliver({ to, locale, messageId, ...words }: Mail): Promise<void> {
  if (!env.SMTP_URL) return;
  const transport = createTransport(env.SMTP_URL, {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  try {
    await transport.sendMail({
      ...words,
      from: env.MAIL_FROM,
      to: { name: '', address: to },
      messageId: `<${messageId}@${new URL(env.APP_URL).hostname}>`,
      headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } finally {
    transport.close();
  }
}
