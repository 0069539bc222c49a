export const locales = ['ja', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'ja';

/** A text of the shop. Japanese always stands; English may be missing, then Japanese is shown. */
export interface Localized {
  ja: string;
  en?: string;
}

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value);

export const inLocale = (text: Localized, locale: Locale): string => (locale === 'en' && text.en ? text.en : text.ja);

/** Between facts on one line. Where the line folds it hangs at the end, never at the beginning. */
export const middot: Record<Locale, string> = { ja: '\u00a0・ ', en: '\u00a0· ' };

/** Path as the reader sees it: Japanese at /, English at /en. `path` begins with a slash. */
export const localePath = (locale: Locale, path: string): string =>
  locale === defaultLocale ? path : path === '/' ? `/${locale}` : `/${locale}${path}`;
