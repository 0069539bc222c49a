import { expect, test } from 'vitest';
import { depositOf } from './deposit';

test.each([
  ['nothing where the shop asks for none', 0, 5000, 0],
  ['a share of the price', 20, 5000, 1000],
  ['no part of a yen', 15, 999, 149],
  ['all of it', 100, 864, 864],
  ['nothing of what costs nothing', 50, 0, 0],
])('a deposit: %s', (_case, percent, amount, expected) => {
  expect(depositOf(percent, amount)).toBe(expected);
});
