import { render } from '@react-email/render';
import type { MailContent } from './mail-content';
import { mailText } from './mail-text';
import { Mail } from './mails/mail';
import type { Composed } from './types';

/** Lays a mail out twice, as text and as HTML. Its subject is one line, whatever the words in it hold. */
export async function composeMail(mail: MailContent): Promise<Composed & { html: string }> {
  return {
    subject: mail.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
    text: mailText(mail),
    html: await render(<Mail mail={mail} />),
  };
}
