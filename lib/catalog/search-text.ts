import type { Localized } from '../locale';
import type { ProductOption } from './types';

const hyphens = '-‐−–—―';
const longSound = new RegExp(`(?<=[ァ-ヺー])[${hyphens}]`, 'g');
// What people write, leave out or replace by nothing in the same word: T-シャツ, トート・バッグ, men's, 4-901234-567894.
const dropped = new RegExp(`[${hyphens}・'’]`, 'g');
const longSoundAfterLatin = /(?<=[a-z0-9])ー+/g;
const accents = /(?<=[a-z])[\u0300-\u036f]+/g;
const katakana = /[ァ-ヶヽヾ]/g;
const pointNotInNumber = /(?<!\d)\.|\.(?!\d)/g;
const notWord = /[^\p{L}\p{N}\p{M}ー.]+/gu;

const toHiragana = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0x60);

/**
 * The form in which text is stored for search and in which a query is compared with it: NFKC, lower case, hiragana for
 * katakana, accents off Latin letters, no hyphens, middle dots or apostrophes, words one space apart. Folding twice
 * changes nothing. No LIKE wildcard survives.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(accents, '')
    .normalize('NFC')
    .replace(longSound, 'ー')
    .replace(dropped, '')
    .replace(longSoundAfterLatin, '')
    .replace(katakana, toHiragana)
    .replace(pointNotInNumber, ' ')
    .replace(notWord, ' ')
    .trim();
}

const pairsOf = (letters: string[]) => letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
const isKanji = (letter: string) => /\p{Script=Han}/u.test(letter);

/**
 * Character pairs of every word of a folded text, every kanji alone (傘 is a word) and every one-letter word (size M).
 * Distinct and in order, for products.search_grams.
 */
export function gramsOf(folded: string): string[] {
  const grams = new Set<string>();
  for (const word of folded.split(' ')) {
    const letters = [...word];
    for (const pair of pairsOf(letters)) grams.add(pair);
    for (const letter of letters) if (letters.length === 1 || isKanji(letter)) grams.add(letter);
  }
  return [...grams].sort();
}

const LONGEST_QUERY = 100;
// JIS Z 8301 lets a word of three sounds or more lose its last ー, and merchants do: スニーカー is also スニーカ.
const endingWithLongSound = /(?<=[ぁ-ゖー]{3})ー$/;

/** Folded words of what somebody typed, each of which `search_text` must contain; [] when nothing searchable is left. */
export const queryWords = (query: string): string[] => {
  const words = foldForSearch(query.slice(0, LONGEST_QUERY)).split(' ');
  return [...new Set(words.map((word) => word.replace(endingWithLongSound, '')))].filter(Boolean);
};

/**
 * Grams for the index to narrow a query down by. A product is found by
 * `search_grams @> queryGrams(q) and search_text like all (queryWords(q) as %word%)`.
 */
export const queryGrams = (query: string): string[] => {
  const grams = queryWords(query).flatMap((word) => ([...word].length === 1 ? [word] : pairsOf([...word])));
  return [...new Set(grams)];
};

/** What of a product can be found. `category` is its name. */
export interface Searchable {
  title: Localized;
  tagline?: Localized | null;
  kicker?: Localized | null;
  /** HTML. */
  description?: Localized | null;
  vendor?: string | null;
  category?: Localized | null;
  tags: readonly string[];
  options: readonly Pick<ProductOption, 'name' | 'values'>[];
  variants: readonly { sku: string; gtin?: string | null }[];
}

const LONGEST_PROSE = 1000;
const proseOf = (html: string) => html.replace(/<[^>]*>|&[a-z0-9#]+;/gi, ' ').slice(0, LONGEST_PROSE);
const bothOf = (text: Localized | null | undefined) => (text ? [text.ja, text.en ?? ''] : []);

/** Folded text of all that can be searched, each part once, for products.search_text; of long prose the beginning. */
export function searchTextOf(product: Searchable): string {
  const parts = [
    ...[product.title, product.tagline, product.kicker, product.category].flatMap(bothOf),
    product.vendor ?? '',
    ...product.tags,
    ...product.options.flatMap((option) => option.values.flatMap((value) => bothOf(value.label))),
    ...product.variants.flatMap((variant) => [variant.sku, variant.gtin ?? '']),
    ...bothOf(product.description).map(proseOf),
  ];
  return [...new Set(parts.map(foldForSearch))].filter(Boolean).join(' ');
}
