import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumOf } from '../money';
import { sumsOf } from './sums';

const line = (unitPrice: number, quantity: number, taxRate = 1000, discount = 0) => ({
  sku: 'x',
  title: { ja: '品' },
  optionLabel: null,
  ...{ unitPrice, quantity, discount, taxRate },
});

describe('what a receipt comes to', () => {
  test.each([
    ['one article', [line(1100, 1)], null, 1100, [[1000, 1100, 100]]],
    // Three times ¥115 contain ¥31 together; rounded line by line it would be ¥30.
    ['three lines, rounded together', [line(115, 1), line(115, 1), line(115, 1)], null, 345, [[1000, 345, 31]]],
    [
      'two rates, the usual one first',
      [line(333, 3, 800), line(1100, 1)],
      null,
      2099,
      [
        [1000, 1100, 100],
        [800, 999, 74],
      ],
    ],
    ['less a discount, and the tax of it', [line(1100, 2, 1000, 200)], null, 2000, [[1000, 2000, 181]]],
    [
      'a fee at its own rate',
      [line(1080, 1, 800)],
      { amount: 660, taxRate: 1000 },
      1740,
      [
        [1000, 660, 60],
        [800, 1080, 80],
      ],
    ],
    ['goods given away', [line(500, 1, 1000, 500)], null, 0, [[1000, 0, 0]]],
  ])('%s', (_case, lines, fee, total, taxes) => {
    const sums = sumsOf({ lines, fee });
    expect(sums.total).toBe(total);
    expect(sums.taxLines.map(({ rate, gross, tax }) => [rate, gross, tax])).toEqual(taxes);
  });

  test('rates add up to the total, and each tax is the exact one rounded down', () => {
    const anyLine = fc
      .record({ price: fc.nat(100_000), quantity: fc.integer({ min: 1, max: 9 }), rate: fc.constantFrom(1000, 800) })
      .chain(({ price, quantity, rate }) =>
        fc.nat(price * quantity).map((discount) => line(price, quantity, rate, discount)),
      );
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 12 }), fc.nat(2000), (lines, fee) => {
        const { total, taxLines } = sumsOf({ lines, fee: fee > 0 ? { amount: fee, taxRate: 1000 } : null });
        expect(sumOf(taxLines.map(({ gross }) => gross))).toBe(total);
        for (const { rate, gross, tax } of taxLines) {
          expect(tax * (10_000 + rate)).toBeLessThanOrEqual(gross * rate);
          expect((tax + 1) * (10_000 + rate)).toBeGreaterThan(gross * rate);
        }
      }),
    );
  });
});
