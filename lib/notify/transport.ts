import { createTransport } from 'nodemailer';
import { env } from '../env';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same for every attempt to send one message: a receiving server can tell a repetition. */
  messageId: string;
}

/** Real mail through SMTP_URL; without one the mailbox page is where messages end. */
export async function deliver({ messageId, ...mail }: Mail): Promise<void> {
  if (!env.SMTP_URL) return;
  const transport = createTransport(env.SMTP_URL);
  try {
    await transport.sendMail({ ...mail, from: env.MAIL_FROM, messageId: `<${messageId}@uketori>` });
  } finally {
    transport.close();
  }
}
