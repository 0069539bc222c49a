import { expect, test } from 'vitest';
import { defaultSettings } from '../settings';
import { inPatterns, named, namedAll, shopNames } from './names';

const names = shopNames(defaultSettings, 'ja');

test.each([
  ['【%shop%】ご用意できました', '【ひびの】ご用意できました'],
  ['%seller%(以下「当社」)', '株式会社ひびの(以下「当社」)'],
  ['%sender%', '株式会社ひびの 〒100-0005 東京都千代田区丸の内2-5-9 5階'],
  ['100% コットン、20%', '100% コットン、20%'],
])('%s', (text, said) => {
  expect(named(text, names)).toBe(said);
});

test('every sentence within is filled, and nothing else changes', () => {
  const at = new Date(0);
  expect(namedAll({ a: ['%shop%', 1, null], b: { at } }, names)).toEqual({ a: ['ひびの', 1, null], b: { at } });
});

test('a name never reads as part of a pattern', () => {
  const shop = inPatterns({ ...names, shop: "Joe's <b>{x}" }).shop;
  expect(shop).toBe('Joe’s ＜b＞｛x｝');
});

test('English falls back on Japanese, and a seller without an address has none', () => {
  const seller = { name: { ja: '別の会社' }, registrationNumber: 'T7000012050002' };
  const { brand } = defaultSettings;
  expect(shopNames({ brand: { ...brand, name: { ja: 'つばめ堂' } }, seller }, 'en')).toEqual({
    shop: 'つばめ堂',
    seller: '別の会社',
    address: '',
    contact: '',
    sender: '別の会社',
  });
});
