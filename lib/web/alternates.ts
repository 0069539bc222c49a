import type { Metadata } from 'next';
import { type Locale, localePath } from '../locale';

/** Canonical address of a page and the same page in each language. `path` as in Japanese: /categories/shoes. */
export const alternatesOf = (locale: Locale, path: string): Metadata['alternates'] => ({
  canonical: localePath(locale, path),
  languages: { ja: path, en: localePath('en', path), 'x-default': path },
});
