import { describe, expect, test } from 'vitest';
import { type Paid, paidWith, usedBy } from './paid-with';
import type { ReceiptPayment } from './types';

const card = (amount: number): Paid => ({
  ...{ paymentId: 'card', method: 'card', label: 'Visa •••• 4242', fulfillmentId: null },
  amount,
});
const cash = (amount: number, fulfillmentId = 'a'): Paid => ({
  ...{ paymentId: `cash-${fulfillmentId}`, method: 'cash', label: null, fulfillmentId },
  amount,
});
const nothing = new Map<string, number>();
const of = (shares: readonly ReceiptPayment[]) => shares.map(({ paymentId, amount }) => [paymentId, amount]);

describe('how a part was paid', () => {
  test.each([
    ['by one card', [card(1100)], 1100, nothing, [['card', 1100]]],
    ['over the counter', [cash(1100)], 1100, nothing, [['cash-a', 1100]]],
    [
      'a deposit by card, the rest at the counter',
      [card(300), cash(800)],
      1100,
      nothing,
      [
        ['cash-a', 800],
        ['card', 300],
      ],
    ],
    ['its share of what paid for two parts', [card(3000)], 1000, nothing, [['card', 1000]]],
    ['what the other part left', [card(3000)], 2000, new Map([['card', 1000]]), [['card', 2000]]],
    ['never by what was taken for another part', [cash(500, 'b'), card(1100)], 1100, nothing, [['card', 1100]]],
    ['for nothing', [card(1100)], 0, nothing, []],
  ])('%s', (_case, payments, total, used, shares) => {
    expect(of(paidWith(payments, { fulfillmentId: 'a', total, used }))).toEqual(shares);
  });

  test('what a return gave back is free of the sale it was of', () => {
    const one = (amount: number) => [{ paymentId: 'card', method: 'card' as const, label: null, amount }];
    const used = usedBy([
      { kind: 'sale', payments: one(1000) },
      { kind: 'return', payments: [...one(400), { paymentId: null, method: 'exchange', label: null, amount: 100 }] },
    ]);
    expect([...used]).toEqual([['card', 600]]);
    // ¥3,000 were taken and ¥400 given back.
    expect(of(paidWith([card(2600)], { fulfillmentId: 'b', total: 2000, used }))).toEqual([['card', 2000]]);
  });
});
