import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sumOf, taxLines } from '../money';
import { judgeCoupon } from './judge';
import type { Coupon, CouponLine } from './types';

const now = new Date('2026-11-22T03:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

const coupon = (over: Partial<Coupon> = {}): Coupon => ({
  id: 'coupon',
  code: 'HIBINO10',
  title: { ja: '10%引き', en: '10% off' },
  kind: 'percent',
  value: 10,
  minTotal: 0,
  categories: null,
  startsAt: null,
  endsAt: null,
  maxUses: null,
  maxPerCustomer: null,
  used: 0,
  active: true,
  ...over,
});

const line = (sku: string, unitPrice: number, quantity = 1): CouponLine => ({ sku, unitPrice, quantity });
/** Mugs are kitchen, shoes are shoes. */
const categoryOf = (sku: string) => ({ M: 'kitchen', S: 'shoes' })[sku[0] ?? ''] ?? null;
const judge = (found: Coupon | null, lines: CouponLine[], usedByCustomer = 0) =>
  judgeCoupon({ code: 'hibino10', coupon: found, usedByCustomer, categoryOf }, lines, now);

test.each<[string, Partial<Coupon>, CouponLine[], number[]]>([
  ['a percentage of all goods', {}, [line('M1', 1980)], [198]],
  ['a fraction of a yen stays with the shop', {}, [line('M1', 999)], [99]],
  ['an amount', { kind: 'amount', value: 500 }, [line('M1', 1980)], [500]],
  ['never more than the goods', { kind: 'amount', value: 5000 }, [line('M1', 1980), line('S1', 20)], [1980, 20]],
  ['all of them', { value: 100 }, [line('M1', 1980, 2)], [3960]],
  ['shared by what the lines cost', {}, [line('M1', 1000), line('S1', 3000, 2)], [100, 600]],
  [
    'what is left over goes where most was lost, the first article of equals first',
    { kind: 'amount', value: 100 },
    [line('M2', 100), line('M1', 100), line('M3', 100)],
    [33, 34, 33],
  ],
  ['only goods it is for', { categories: ['kitchen'] }, [line('S1', 5000), line('M1', 1000)], [0, 100]],
  ['the minimum is reached to the yen', { minTotal: 3000 }, [line('M1', 3000)], [300]],
  ['the last use is one', { maxUses: 10, used: 9 }, [line('M1', 1000)], [100]],
  ['it holds at its first moment', { startsAt: now, endsAt: days(1) }, [line('M1', 1000)], [100]],
])('%s is taken off', (_case, over, lines, discounts) => {
  expect(judge(coupon(over), lines)).toMatchObject({ holds: true, discounts, amount: sumOf(discounts) });
});

test.each<[string, Coupon | null, CouponLine[], number, object]>([
  ['one that is none', null, [line('M1', 1000)], 0, { problem: 'unknown' }],
  ['one that was stopped', coupon({ active: false }), [line('M1', 1000)], 0, { problem: 'expired' }],
  ['one at the moment it ends', coupon({ endsAt: now }), [line('M1', 1000)], 0, { problem: 'expired' }],
  ['one of tomorrow', coupon({ startsAt: days(1) }), [line('M1', 1000)], 0, { problem: 'not_yet', startsAt: days(1) }],
  ['one that is used up', coupon({ maxUses: 3, used: 3 }), [line('M1', 1000)], 0, { problem: 'used_up' }],
  ['one this customer has used', coupon({ maxPerCustomer: 1 }), [line('M1', 1000)], 1, { problem: 'used_by_you' }],
  ['one for other goods', coupon({ categories: ['shoes'] }), [line('M1', 1000)], 0, { problem: 'other_goods' }],
  [
    'one below its minimum',
    coupon({ minTotal: 3000 }),
    [line('M1', 2480)],
    0,
    { problem: 'below_minimum', missing: 520 },
  ],
  [
    'one whose goods alone are below its minimum',
    coupon({ minTotal: 3000, categories: ['kitchen'] }),
    [line('M1', 2000), line('S1', 9000)],
    0,
    { problem: 'below_minimum', missing: 1000 },
  ],
  ['one with nothing to take off from', coupon(), [], 0, { problem: 'other_goods' }],
])('%s takes nothing off, and says why', (_case, found, lines, used, refusal) => {
  expect(judge(found, lines, used)).toMatchObject({ holds: false, code: 'hibino10', ...refusal });
});

describe('whatever the goods and the coupon', () => {
  const lines = fc.uniqueArray(
    fc.record({
      sku: fc.string({ minLength: 1, maxLength: 4 }).map((text) => `M${text}`),
      unitPrice: fc.integer({ min: 1, max: 2_000_000 }),
      quantity: fc.integer({ min: 1, max: 10 }),
      taxRate: fc.constantFrom(800, 1000),
    }),
    { minLength: 1, maxLength: 12, selector: ({ sku }) => sku },
  );
  const kinds = fc.oneof(
    fc.record({ kind: fc.constant('percent' as const), value: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ kind: fc.constant('amount' as const), value: fc.integer({ min: 1, max: 30_000_000 }) }),
  );

  it('the lines lose exactly what the coupon takes off, and none more than it costs', () => {
    fc.assert(
      fc.property(lines, kinds, (goods, kind) => {
        const verdict = judge(coupon(kind), goods);
        if (!verdict.holds) throw new Error('it holds for all goods');
        expect(sumOf(verdict.discounts)).toBe(verdict.amount);
        for (const [index, { unitPrice, quantity }] of goods.entries()) {
          const discount = verdict.discounts[index] ?? -1;
          expect(Number.isInteger(discount) && discount >= 0 && discount <= unitPrice * quantity).toBe(true);
        }
        const less = goods.map((each, index) => ({ ...each, discount: verdict.discounts[index] ?? 0 }));
        const full = sumOf(goods.map(({ unitPrice, quantity }) => unitPrice * quantity));
        expect(sumOf(taxLines(less).map(({ gross }) => gross))).toBe(full - verdict.amount);
      }),
    );
  });

  it('the order of the lines does not matter', () => {
    fc.assert(
      fc.property(lines, kinds, (goods, kind) => {
        const said = (some: typeof goods) => {
          const verdict = judge(coupon(kind), some);
          return verdict.holds && some.map(({ sku }, index) => [sku, verdict.discounts[index]]).sort();
        };
        expect(said(goods.toReversed())).toEqual(said(goods));
      }),
    );
  });
});
