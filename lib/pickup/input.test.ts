import { expect, test } from 'vitest';
import { newId } from '../ids';
import { shipInput } from './input';

test.each([
  ['1234-5678-9012', '123456789012'],
  ['1234 5678 9012', '123456789012'],
  ['1234−5678', '12345678'],
  ['ab 12', 'AB12'],
  ['', null],
  [null, null],
  [undefined, null],
])('a number typed as %j is %j', (typed, trackingNumber) => {
  const fulfillmentId = newId();
  expect(shipInput.parse({ fulfillmentId, trackingNumber: typed })).toEqual({ fulfillmentId, trackingNumber });
});

test.each(['番号', '12/34', '<b>'])('%j is none', (trackingNumber) => {
  expect(shipInput.safeParse({ fulfillmentId: newId(), trackingNumber }).success).toBe(false);
});
