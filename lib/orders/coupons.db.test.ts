import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { categories, coupons, products, orders as table } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { payOnline } from '@/db/testing-payments';
import { makeCoupon } from '@/db/testing-rewards';
import { makeStockedStore, makeStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { guest, system } from '../access/actor';
import { newId } from '../ids';
import { getOrderMoney } from '../payments/queries';
import { handOver, markReady, startPicking } from '../pickup/commands';
import { listStockFaults } from '../stock/check';
import { cancelOrder } from './cancel-order';
import { expireOrders } from './expire-orders';
import type { PlaceOrderInput } from './input';
import { placeOrder } from './place-order';
import { getOrder } from './queries';
import { withdrawLines } from './withdraw-lines';

const { db } = await testDatabase({ max: 20 });
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** A mug of ¥1,100 and tea of ¥864 (8%), of which there is plenty. */
async function aShop() {
  const store = await makeStore(db);
  const [mug, tea] = [await makeVariant(db), await makeVariant(db, { price: 864 })];
  await db.update(products).set({ taxRate: 800 }).where(eq(products.id, tea.productId));
  for (const { id } of [mug, tea]) await putStock(db, { variantId: id, locationId: store.id, onHand: 200 });
  const order = (over: Partial<PlaceOrderInput> = {}, quantities: [number, number] = [3, 1]) => {
    const lines = [
      { sku: mug.sku, quantity: quantities[0] },
      { sku: tea.sku, quantity: quantities[1] },
    ].filter(({ quantity }) => quantity > 0);
    return placeOrder(db, guest, reservation(store.storeCode, lines, over), noon);
  };
  return { store, mug, tea, order };
}

test('what a coupon takes off is kept with the lines, and tax is taken of what is left', async () => {
  const { order } = await aShop();
  const { code, read } = await makeCoupon(db);
  const placed = await order({ couponCode: ` ${code.toLowerCase()} ` });
  expect(placed.total).toBe(3748);
  expect(await getOrder(db, placed.id)).toMatchObject({
    couponCode: code,
    total: 3748,
    taxLines: [
      { rate: 1000, gross: 2970, tax: 270 },
      { rate: 800, gross: 778, tax: 57 },
    ],
    lines: [{ discount: 330 }, { discount: 86 }],
    fulfillments: [{ amount: 3748, due: 3748 }],
  });
  expect(await read()).toMatchObject({ used: 1, uses: [{ orderId: placed.id, releasedAt: null }] });
});

test('it takes off only goods of its categories, and nothing of fees', async () => {
  const { store, tea, order } = await aShop();
  const slug = newId();
  await db.insert(categories).values({ id: newId(), slug, name: { ja: '茶' } });
  const [category] = await db.select().from(categories).where(eq(categories.slug, slug));
  await db
    .update(products)
    .set({ categoryId: category?.id ?? null })
    .where(eq(products.id, tea.productId));
  await db.execute(`update locations set pickup_fee = '{"amount": 110, "freeFrom": null}' where id = '${store.id}'`);
  const { code } = await makeCoupon(db, { kind: 'amount', value: 500, categories: [slug] });
  const placed = await order({ couponCode: code });
  expect((await getOrder(db, placed.id))?.lines.map(({ discount }) => discount)).toEqual([0, 500]);
  expect(placed.total).toBe(3300 + 364 + 110);
});

test.each<[string, Partial<typeof coupons.$inferInsert>, object]>([
  ['stopped', { active: false }, { problem: 'expired' }],
  ['used up', { maxUses: 1, used: 1 }, { problem: 'used_up' }],
  ['not yet valid', { startsAt: later(1) }, { problem: 'not_yet', startsAt: later(1).toISOString() }],
  ['for more than this', { minTotal: 5000 }, { problem: 'below_minimum', missing: 836 }],
  ['for other goods', { categories: ['elsewhere'] }, { problem: 'other_goods' }],
])('an order with a coupon that is %s is refused, and writes nothing', async (_case, over, details) => {
  const { order } = await aShop();
  const { code, read } = await makeCoupon(db, over);
  const before = await read();
  await expect(order({ couponCode: code })).rejects.toMatchObject({ code: 'coupon_refused', details });
  expect(await read()).toEqual(before);
  expect(await listStockFaults(db)).toEqual([]);
});

test('a total that was seen before the coupon changed is refused', async () => {
  const { order } = await aShop();
  const { id, code } = await makeCoupon(db);
  await db.update(coupons).set({ value: 5 }).where(eq(coupons.id, id));
  await expect(order({ couponCode: code, expectedTotal: 3748 })).rejects.toMatchObject({
    code: 'price_changed',
    details: { total: 3956 },
  });
});

test('of fifty orders at once for ten uses, exactly ten have it', async () => {
  const { order } = await aShop();
  const { code, read } = await makeCoupon(db, { maxUses: 10 });
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, (_, i) => order({ couponCode: code, email: `c${i}@mail.example` }, [1, 0])),
  );
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(40);
  for (const { reason } of refused)
    expect(reason).toMatchObject({ code: 'coupon_refused', details: { problem: 'used_up' } });
  expect(await read()).toMatchObject({ used: 10, uses: { length: 10 } });
  expect(await listStockFaults(db)).toEqual([]);
});

test('of five orders at once of one customer, however the address is written, one has a coupon that is theirs once', async () => {
  const { order } = await aShop();
  const { code, read } = await makeCoupon(db, { maxPerCustomer: 1 });
  const results = await Promise.allSettled(
    Array.from({ length: 5 }, (_, i) =>
      order({ couponCode: code, email: i % 2 ? 'A@mail.example' : 'a@Mail.example' }, [1, 0]),
    ),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await read()).toMatchObject({ used: 1, uses: { length: 1 } });
});

