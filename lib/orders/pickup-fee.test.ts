import { expect, it } from 'vitest';
import type { PickupFee } from '../stores/types';
import { pickupFeeOf } from './pickup-fee';

it.each<[string, PickupFee | null, number, number]>([
  ['no fee', null, 500, 0],
  ['a fee that always is due', { amount: 330, freeFrom: null }, 1_000_000, 330],
  ['goods below the threshold', { amount: 330, freeFrom: 3000 }, 2999, 330],
  ['goods at the threshold', { amount: 330, freeFrom: 3000 }, 3000, 0],
  ['goods above the threshold', { amount: 330, freeFrom: 3000 }, 3001, 0],
  ['a threshold of nothing', { amount: 330, freeFrom: 0 }, 0, 0],
])('%s', (_, fee, goods, due) => {
  expect(pickupFeeOf(fee, goods)).toBe(due);
});
