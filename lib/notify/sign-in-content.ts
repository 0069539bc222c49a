import type { Locale } from '../locale';
import { LINK_MINUTES } from '../members/sign-in-link';
import type { MailContent } from './mail-content';
import { mailFoot } from './mail-frame';
import { mailWords } from './words';

/** The mail with the link by which somebody signs in. */
export function signInContent({ url, locale }: { url: string; locale: Locale }): MailContent {
  const t = mailWords(locale);
  const minutes = LINK_MINUTES;
  return {
    locale,
    subject: t('signIn.subject'),
    preheader: t('signIn.preheader', { minutes }),
    brand: t('brand'),
    greeting: null,
    title: t('signIn.title'),
    lead: t('signIn.lead', { minutes }),
    slips: [],
    facts: [],
    contents: null,
    button: { label: t('button.signIn'), url },
    notes: [t('signIn.unasked')],
    foot: mailFoot(t, locale),
  };
}
