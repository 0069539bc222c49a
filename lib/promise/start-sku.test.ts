import { expect, test } from 'vitest';
import { startSku } from './start-sku';

const variant = (sku: string) => ({ sku, optionValues: sku.split('-') });
const shoes = ['kon-225', 'kon-240', 'kon-245', 'sumi-245'].map(variant);
const shops = (counts: Record<string, number>) =>
  new Map(Object.entries(counts).map(([sku, count]) => [sku, Array.from({ length: count }, (_, i) => String(i))]));

test.each([
  ['the size of the first colour that most shops have', { 'kon-225': 1, 'kon-245': 8, 'sumi-245': 20 }, 'kon-245'],
  ['the first of several that as many shops have', { 'kon-240': 3, 'kon-245': 3 }, 'kon-240'],
  ['the first where no shop has any', {}, 'kon-225'],
])('The page opens with %s', (_, counts, expected) => {
  expect(startSku(shoes, shops(counts))).toBe(expected);
});

test('With one option any value may be the one most shops have', () => {
  expect(startSku([variant('s'), variant('m'), variant('l')], shops({ s: 1, l: 4 }))).toBe('l');
});

test('A product with one variant opens with it', () => {
  expect(startSku([{ sku: 'one', optionValues: [] }], shops({}))).toBe('one');
});
