import { describe, expect, test } from 'vitest';
import { formatMoney, taxLines } from './money';

test.each([
  ['three lines of ¥105 at 10% are taxed together', [[105, 3, 1000]], [{ rate: 1000, gross: 315, tax: 28 }]],
  [
    'one line a rate, highest rate first',
    [
      [108, 1, 800],
      [110, 1, 1000],
    ],
    [
      { rate: 1000, gross: 110, tax: 10 },
      { rate: 800, gross: 108, tax: 8 },
    ],
  ],
  [
    'a fraction of a yen is dropped once',
    [
      [99, 1, 1000],
      [99, 1, 1000],
    ],
    [{ rate: 1000, gross: 198, tax: 18 }],
  ],
  ['nothing bought, nothing taxed', [], []],
])('%s', (_case, lines, expected) => {
  const priced = lines.map(([unitPrice = 0, quantity = 0, taxRate = 0]) => ({ unitPrice, quantity, taxRate }));
  expect(taxLines(priced)).toEqual(expected);
});

describe('an amount is shown with its sign and grouped digits', () => {
  test.each([
    [6490, 'JPY', '¥6,490'],
    [1_234_567, 'JPY', '¥1,234,567'],
    [0, 'JPY', '¥0'],
    [1999, 'USD', '$19.99'],
  ] as const)('%i %s is %s', (amount, currency, text) => {
    expect(formatMoney(amount, currency)).toBe(text);
  });
});
