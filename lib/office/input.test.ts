import { expect, test } from 'vitest';
import { auditFilterInput, editLinesInput, orderFilterInput } from './input';

const fulfillmentId = '01a2179c-a3f0-7416-aa21-f48145ac4b43';
const reason = 'x';

test.each([
  [
    { sku: 'a', seen: '2', quantity: '１' },
    { lines: [{ sku: 'a', seen: 2, quantity: 1 }], add: null },
  ],
  [
    { sku: ['a', 'b'], seen: ['1', '2'], quantity: ['0', '3'], addSku: ' T-1 ', addQuantity: '' },
    {
      lines: [
        { sku: 'a', seen: 1, quantity: 0 },
        { sku: 'b', seen: 2, quantity: 3 },
      ],
      add: { sku: 'T-1', quantity: 1 },
    },
  ],
  [
    { addSku: 'T-1', addQuantity: '2' },
    { lines: [], add: { sku: 'T-1', quantity: 2 } },
  ],
])('a form of %j asks for %j', (form, asked) => {
  expect(editLinesInput.parse({ fulfillmentId, reason, ...form })).toEqual({ fulfillmentId, reason, ...asked });
});

test.each([['-1'], [''], ['many'], ['1000'], ['1.5']])('%j is no number of units', (quantity) => {
  const form = { fulfillmentId, reason, sku: 'a', seen: '2', quantity };
  expect(editLinesInput.safeParse(form).error?.issues).toMatchObject([{ message: 'number' }]);
});

test('what makes no sense in an address is left out', () => {
  const query = { q: ['a', 'b'], status: 'x', from: '2026-13-01', after: 'z', method: 'pay_online' };
  expect(orderFilterInput.parse(query)).toEqual({ method: 'pay_online' });
  expect(auditFilterInput.parse({ who: 'me' })).toEqual({});
});
