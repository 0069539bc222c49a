import { describe, expect, it, test } from 'vitest';
import { actValue, type BasketAct, quantityName } from './acts';
import { basketFormInput, basketLineInput } from './input';

describe('an article put into the basket', () => {
  it.each([
    [1, true],
    [10, true],
    ['10', false],
    [true, false],
    [[3], false],
    [0, false],
    [-1, false],
    [1e9, false],
    [1.5, false],
    ['', false],
    ['abc', false],
    [null, false],
  ])('quantity %j: %s', (quantity, allowed) => {
    expect(basketLineInput.safeParse({ sku: 'HB-1', quantity }).success).toBe(allowed);
  });

  it.each(['', ' ', 'x'.repeat(101), 7, undefined])('refuses the article number %j', (sku) => {
    expect(basketLineInput.safeParse({ sku, quantity: 1 }).success).toBe(false);
  });
});

test.each<BasketAct>([
  { kind: 'fit' },
  { kind: 'more', sku: 'HB-1' },
  { kind: 'less', sku: 'a:b c:1' },
  { kind: 'remove', sku: '12' },
  { kind: 'restore', sku: '3:12', quantity: 10 },
  { kind: 'store', code: '0001' },
])('a button says %o and is read the same', (act) => {
  expect(basketFormInput.parse({ act: actValue(act) })).toEqual(act);
});

test('a shop may be picked from a list beside the button', () => {
  expect(basketFormInput.parse({ act: 'store', shop: '0002' })).toEqual({ kind: 'store', code: '0002' });
});

test('typed quantities are read full-width too', () => {
  const form = { act: 'set', [quantityName('HB-1')]: '３', [quantityName('HB-2')]: ' 10 ', other: 'x' };
  expect(basketFormInput.parse(form)).toEqual({
    kind: 'set',
    lines: [
      { sku: 'HB-1', quantity: 3 },
      { sku: 'HB-2', quantity: 10 },
    ],
  });
});

test.each(['', '0', '-1', '11', 'many', '1000000000'])('a typed quantity of %j is refused at its box', (typed) => {
  const name = quantityName('HB-1');
  const issue = basketFormInput.safeParse({ act: 'set', [name]: typed }).error?.issues[0];
  expect([issue?.path, issue?.message]).toEqual([[name], 'quantity']);
});

test.each(['', 'more', 'more:', 'steal:HB-1', 'restore:99:HB-1', 'restore:1:', 'store:', 'x'.repeat(201)])(
  'a button that was tampered with, %j, is refused',
  (act) => {
    expect(basketFormInput.safeParse({ act }).success).toBe(false);
  },
);
