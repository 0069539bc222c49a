import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { fulfillments, receipts } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeReadyOrder, makeReceiptShop, sellThere } from '@/db/testing-receipts';
import { noon } from '@/db/testing-shop';
import { drawNumber } from './draw-number';
import { listReceipts } from './queries';

const { db } = await testDatabase({ max: 20 });

const numbersOf = async (code: string) =>
  (await db.select({ number: receipts.number }).from(receipts))
    .map(({ number }) => number)
    .filter((number) => number.startsWith(`${code}-`))
    .sort();
const upTo = (code: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${code}-2026-${String(index + 1).padStart(6, '0')}`);

describe('numbers', () => {
  test('a hundred orders handed over at once leave no gap and no double', async () => {
    const shop = await makeReceiptShop(db);
    const orders = [];
    for (let count = 0; count < 100; count++) orders.push(await makeReadyOrder(db, shop));
    await Promise.all(orders.map(({ give }) => give()));
    expect(await numbersOf(shop.code)).toEqual(upTo(shop.code, 100));
  }, 120_000);

  test('sales and hand-overs at once do not wait for each other for ever', async () => {
    const shop = await makeReceiptShop(db);
    const ready = [];
    for (let count = 0; count < 10; count++) ready.push(await makeReadyOrder(db, shop));
    await Promise.all(ready.flatMap(({ give }) => [give(), sellThere(db, shop, 1)]));
    expect(await numbersOf(shop.code)).toEqual(upTo(shop.code, 20));
  }, 60_000);

  test('a hand-over that is rolled back gives its number to the next', async () => {
    const shop = await makeReceiptShop(db);
    await sellThere(db, shop);
    const order = await makeReadyOrder(db, shop);
    // More than was sold: what the paper and the ledger say would differ.
    await db.update(fulfillments).set({ amount: 9999 }).where(eq(fulfillments.id, order.fulfillmentId));
    await expect(order.give()).rejects.toThrow(/9999/);
    expect(await listReceipts(db, order.id)).toEqual([]);
    await db.update(fulfillments).set({ amount: 1100 }).where(eq(fulfillments.id, order.fulfillmentId));
    const store = { storeCode: shop.code, zone: 'Asia/Tokyo' };
    const failing = db.transaction(async (tx) => {
      await drawNumber(tx, store, noon);
      throw new Error('no');
    });
    const [refused] = await Promise.allSettled([failing, order.give()]);
    expect(refused.status).toBe('rejected');
    await sellThere(db, shop);
    expect(await numbersOf(shop.code)).toEqual(upTo(shop.code, 3));
  });

  test('a double tap is one receipt', async () => {
    const shop = await makeReceiptShop(db);
    const order = await makeReadyOrder(db, shop);
    await Promise.allSettled([order.give(), order.give(), order.give()]);
    expect(await numbersOf(shop.code)).toEqual(upTo(shop.code, 1));
  });

  test('they begin anew with the year of the shop, not that of the server', async () => {
    const shop = await makeReceiptShop(db);
    await sellThere(db, shop, 1, new Date('2026-12-31T14:59:00Z'));
    await sellThere(db, shop, 1, new Date('2026-12-31T15:00:00Z'));
    expect(await numbersOf(shop.code)).toEqual([`${shop.code}-2026-000001`, `${shop.code}-2027-000001`]);
  });
});
