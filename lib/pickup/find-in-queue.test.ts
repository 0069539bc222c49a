import { expect, test } from 'vitest';
import { isLookedFor } from './find-in-queue';
import type { StaffOrder } from './types';

const order = {
  number: '261122-K7M3Q',
  customerName: '青木 みなみ',
  collectorName: 'Emma Clarke',
  customerPhone: '090-1234-5678',
  shelf: 'A-3',
} as StaffOrder;

test.each(['', 'k7m3q', '２６１１２２', '青木', '青木みなみ', 'clarke', '5678', '12345678', 'a-3', 'A3', 'ａ－３'])(
  '「%s」 finds it',
  (typed) => expect(isLookedFor(order, typed)).toBe(true),
);

test.each(['78', '1234', 'A-31', '佐藤', 'A'])('「%s」 does not', (typed) => {
  expect(isLookedFor({ ...order, collectorName: null, customerName: '青木 みなみ' }, typed)).toBe(false);
});
