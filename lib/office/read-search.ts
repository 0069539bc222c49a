import { readOrderSearch } from '../pickup/search-text';

/** What is looked for among orders, out of what somebody typed. */
export interface OrderSought {
  /** Lower case; `whole` when it is a full address. */
  email?: { text: string; whole: boolean };
  /** Folded words, all of which the name has. */
  words?: string[];
  /** One kanji: how a name begins. 林 and 森 are whole family names. */
  begins?: string;
  /** The end of a phone number, or of an order's number. */
  tail?: { digits: string; number: string };
  number?: string;
  /** It may be an article's number. */
  code?: string;
}

const WHOLE = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** The end of an order's number without a digit in it: it may be a name. */
const LETTERS = /^[A-HJ-NP-Z]{5}$/i;
const ONE_KANJI = /^\p{Script=Han}$/u;
const CODE = /^[\w.-]{3,100}$/;

/** Null for nothing, or too little, to search by. */
export function readSought(typed: string | undefined): OrderSought | null {
  const text = (typed ?? '').normalize('NFKC').trim();
  if (!text) return null;
  if (ONE_KANJI.test(text)) return { begins: text };
  if (text.includes('@')) return { email: { text: text.toLowerCase(), whole: WHOLE.test(text) } };
  const code = CODE.test(text) ? { code: text } : {};
  const search = readOrderSearch(text);
  switch (search?.by) {
    case 'number':
      return { ...code, number: search.number };
    case 'tail':
      return { ...code, tail: { digits: search.digits, number: search.number } };
    case 'name':
      return { ...code, words: search.words, ...(LETTERS.test(text) && { number: text.toUpperCase() }) };
    default:
      return code.code ? code : null;
  }
}
