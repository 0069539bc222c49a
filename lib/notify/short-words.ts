import { createTranslator } from 'use-intl/core';
import en from '@/messages/en/short.json';
import ja from '@/messages/ja/short.json';
import type { Locale } from '../locale';

const messages = { ja, en } satisfies Record<Locale, typeof ja>;

const speak = (locale: Locale) =>
  createTranslator({
    locale,
    messages: messages[locale],
    onError(error) {
      throw error;
    },
  });

/** Made once: a translator keeps the sentences it has read. */
const speakers = { ja: speak('ja'), en: speak('en') } satisfies Record<Locale, unknown>;

/** The sentences of SMS, LINE and push; each within 70 (ja) or 160 (en) characters, the link apart. */
export const shortWords = (locale: Locale) => speakers[locale];
