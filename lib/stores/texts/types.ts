import type { Both } from '../../catalog/editing/types';
import type { Localized } from '../../locale';

/** Pages of text a merchant may write itself, in the order of its editor. */
export const textPages = ['guide', 'tokushoho', 'privacy', 'terms'] as const;
export type TextPage = (typeof textPages)[number];

/** Where each stands in the shop. */
export const textPaths: Record<TextPage, string> = {
  guide: '/guide',
  tokushoho: '/legal/tokushoho',
  privacy: '/legal/privacy',
  terms: '/legal/terms',
};

/** A piece of such a page: a section, a question with its answer, a row. */
export interface TextPart {
  /** 'privacy.s3' */
  key: string;
  /** null = it has none. */
  title: string | null;
  /** Plain lines: a paragraph each, ・ for lists. */
  body: string;
}

/** A part as it comes, in both languages; '' = it has none. */
export interface OurPart {
  key: string;
  title: Both;
  body: Both;
  hasTitle: boolean;
}

/**
 * The merchant's own words by the key of a part; what is null, or not there, is as it comes. Parts it has added stand
 * beside them, by keys of their own (added.ts).
 */
export type Texts = Record<string, { title: Localized | null; body: Localized | null; hidden?: true }>;
