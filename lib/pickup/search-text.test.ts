import { describe, expect, test } from 'vitest';
import { isSearched, readOrderSearch } from './search-text';

const order = { number: '261122-K7M3Q', customerName: '青木 ミナミ', customerPhone: '090-1234-5678' };
const finds = (text: string) => {
  const search = readOrderSearch(text);
  return search !== null && isSearched(order, search);
};

describe('what a customer without a code says', () => {
  test.each([
    '青木',
    '青木みなみ',
    'みなみ',
    '5678',
    '５６７８',
    '090 1234 5678',
    '+81 90-1234-5678',
    'K7M3Q',
    'k7m3q',
    '261122-K7M3Q',
    '#261122−K7M3Q',
  ])('%s finds the order', (text) => expect(finds(text)).toBe(true));

  test.each(['石井', '1234', '261123-K7M3Q', 'K7M3R'])('%s finds another', (text) => expect(finds(text)).toBe(false));

  test.each(['', ' ', '青', '678', '-', '％'])('%j is too little', (text) => expect(readOrderSearch(text)).toBe(null));
});
