import { createTranslator } from 'use-intl/core';
import en from '@/messages/en/mail.json';
import ja from '@/messages/ja/mail.json';
import type { Locale } from '../locale';

const messages = { ja, en } satisfies Record<Locale, typeof ja>;

const speak = (locale: Locale) =>
  createTranslator({
    locale,
    messages: messages[locale],
    timeZone: 'Asia/Tokyo',
    onError(error) {
      throw error;
    },
  });

export type MailWords = ReturnType<typeof speak>;

/** Made once: a translator keeps the sentences it has read. */
const speakers: Record<Locale, MailWords> = { ja: speak('ja'), en: speak('en') };

/** The words of mails, outside of Next. A word that is missing throws: no customer is ever shown its key. */
export const mailWords = (locale: Locale): MailWords => speakers[locale];
