import { env } from '../env';
import { type Locale, localePath } from '../locale';
import type { MailContent } from './mail-content';
import type { MailWords } from './words';

/** An address of the shop as a mail has to give it: whole. */
export const mailLink = (locale: Locale, path: string): string => `${env.APP_URL}${localePath(locale, path)}`;

/** Under every mail: who sends it and what the law asks for. */
export function mailFoot(t: MailWords, locale: Locale): MailContent['foot'] {
  return {
    lines: [t('foot.sendOnly'), t('foot.seller')],
    links: [
      { label: t('foot.legal'), url: mailLink(locale, '/legal/tokushoho') },
      { label: t('foot.privacy'), url: mailLink(locale, '/legal/privacy') },
    ],
  };
}
