import { expect, test } from 'vitest';
import { rowPatch } from './row-patch';
import type { DraftRow, RowValues } from './types';

const key = '1';
const table = 'products';
const stands: RowValues = { id: key, title: { ja: '器', en: 'Cup' }, tags: ['a', 'b'], vendor: null, price: 100 };

const cases: [string, RowValues | null, RowValues | null, Pick<DraftRow, 'operation' | 'patch'> | null][] = [
  ['nothing differs', stands, { title: { en: 'Cup', ja: '器' }, tags: ['a', 'b'] }, null],
  ['what is empty and what is missing are the same', stands, { vendor: undefined }, null],
  [
    'one language differs',
    stands,
    { title: { ja: '器' }, price: 100 },
    { operation: 'update', patch: { title: { ja: '器' } } },
  ],
  ['the order of a list counts', stands, { tags: ['b', 'a'] }, { operation: 'update', patch: { tags: ['b', 'a'] } }],
  ['a text is taken away', stands, { title: null }, { operation: 'update', patch: { title: null } }],
  ['a row that is not there', null, { id: key, price: 1 }, { operation: 'insert', patch: { id: key, price: 1 } }],
  ['a row that goes', stands, null, { operation: 'delete', patch: {} }],
  ['a row that goes and never was', null, null, null],
];

test.each(cases)('%s', (_what, published, values, expected) => {
  const change = rowPatch({ table, key, values }, published);
  expect(change).toEqual(expected && { table, key, ...expected });
});
