import { createTranslator } from 'use-intl/core';
import en from '@/messages/en/receipt.json';
import ja from '@/messages/ja/receipt.json';
import type { Locale } from '../locale';

const messages = { ja, en } satisfies Record<Locale, typeof ja>;

/** The words of receipts, outside of Next: pages and files say the same. A word that is missing throws. */
export const receiptWords = (locale: Locale) =>
  createTranslator({
    locale,
    messages: messages[locale],
    timeZone: 'Asia/Tokyo',
    onError(error) {
      throw error;
    },
  });

export type ReceiptWords = ReturnType<typeof receiptWords>;
