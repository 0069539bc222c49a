import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { locations, orderLines, products, settings, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { minutesAfterNoon } from '@/db/testing-order';
import { payOnline } from '@/db/testing-payments';
import { makeReceiptShop, sellThere, takeBack } from '@/db/testing-receipts';
import { noon, reservation } from '@/db/testing-shop';
import { guest } from '../access/actor';
import { placeOrder } from '../orders/place-order';
import { handOver, markReady, startPicking } from '../pickup/commands';
import type { Settings } from '../stores/settings-types';
import { getStaffReceipt, listReceipts, listReceiptsByToken } from './queries';

const { db } = await testDatabase();

const sellAs = async (value: Settings['seller']) => {
  await db.insert(settings).values({ name: 'seller', value, updatedAt: noon });
};

describe('what is written on it', () => {
  test('stays, whatever is changed later: title, price, rate, shop, seller, number', async () => {
    const shop = await makeReceiptShop(db);
    const { fulfillmentId, orderId } = await sellThere(db, shop, 2);
    const before = await getStaffReceipt(db, shop.clerk, fulfillmentId);
    expect(before?.content.lines).toMatchObject([{ title: { ja: 'マグ' }, unitPrice: 1100, taxRate: 1000 }]);
    await db
      .update(products)
      .set({ title: { ja: '別の品' }, taxRate: 800 })
      .where(eq(products.id, shop.variant.productId));
    await db.update(variants).set({ price: 9900 }).where(eq(variants.id, shop.variant.id));
    await db.update(orderLines).set({ title: { ja: '別の品' }, unitPrice: 9900, taxRate: 800 });
    await db
      .update(locations)
      .set({ name: { ja: '移転店' }, phone: '000' })
      .where(eq(locations.id, shop.store.id));
    await sellAs({ name: { ja: '別の会社' }, registrationNumber: 'T7000012050002' });
    expect(await getStaffReceipt(db, shop.clerk, fulfillmentId)).toEqual(before);
    expect((await listReceipts(db, orderId))[0]?.content.seller.registrationNumber).toBe('T9234567890123');
    await db.delete(settings);
  });

  test('the next receipt has the new seller', async () => {
    const shop = await makeReceiptShop(db);
    await sellAs({ name: { ja: '別の会社', en: 'Other' }, registrationNumber: 'T7000012050002' });
    const { orderId } = await sellThere(db, shop);
    expect((await listReceipts(db, orderId))[0]?.content.seller).toEqual({
      name: { ja: '別の会社', en: 'Other' },
      registrationNumber: 'T7000012050002',
    });
    await db.delete(settings);
  });

  test('paid online, it names what it was paid by', async () => {
    const shop = await makeReceiptShop(db);
    const wanted = reservation(shop.store.storeCode, [{ sku: shop.variant.sku, quantity: 1 }], {
      paymentMethod: 'pay_online',
    });
    const placed = await placeOrder(db, guest, wanted, noon);
    await payOnline(db, placed, minutesAfterNoon(1), { card: '4242424242424242' });
    const [{ fulfillmentId, pickupCode: code }] = placed.parts;
    await startPicking(db, shop.clerk, { fulfillmentId }, minutesAfterNoon(5));
    await markReady(db, shop.clerk, { fulfillmentId, shelf: 'A-3' }, minutesAfterNoon(10));
    await handOver(db, shop.clerk, { fulfillmentId, code, collector: 'self' }, minutesAfterNoon(60));
    const [receipt] = await listReceiptsByToken(db, placed.token);
    expect(receipt?.content.payments).toMatchObject([{ method: 'card', amount: 1100 }]);
    expect(receipt?.content.payments[0]?.label).toMatch(/4242$/);
  });

  test('of a return it names the receipt it is about, and what goes back how', async () => {
    const shop = await makeReceiptShop(db);
    const other = await makeReceiptShop(db);
    const { orderId, fulfillmentId } = await sellThere(db, shop, 3);
    const returnId = await takeBack(db, { orderId, locationId: other.store.id, quantity: 2 });
    const [sold, returned] = await listReceipts(db, orderId);
    expect(returned).toMatchObject({ kind: 'return', number: `${other.code}-2026-000001` });
    expect(returned?.content).toMatchObject({
      total: 2200,
      taxLines: [{ rate: 1000, gross: 2200, tax: 200 }],
      payments: [{ method: 'cash', amount: 2200 }],
      originals: [{ number: sold?.number, issuedAt: noon.toISOString() }],
    });
    expect(sold?.returned).toEqual([{ number: returned?.number, amount: 2200 }]);
    expect(await getStaffReceipt(db, other.clerk, returnId)).toEqual(returned);
    expect(await getStaffReceipt(db, other.clerk, fulfillmentId)).toBe(null);
  });
});
