import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, gramsOf, queryGrams, queryWords, searchTextOf } from './search-text';

const sneaker = searchTextOf({
  title: { ja: '帆布スニーカー', en: 'Canvas Sneakers' },
  tagline: { ja: '毎日はける、8号帆布の一足。' },
  vendor: 'HIBINO',
  category: { ja: 'シューズ', en: 'Shoes' },
  description: { ja: '<p>雨の日も<strong>撥水</strong>加工。トート・バッグと同じ生地です。</p>' },
  tags: ['ｷﾞﾌﾄ', 'café'],
  options: [
    { name: { ja: '色' }, values: [{ key: 'kon', label: { ja: '紺', en: 'Navy' } }] },
    { name: { ja: 'サイズ' }, values: [{ key: '245', label: { ja: '24.5', en: '24.5' } }] },
  ],
  variants: [{ sku: 'HB-SNK-KON-245', gtin: '4901234567894' }],
});

/** As PostgreSQL decides: `grams @> queryGrams and text like all (%word%)`. */
function finds(query: string, text = sneaker): boolean {
  const grams = new Set(gramsOf(text));
  return queryGrams(query).every((gram) => grams.has(gram)) && queryWords(query).every((word) => text.includes(word));
}

describe('folding', () => {
  it.each([
    ['ＡＢＣ　１２３', 'abc 123'],
    ['ｽﾆｰｶｰ', 'すにーかー'],
    ['スニ－カ‐', 'すにーかー'],
    ['T-シャツ', 'tしゃつ'],
    ['Tーシャツ', 'tしゃつ'],
    ['トート・バッグ', 'とーとばっぐ'],
    ['ｶﾞﾗｽ ヴィンテージ', 'がらす ゔぃんてーじ'],
    ['Café', 'cafe'],
    ["MEN'S", 'mens'],
    ['4-901234-567894', '4901234567894'],
    ['24.5cm', '24.5cm'],
    ['No. 8.', 'no 8'],
    ['100%_\\', '100'],
    ['  あ\n\tい  ', 'あ い'],
    ['𠮷野家', '𠮷野家'],
    ['', ''],
  ])('turns %j into %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
      }),
    );
  });
});

describe('grams', () => {
  it('are pairs inside words, kanji alone and one-letter words', () => {
    expect(gramsOf('紺色 m すに')).toEqual(['m', 'すに', '紺', '紺色', '色']);
  });

  it('never split a letter outside the basic plane', () => {
    expect(gramsOf('𠮷野')).toEqual(['野', '𠮷', '𠮷野']);
  });
});

describe('search', () => {
  it.each([
    '帆布',
    '紺',
    'すにーかー',
    'スニーカ',
    'ｽﾆｰｶｰ',
    'カー',
    'スニーカー 紺',
    '紺　スニーカー',
    'sneaker',
    'ＣＡＮＶＡＳ',
    'hb-snk-kon-245',
    'HBSNKKON245',
    'snk-kon',
    '4901234567894',
    '4-901234-567894',
    '４９０１２３４５６７８９４',
    'ギフト',
    'cafe',
    '24.5',
    '撥水',
    'トートバッグ',
    'shoes',
  ])('finds the sneaker by %s', (query) => {
    expect(finds(query)).toBe(true);
  });

  it.each(['サンダル', '赤', 'スニーカー 赤', 'strong', 'HB-SNK-AKA'])('does not find it by %s', (query) => {
    expect(finds(query)).toBe(false);
  });

  it('finds a word written without its last long sound when it is typed with it', () => {
    expect(finds('スニーカー', foldForSearch('白いスニーカ'))).toBe(true);
    expect(finds('カレー', foldForSearch('かれんだあ'))).toBe(false);
  });

  it('has nothing to look for in marks alone', () => {
    expect(queryWords(' %_- ')).toEqual([]);
    expect(queryGrams('')).toEqual([]);
  });

  it('reads only the beginning of an endless query', () => {
    expect(queryGrams('靴下'.repeat(5000))).toEqual(['靴下', '下靴']);
  });

  it('finds every part of a word that stands in the text', () => {
    const letters = fc.string({
      unit: fc.constantFrom('ア', 'ー', 'い', '靴', 'a', '1', '-', '・'),
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, fc.nat(10), fc.nat(10), (word, from, length) => {
        const part = word.slice(from, from + length);
        // What a hyphen or ー means is decided by the letter before it: a part begins and ends with a letter.
        fc.pre([...part].length > 1 && /^[アい靴a1]/.test(part) && /[アい靴a1]$/.test(part));
        expect(finds(part, foldForSearch(word))).toBe(true);
      }),
    );
  });
});
