import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReturnPolicy } from '../stores/types';
import { type Bought, dispositionOf, isApprovalNeeded, isFeeBack, isRefused, returnable, worthOf } from './rules';
import type { Barrier, Condition, Disposition, ReturnReason } from './types';

const policy: ReturnPolicy = {
  days: 14,
  conditions: ['resellable', 'opened'],
  excluded: { categories: ['tableware'], taxRates: [800] },
  fee: 'fault',
  approvalAbove: 30_000,
  receiptNeeded: false,
  opened: 'warehouse',
};

const collected = new Date('2026-11-22T03:00:00Z');
const bought = (over: Partial<Bought> = {}): Bought => ({
  ...{ quantity: 3, returned: 0, requested: 0, at: collected, zone: 'Asia/Tokyo', taxRate: 1000, category: null },
  ...over,
});

describe('what can be brought back', () => {
  const lastMoment = '2026-12-06T14:59:59Z';
  test.each<[string, Partial<Bought>, string, number, Barrier | null]>([
    ['all of it on the day itself', {}, '2026-11-22T03:00:00Z', 3, null],
    ['until the end of the last day at that shop', {}, lastMoment, 3, null],
    ['nothing from midnight on', {}, '2026-12-06T15:00:00Z', 0, 'too_late'],
    ['nothing before it was collected', { at: null }, lastMoment, 0, 'not_collected'],
    ['what did not come back yet', { returned: 2 }, lastMoment, 1, null],
    ['what nobody asked for elsewhere', { returned: 1, requested: 1 }, lastMoment, 1, null],
    ['nothing when the rest is asked for', { returned: 1, requested: 2 }, lastMoment, 0, 'all_returned'],
    ['nothing when all came back, even too late', { returned: 3 }, '2027-01-01T00:00:00Z', 0, 'all_returned'],
  ])('%s', (_what, over, at, left, barrier) => {
    expect(returnable(bought(over), policy, new Date(at))).toMatchObject({ left, barrier });
  });

  test.each<[Partial<Bought>, ReturnReason, Condition | undefined, boolean]>([
    [{}, 'size', undefined, false],
    [{}, 'size', 'opened', false],
    [{}, 'changed_mind', 'damaged', true],
    [{}, 'damaged', 'damaged', false],
    [{ taxRate: 800 }, 'changed_mind', 'resellable', true],
    [{ taxRate: 800 }, 'wrong_article', 'resellable', false],
    [{ category: 'tableware' }, 'size', undefined, true],
    [{ category: 'shoes' }, 'size', undefined, false],
  ])('%o for %s, found %s: refused %s', (over, reason, condition, refused) => {
    expect(isRefused(bought(over), { reason, condition }, policy)).toBe(refused);
  });
});

test.each<[Condition, { keeps?: boolean; isWarehouse?: boolean; hasWarehouse?: boolean }, string, Disposition]>([
  ['resellable', { keeps: true }, 'warehouse', 'shelf'],
  ['resellable', { keeps: false }, 'warehouse', 'warehouse'],
  ['resellable', { keeps: false, hasWarehouse: false }, 'warehouse', 'shelf'],
  ['resellable', { keeps: false, isWarehouse: true }, 'warehouse', 'shelf'],
  ['opened', { keeps: true }, 'warehouse', 'warehouse'],
  ['opened', { keeps: true }, 'damaged', 'damaged'],
  ['opened', { keeps: true, isWarehouse: true }, 'warehouse', 'damaged'],
  ['opened', { keeps: true, hasWarehouse: false }, 'warehouse', 'damaged'],
  ['damaged', { keeps: true }, 'warehouse', 'damaged'],
])('%s goods at %o, opened ones to the %s, go to: %s', (condition, place, opened, to) => {
  const there = { keeps: true, isWarehouse: false, hasWarehouse: true, ...place };
  expect(dispositionOf(condition, there, { opened: opened as 'warehouse' | 'damaged' })).toBe(to);
});

test('however units are divided over returns, they come to exactly what the line cost, and no share is below nothing', () => {
  const lines = fc.record({ unitPrice: fc.nat(100_000), quantity: fc.integer({ min: 1, max: 30 }) });
  fc.assert(
    fc.property(lines, fc.double({ min: 0, max: 1, noNaN: true }), fc.array(fc.nat(5)), (line, share, cuts) => {
      const total = line.unitPrice * line.quantity;
      const priced = { ...line, discount: Math.floor(total * share) };
      let [before, sum] = [0, 0];
      for (const cut of [...cuts, line.quantity]) {
        const units = Math.min(cut, line.quantity - before);
        const worth = worthOf(priced, before, units);
        expect(worth).toBeGreaterThanOrEqual(0);
        [before, sum] = [before + units, sum + worth];
      }
      expect(sum).toBe(total - priced.discount);
    }),
  );
});

test.each<[ReturnPolicy['fee'], { fault: boolean; allBack: boolean; given: boolean }, boolean]>([
  ['fault', { fault: true, allBack: false, given: false }, true],
  ['fault', { fault: false, allBack: true, given: false }, false],
  ['fault', { fault: true, allBack: true, given: true }, false],
  ['always', { fault: false, allBack: true, given: false }, true],
  ['always', { fault: false, allBack: false, given: false }, false],
  ['never', { fault: true, allBack: true, given: false }, false],
])('a fee given back %s: %o → %s', (fee, part, back) => {
  expect(isFeeBack(part, { fee })).toBe(back);
});

test.each<[number, number | null, boolean]>([
  [30_000, 30_000, false],
  [30_001, 30_000, true],
  [1_000_000, null, false],
])('%i with a limit of %s needs a manager: %s', (amount, approvalAbove, needed) => {
  expect(isApprovalNeeded(amount, { approvalAbove })).toBe(needed);
});
