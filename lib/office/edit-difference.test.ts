import { expect, test } from 'vitest';
import { editDifference } from './edit-difference';

const mug = { unitPrice: 1100, quantity: 3, discount: 0 };
const tea = { unitPrice: 864, quantity: 2, discount: 101 };

test.each([
  ['as it is', [3, 2], 0],
  ['nothing typed', [], 0],
  ['one less', [2, 2], -1100],
  ['one more', [4, 2], 1100],
  ['one less with half of its discount', [3, 1], -864 + 51],
  ['none of it, nor of its discount', [3, 0], -2 * 864 + 101],
  ['more has no discount', [3, 3], 864],
  ['exchanged', [2, 3], -1100 + 864],
])('%s', (_title, wanted, difference) => {
  expect(editDifference([mug, tea], wanted)).toBe(difference);
});