test('the same request again is the same order, and one use', async () => {
  const { store, mug } = await aShop();
  const { code, read } = await makeCoupon(db);
  const input = reservation(store.storeCode, [{ sku: mug.sku, quantity: 1 }], { couponCode: code });
  const placed = await Promise.all(Array.from({ length: 4 }, () => placeOrder(db, guest, input, noon)));
  expect(new Set(placed.map(({ id }) => id)).size).toBe(1);
  expect(await read()).toMatchObject({ used: 1 });
  const { couponCode: _without, ...other } = input;
  await expect(placeOrder(db, guest, other, noon)).rejects.toMatchObject({ code: 'repeated_request' });
});

test('units taken out take their share of the discount along, to the yen', async () => {
  const { mug, order } = await aShop();
  const { code, read } = await makeCoupon(db, { kind: 'amount', value: 100 });
  const placed = await order({ couponCode: code }, [3, 0]);
  const [{ fulfillmentId }] = placed.parts;
  const withdraw = () =>
    db.transaction((tx) =>
      withdrawLines(tx, system, { fulfillmentId, lines: [{ sku: mug.sku, quantity: 1 }], reason: 'missing' }, later(1)),
    );
  expect(await withdraw()).toMatchObject({ amount: 1100 - 34 });
  expect(await getOrder(db, placed.id)).toMatchObject({
    total: 2134,
    taxLines: [{ rate: 1000, gross: 2134, tax: 194 }],
    lines: [{ quantity: 2, discount: 66 }],
    fulfillments: [{ amount: 2134 }],
  });
  expect(await withdraw()).toMatchObject({ amount: 1100 - 33 });
  expect((await getOrderMoney(db, placed.id)).worth).toBe(1067);
  expect(await withdraw()).toMatchObject({ amount: 1067, ended: true });
  expect(await read()).toMatchObject({ used: 0 });
});

test('a cancelled order gives its coupon back, once, however often and at once it is cancelled', async () => {
  const { order } = await aShop();
  const { code, read } = await makeCoupon(db, { maxUses: 1 });
  const placed = await order({ couponCode: code });
  await Promise.allSettled(Array.from({ length: 6 }, () => cancelOrder(db, guest, { token: placed.token }, later(1))));
  expect(await read()).toMatchObject({ used: 0, uses: [{ releasedAt: later(1) }] });
  const again = await order({ couponCode: code });
  expect(again.total).toBe(3748);
  expect(await read()).toMatchObject({ used: 1 });
});

test('two parts that end at the same moment give it back once', async () => {
  const { store, mug, tea } = await aShop();
  const second = await makeStockedStore(db, 5);
  const { code, read } = await makeCoupon(db);
  for (let round = 0; round < 5; round++) {
    const [part] = reservation(store.storeCode, [{ sku: mug.sku, quantity: 1 }]).parts;
    const [other] = reservation(second.store.storeCode, [{ sku: second.variant.sku, quantity: 1 }]).parts;
    const input = reservation(store.storeCode, [{ sku: tea.sku, quantity: 1 }], { couponCode: code });
    const placed = await placeOrder(db, guest, { ...input, parts: [part, other] }, noon);
    const ends = placed.parts.map(({ fulfillmentId }, index) =>
      db.transaction((tx) => {
        const sku = index === 0 ? mug.sku : second.variant.sku;
        return withdrawLines(tx, system, { fulfillmentId, lines: [{ sku, quantity: 1 }], reason: 'missing' }, later(1));
      }),
    );
    await Promise.all(ends);
    expect(await read()).toMatchObject({ used: 0 });
  }
});

test('with a part that is kept it stays used', async () => {
  const { store, mug } = await aShop();
  const second = await makeStockedStore(db, 5);
  const { code, read } = await makeCoupon(db);
  const [part] = reservation(store.storeCode, [{ sku: mug.sku, quantity: 1 }]).parts;
  const [other] = reservation(second.store.storeCode, [{ sku: second.variant.sku, quantity: 1 }]).parts;
  const input = reservation(store.storeCode, [{ sku: mug.sku, quantity: 1 }], { couponCode: code });
  const placed = await placeOrder(db, guest, { ...input, parts: [part, other] }, noon);
  const [kept, given] = placed.parts;
  await cancelOrder(db, guest, { token: placed.token, fulfillmentId: given?.fulfillmentId }, later(1));
  expect(await read()).toMatchObject({ used: 1 });
  const { fulfillmentId, pickupCode } = kept;
  await startPicking(db, system, { fulfillmentId }, later(2));
  await markReady(db, system, { fulfillmentId, shelf: 'A-1' }, later(3));
  await handOver(db, system, { fulfillmentId, code: pickupCode, collector: 'self', tender: 'cash' }, later(4));
  expect(await read()).toMatchObject({ used: 1, uses: [{ releasedAt: null }] });
});

test('an order nobody paid, and one nobody collected, give it back', async () => {
  const { order } = await aShop();
  const { code, read } = await makeCoupon(db);
  const unpaid = await order({ couponCode: code, paymentMethod: 'pay_online' });
  const left = await order({ couponCode: code, paymentMethod: 'pay_online' });
  await payOnline(db, left, later(1));
  const [{ fulfillmentId }] = left.parts;
  await startPicking(db, system, { fulfillmentId }, later(2));
  await markReady(db, system, { fulfillmentId, shelf: 'A-1' }, later(3));
  expect(await read()).toMatchObject({ used: 2 });
  await expireOrders(db, later(60));
  expect(await read()).toMatchObject({ used: 1 });
  await expireOrders(db, later(60 * 24 * 60));
  expect(await read()).toMatchObject({ used: 0 });
  const [row] = await db.select().from(table).where(eq(table.id, unpaid.id));
  expect(row?.paymentStatus).toBe('failed');
});
