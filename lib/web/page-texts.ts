import type { Locale } from '../locale';
import { getSetting } from '../stores/settings';
import { inOwnWords, isOwnPage, ourParts, type TextMessages } from '../stores/texts/parts';
import { type OurPart, type TextPage, type TextPart, textPages } from '../stores/texts/types';
import { loadMessages } from './messages';
import { reading } from './reading';

interface PageTexts {
  parts: TextPart[];
  /** The text of a part; '' where it has none. */
  body(key: string): string;
  /** Any of it was written by the merchant. */
  isOwn: boolean;
}

/** A page as it comes, in the shop's names. */
const ownParts = async (page: TextPage, locale: Locale): Promise<TextPart[]> =>
  ourParts((await loadMessages(locale)) as unknown as TextMessages, page);

/** Every part of all these pages as it comes, both languages side by side. */
export async function ownPartsInBoth(): Promise<OurPart[]> {
  const [ja, en] = await Promise.all(
    (['ja', 'en'] as const).map(async (locale) =>
      (await Promise.all(textPages.map((page) => ownParts(page, locale)))).flat(),
    ),
  );
  return (ja ?? []).map(({ key, title, body }) => {
    const other = en?.find((part) => part.key === key);
    return {
      key,
      hasTitle: title !== null,
      title: { ja: title ?? '', en: other?.title ?? '' },
      body: { ja: body, en: other?.body ?? '' },
    };
  });
}

/** A page of text as shoppers read it: in the merchant's words where there are any, else as it comes. */
export async function pageTexts(page: TextPage, locale: Locale): Promise<PageTexts> {
  const { db } = await reading();
  const [ours, texts] = await Promise.all([ownParts(page, locale), getSetting(db, 'texts')]);
  const parts = inOwnWords(ours, texts, page, locale);
  const body = (key: string) => parts.find((part) => part.key === `${page}.${key}`)?.body ?? '';
  return { parts, body, isOwn: isOwnPage(texts, page) };
}
