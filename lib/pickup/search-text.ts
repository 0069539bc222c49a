import { foldForSearch } from '../catalog/search-text';

/** What is searched for in an order, out of what its customer said. */
export type OrderSearch =
  | { by: 'name'; words: string[] }
  | { by: 'tail'; digits: string; number: string }
  | { by: 'number'; number: string };

/** So few signs find half of all orders. */
const FEWEST = 2;
const FEWEST_DIGITS = 4;

/**
 * 青木 → a name; 5678 or 090-1234-5678 → the end of a phone number, or of an order's; 261122-K7M3Q or K7M3Q → an order's
 * number. Null where it is too little to search by.
 */
export function readOrderSearch(text: string): OrderSearch | null {
  const plain = text.normalize('NFKC').trim();
  const joined = plain.replace(/[\s#()\p{Pd}−ー]/gu, '').toUpperCase();
  if (/^\+?\d+$/.test(joined)) {
    const digits = joined.replace(/^\+81/, '0').replace(/^\+/, '');
    return digits.length >= FEWEST_DIGITS ? { by: 'tail', digits, number: joined } : null;
  }
  if (/^(?:\d{6})?[2-9A-HJ-NP-Z]{5}$/.test(joined) && /\d/.test(joined)) return { by: 'number', number: joined };
  const words = foldForSearch(plain).split(' ').filter(Boolean);
  return words.join('').length >= FEWEST ? { by: 'name', words } : null;
}

interface Searched {
  number: string;
  customerName: string;
  customerPhone: string;
}

const endsWith = (whole: string, end: string) => whole.replace(/\D/g, '').endsWith(end);

/** Whether an order is what is searched for. */
export function isSearched({ number, customerName, customerPhone }: Searched, search: OrderSearch): boolean {
  const plainNumber = number.replace('-', '');
  switch (search.by) {
    case 'name': {
      const name = foldForSearch(customerName);
      return search.words.every((word) => name.includes(word) || name.replaceAll(' ', '').includes(word));
    }
    case 'number':
      return plainNumber.endsWith(search.number);
    case 'tail':
      return endsWith(customerPhone, search.digits) || plainNumber.endsWith(search.number);
  }
}
