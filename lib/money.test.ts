import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discountKept, formatMoney, shareOut, sumOf, taxLines } from './money';

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

test('tax is taken of what is left after the discount, rounded once a rate', () => {
  const line = (unitPrice: number, taxRate: number, discount: number) => ({
    unitPrice,
    quantity: 1,
    taxRate,
    discount,
  });
  expect(taxLines([line(1100, 1000, 110), line(1080, 800, 108), line(99, 1000, 9)])).toEqual([
    { rate: 1000, gross: 1080, tax: 98 },
    { rate: 800, gross: 972, tax: 72 },
  ]);
});

describe('an amount shared out', () => {
  test.each([
    ['by equal weights, what is left over goes to the first', 100, [1, 1, 1], [34, 33, 33]],
    ['by what was lost in rounding', 10, [5, 20, 8], [2, 6, 2]],
    ['of nothing', 0, [5, 5], [0, 0]],
    ['among nobody', 10, [], []],
    ['among those who weigh nothing', 10, [0, 0], [0, 0]],
    ['of very much', 2_000_000_000, [2_000_000_000, 2_000_000_000], [1_000_000_000, 1_000_000_000]],
  ])('%s', (_case, amount, weights, shares) => {
    expect(shareOut(amount, weights)).toEqual(shares);
  });

  test('adds up, and gives nobody more than his weight where there is enough', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
        const amount = Math.floor(sumOf(all) * part);
        const shares = shareOut(amount, all);
        expect(sumOf(shares)).toBe(sumOf(all) === 0 ? 0 : amount);
        for (const [index, share] of shares.entries()) expect(share).toBeLessThanOrEqual(all[index] ?? 0);
      }),
    );
  });
});

test('a discount falls with its units, and is gone with the last', () => {
  expect(discountKept({ discount: 100, quantity: 3 }, 2)).toBe(66);
  expect(discountKept({ discount: 100, quantity: 3 }, 3)).toBe(100);
  expect(discountKept({ discount: 100, quantity: 3 }, 0)).toBe(0);
  expect(discountKept({ discount: 0, quantity: 0 }, 0)).toBe(0);
});
