import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { orders, products, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, makeStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { guest } from '../access/actor';
import { newToken } from '../ids';
import { listStockFaults } from '../stock/check';
import { listLevelsOfVariant } from '../stock/queries';
import type { PlaceOrderInput } from './input';
import { placeOrder } from './place-order';
import { getOrder } from './queries';

const { db } = await testDatabase({ max: 20 });

const allocatedOf = async (variantId: string) => (await listLevelsOfVariant(db, variantId))[0]?.allocated;
const countOrders = async (key: string) =>
  (await db.select().from(orders).where(eq(orders.idempotencyKey, key))).length;

test('an order binds the stock, keeps the price of the moment and promises a time', async () => {
  const { store, variant } = await makeStockedStore(db, 3);
  const placed = await placeOrder(db, guest, reservation(store.storeCode, [{ sku: variant.sku, quantity: 2 }]), noon);
  const order = await getOrder(db, placed.id);
  expect(order).toMatchObject({
    total: 2200,
    taxLines: [{ rate: 1000, gross: 2200, tax: 200 }],
    paymentStatus: 'unpaid',
  });
  expect(order?.fulfillments[0]).toMatchObject({ status: 'to_pick', promisedAt: new Date('2026-11-22T03:30:00Z') });
  expect(await allocatedOf(variant.id)).toBe(2);
  await db.update(variants).set({ price: 9900 }).where(eq(variants.id, variant.id));
  await db
    .update(products)
    .set({ title: { ja: '別の名' } })
    .where(eq(products.id, variant.productId));
  expect((await getOrder(db, placed.id))?.lines[0]).toMatchObject({ unitPrice: 1100, title: { ja: 'マグ' } });
  expect(await listStockFaults(db)).toEqual([]);
});

test('of forty shoppers at once for seven units, exactly seven are served', async () => {
  const { store, variant } = await makeStockedStore(db, 7);
  const tries = Array.from({ length: 40 }, () =>
    placeOrder(db, guest, reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]), noon),
  );
  const results = await Promise.allSettled(tries);
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(33);
  for (const result of refused) expect(result.reason).toMatchObject({ code: 'out_of_stock' });
  expect(await allocatedOf(variant.id)).toBe(7);
  expect(await listStockFaults(db)).toEqual([]);
});

test('baskets that name the same articles in opposite order never block each other', async () => {
  const store = await makeStore(db);
  const [a, b] = [await makeVariant(db), await makeVariant(db)];
  for (const { id } of [a, b]) await putStock(db, { variantId: id, locationId: store.id, onHand: 50 });
  const lines = [a, b].map(({ sku }) => ({ sku, quantity: 1 }));
  const tries = Array.from({ length: 20 }, (_, i) =>
    placeOrder(db, guest, reservation(store.storeCode, i % 2 ? lines : lines.toReversed()), noon),
  );
  await expect(Promise.all(tries)).resolves.toHaveLength(20);
  expect(await allocatedOf(a.id)).toBe(20);
});

test('when one article of several is short nothing is bound and the short one is named', async () => {
  const { store, variant: there } = await makeStockedStore(db, 5);
  const gone = await makeVariant(db);
  const lines = [there, gone].map(({ sku }) => ({ sku, quantity: 1 }));
  const input = reservation(store.storeCode, lines);
  await expect(placeOrder(db, guest, input, noon)).rejects.toMatchObject({
    code: 'out_of_stock',
    details: { variantIds: [gone.id] },
  });
  expect(await allocatedOf(there.id)).toBe(0);
  expect(await countOrders(input.idempotencyKey)).toBe(0);
});

test('safety stock is never promised', async () => {
  const [store, variant] = [await makeStore(db), await makeVariant(db)];
  await putStock(db, { variantId: variant.id, locationId: store.id, onHand: 3, safetyStock: 2 });
  const order = (quantity: number) =>
    placeOrder(db, guest, reservation(store.storeCode, [{ sku: variant.sku, quantity }]), noon);
  await expect(order(2)).rejects.toMatchObject({ code: 'out_of_stock' });
  await expect(order(1)).resolves.toBeTruthy();
});

test('two tabs that send the same order at once make one, even for the last unit', async () => {
  const { store, variant } = await makeStockedStore(db, 1);
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]);
  const placed = await Promise.all(Array.from({ length: 5 }, () => placeOrder(db, guest, input, noon)));
  expect(new Set(placed.map((order) => order.token)).size).toBe(1);
  expect(await countOrders(input.idempotencyKey)).toBe(1);
  expect(await listStockFaults(db)).toEqual([]);
});

test('the same key with another content is refused', async () => {
  const { store, variant } = await makeStockedStore(db, 5);
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]);
  await placeOrder(db, guest, input, noon);
  const other = { ...input, parts: reservation(store.storeCode, [{ sku: variant.sku, quantity: 2 }]).parts };
  await expect(placeOrder(db, guest, other, noon)).rejects.toMatchObject({ code: 'repeated_request' });
});

interface Asked extends Partial<PlaceOrderInput> {
  storeCode?: string;
  sku?: string;
}

test.each<[string, Asked, string]>([
  ['a store that is not there', { storeCode: 'nowhere' }, 'unknown_store'],
  ['an article that is not sold', { sku: 'no-such-sku' }, 'unknown_product'],
  ['a total that is no longer right', { expectedTotal: 1 }, 'price_changed'],
])('%s is refused and nothing is written', async (_case, { storeCode, sku, ...over }: Asked, code) => {
  const { store, variant } = await makeStockedStore(db, 5);
  const lines = [{ sku: sku ?? variant.sku, quantity: 1 }];
  const input = reservation(storeCode ?? store.storeCode, lines, over);
  await expect(placeOrder(db, guest, input, noon)).rejects.toMatchObject({ code });
  expect(await countOrders(input.idempotencyKey)).toBe(0);
  expect(await allocatedOf(variant.id)).toBe(0);
});

test('a shop that offers no payment online takes no online order', async () => {
  const [store, variant] = [await makeStore(db, { services: ['reserve'] }), await makeVariant(db)];
  await putStock(db, { variantId: variant.id, locationId: store.id, onHand: 3 });
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }], { paymentMethod: 'pay_online' });
  await expect(placeOrder(db, guest, input, noon)).rejects.toMatchObject({ code: 'method_not_offered' });
});

test('a shop that does not open soon takes no orders', async () => {
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const [store, variant] = [await makeStore(db, { weeklyHours: closed }), await makeVariant(db)];
  await putStock(db, { variantId: variant.id, locationId: store.id, onHand: 3 });
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]);
  await expect(placeOrder(db, guest, input, noon)).rejects.toMatchObject({ code: 'store_closed' });
});

test('articles of two tax rates are taxed once a rate', async () => {
  const store = await makeStore(db);
  const [mug, tea] = [await makeVariant(db, { price: 105 }), await makeVariant(db, { price: 1296 })];
  await db.update(products).set({ taxRate: 800 }).where(eq(products.id, tea.productId));
  for (const { id } of [mug, tea]) await putStock(db, { variantId: id, locationId: store.id, onHand: 9 });
  const lines = [
    { sku: mug.sku, quantity: 3 },
    { sku: tea.sku, quantity: 1 },
  ];
  const placed = await placeOrder(db, guest, reservation(store.storeCode, lines, { idempotencyKey: newToken() }), noon);
  expect((await getOrder(db, placed.id))?.taxLines).toEqual([
    { rate: 1000, gross: 315, tax: 28 },
    { rate: 800, gross: 1296, tax: 96 },
  ]);
});
