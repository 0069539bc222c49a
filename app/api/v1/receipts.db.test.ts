import { expect, test, vi } from 'vitest';
import { testDatabase } from '@/db/testing';
import { makeReadyOrder, makeReceiptShop, takeBack } from '@/db/testing-receipts';
import { newToken } from '@/lib/ids';
import { GET as listReceipts } from './orders/[token]/receipts/route';
import { callApi } from './testing-api';

const { db, url } = await testDatabase();
vi.stubEnv('DATABASE_URL', url);
vi.stubEnv('APP_URL', 'https://shop.test');

const read = (token: string) => callApi(listReceipts, { path: '/orders/{token}/receipts', params: { token } });

test('receipts of an order are none before it is handed over, then that of the sale, then that of what came back', async () => {
  const shop = await makeReceiptShop(db);
  const order = await makeReadyOrder(db, shop, [{ sku: shop.variant.sku, quantity: 2 }]);
  expect(await read(order.token)).toMatchObject({ status: 200, answer: { receipts: [] } });
  await order.give();
  await takeBack(db, { orderId: order.id, locationId: shop.store.id, quantity: 1 });
  const { answer, headers } = await read(order.token);
  expect(headers.get('cache-control')).toBe('no-store');
  const [sold, returned] = answer.receipts;
  expect(sold).toMatchObject({
    number: `${shop.code}-2026-000001`,
    kind: 'sale',
    fulfillment_id: order.fulfillmentId,
    seller: { registration_number: expect.stringMatching(/^T\d{13}$/) },
    lines: [{ sku: shop.variant.sku, unit_price: 1100, quantity: 2, discount: 0, tax_rate: 1000 }],
    fee: null,
    total: 2200,
    tax_lines: [{ rate: 1000, gross: 2200, tax: 200 }],
    payments: [{ method: 'cash', amount: 2200 }],
    addressee: null,
  });
  expect(returned).toMatchObject({ kind: 'return', total: 1100, originals: [sold.number], fulfillment_id: null });
});

test('a link that leads nowhere is not found, one that is none is refused', async () => {
  expect(await read(newToken())).toMatchObject({ status: 404, answer: { code: 'not_found' } });
  expect(await read('x')).toMatchObject({ status: 422 });
});
