import { expect, test } from 'vitest';
import type { PublishedRow } from '../drafts/types';
import { withUndecided } from './undecided';

const setting = (before: number | null, after: number | null): PublishedRow => {
  const values = (value: number | null) => (value === null ? null : { value });
  return { table: 'settings', key: 'lowRating', before: values(before), after: values(after) };
};
const product: PublishedRow = { table: 'products', key: 'x', before: null, after: { vendor: '東窯' } };

test.each([
  ['decided for the first time was as it comes', setting(null, 4), setting(6, 4)],
  ['undecided again is as it comes', setting(4, null), setting(4, 6)],
  ['decided before is as it was', setting(3, 4), setting(3, 4)],
])('a setting %s', (_what, row, told) => {
  expect(withUndecided(row)).toEqual(told);
});

test('goods that are new were not there', () => {
  expect(withUndecided(product)).toEqual(product);
});
