import { expect, test } from 'vitest';
import { policiesInput } from './policies-input';

/** As the form sends it. */
const form = {
  seen: '0',
  captureAt: 'hand_over',
  unpaidDays: '3',
  pointsPercent: '1',
  noShowThreshold: '3',
  noShowDays: '180',
  lowRating: '6',
  returnDays: '14',
  conditions: ['resellable', 'opened'],
  taxRates: '800',
  fee: 'fault',
  approvalAbove: '30000',
  receiptNeeded: 'on',
  opened: 'warehouse',
};

test('one ticked box, several and none are lists; an empty amount is no limit', () => {
  const { policies } = policiesInput.parse({ ...form, approvalAbove: '', receiptNeeded: undefined });
  expect(policies.returns).toEqual({
    days: 14,
    conditions: ['resellable', 'opened'],
    excluded: { categories: [], taxRates: [800] },
    fee: 'fault',
    approvalAbove: null,
    receiptNeeded: false,
    opened: 'warehouse',
  });
});

test.each([
  ['unpaidDays', '0', 'outside_range'],
  ['unpaidDays', 'three', 'number'],
  ['pointsPercent', '1.5', 'number'],
  ['returnDays', '-1', 'outside_range'],
  ['captureAt', 'someday', 'choice'],
])('%s of %s is refused where it is typed', (name, value, message) => {
  const { error } = policiesInput.safeParse({ ...form, [name]: value });
  expect(error?.issues).toMatchObject([{ path: [name], message }]);
});
