import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { members, orders, products, stockMovements } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeClerk, makeStockedStore, makeStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { guest } from '../access/actor';
import { newId, newToken } from '../ids';
import { placeOrder } from '../orders/place-order';
import { getOrder } from '../orders/queries';
import { listQueue } from '../pickup/queries';
import { getStaffReceipt } from '../receipts/queries';
import { listStockFaults } from '../stock/check';
import { listLevelsOfVariant } from '../stock/queries';
import { findCustomer } from './find-customer';
import type { SaleInput } from './input';
import { orderFromFloor } from './order-from-floor';
import { sell } from './sell';

const { db } = await testDatabase({ max: 8 });

async function aTill(onHand = 5) {
  const { store, variant } = await makeStockedStore(db, onHand);
  const clerk = await makeClerk(db, store.id);
  const sale = (quantity = 1, over: Partial<SaleInput> = {}): SaleInput => ({
    locationId: store.id,
    lines: [{ sku: variant.sku, quantity }],
    tender: 'cash',
    key: newId(),
    ...over,
  });
  const level = async () => (await listLevelsOfVariant(db, variant.id))[0];
  return { store, variant, clerk, sale, level };
}

describe('a sale', () => {
  test('is an order placed, paid and collected at once; the stock falls by a sale', async () => {
    const { clerk, sale, level, variant } = await aTill();
    const sold = await sell(db, clerk, sale(2), noon);
    expect(sold.total).toBe(2200);
    expect(await level()).toMatchObject({ onHand: 3, allocated: 0 });
    const ledger = await db.select().from(stockMovements).where(eq(stockMovements.orderId, sold.orderId));
    expect(ledger).toMatchObject([{ reason: 'sale', quantity: -2, variantId: variant.id, actorId: clerk.staffId }]);
    expect(await getOrder(db, sold.orderId)).toMatchObject({
      paymentStatus: 'paid',
      fulfillments: [{ status: 'collected', amount: 2200 }],
    });
    const [row] = await db.select().from(orders).where(eq(orders.id, sold.orderId));
    expect(row).toMatchObject({ source: 'till', customerName: '', memberId: null });
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('the same key is one sale, also when it comes twice at once', async () => {
    const { clerk, sale, level } = await aTill();
    const wanted = sale();
    const [first, second] = await Promise.all([sell(db, clerk, wanted, noon), sell(db, clerk, wanted, noon)]);
    expect(second).toEqual(first);
    expect(await level()).toMatchObject({ onHand: 4 });
  });

  test('takes the last unit an order waits for; that order is flagged short', async () => {
    const { clerk, sale, level, store, variant } = await aTill(1);
    await placeOrder(db, guest, reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]), noon);
    await sell(db, clerk, sale(), noon);
    expect(await level()).toMatchObject({ onHand: 0, allocated: 1 });
    const [waiting] = await listQueue(db, clerk, store.id);
    expect(waiting?.lines).toMatchObject([{ short: true }]);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('sells no more than lies here, and leaves nothing behind when it cannot', async () => {
    const { clerk, sale, level } = await aTill(1);
    await expect(sell(db, clerk, sale(2), noon)).rejects.toMatchObject({ code: 'out_of_stock', details: { left: 1 } });
    expect(await level()).toMatchObject({ onHand: 1 });
  });

  test('nobody of another shop sells here, and nothing unknown is sold', async () => {
    const { sale, clerk } = await aTill();
    await expect(sell(db, await makeClerk(db), sale(), noon)).rejects.toMatchObject({ code: 'not_allowed' });
    const unknown = sale(1, { lines: [{ sku: 'no-such', quantity: 1 }] });
    await expect(sell(db, clerk, unknown, noon)).rejects.toMatchObject({ code: 'unknown_product' });
  });
});

describe('a receipt', () => {
  test('has the tax of each rate rounded once, the registered number, and how it was paid', async () => {
    const { clerk, store, variant } = await aTill();
    const food = await makeVariant(db, { price: 333 });
    await db.update(products).set({ taxRate: 800 }).where(eq(products.id, food.productId));
    await putStock(db, { variantId: food.id, locationId: store.id, onHand: 3 });
    const lines = [
      { sku: variant.sku, quantity: 1 },
      { sku: food.sku, quantity: 3 },
    ];
    const { fulfillmentId } = await sell(db, clerk, { locationId: store.id, lines, tender: 'qr', key: newId() }, noon);
    const receipt = await getStaffReceipt(db, clerk, fulfillmentId);
    expect(receipt).toMatchObject({ kind: 'sale', issuedAt: noon, copies: 0, named: null });
    expect(receipt?.content).toMatchObject({
      total: 2099,
      payments: [{ method: 'qr', amount: 2099 }],
      staffName: clerk.name,
    });
    expect(receipt?.content.taxLines).toEqual([
      { rate: 1000, gross: 1100, tax: 100 },
      { rate: 800, gross: 999, tax: 74 },
    ]);
    expect(receipt?.content.seller.registrationNumber).toMatch(/^T\d{13}$/);
    expect(await getStaffReceipt(db, await makeClerk(db), fulfillmentId)).toBe(null);
  });
});

describe('a known customer', () => {
  test('is found by e-mail or phone typed in full, and the sale is theirs', async () => {
    const { clerk, sale } = await aTill();
    const email = `${newToken().toLowerCase()}@mail.example`;
    const phone = `090-${newId().replace(/\D/g, '').slice(-8)}`;
    const id = newId();
    await db.insert(members).values({ id, email, name: '青木 みなみ', phone, createdAt: noon });
    for (const text of [email.toUpperCase(), phone, phone.replaceAll('-', '')]) {
      expect(await findCustomer(db, clerk, { text }, noon)).toMatchObject({ memberId: id, name: '青木 みなみ' });
    }
    const { orderId } = await sell(db, clerk, sale(1, { memberId: id }), noon);
    const [row] = await db.select().from(orders).where(eq(orders.id, orderId));
    expect(row).toMatchObject({ memberId: id, customerEmail: email });
    await expect(findCustomer(db, clerk, { text: phone.slice(0, 5) }, noon)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(findCustomer(db, guest, { text: email }, noon)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('an order from the shop floor', () => {
  const person = { name: '青木 みなみ', email: 'minami@mail.example', phone: '090-1234-5678', locale: 'ja' as const };

  test('for another shop is paid there, and is one order however often it is sent', async () => {
    const { clerk, store, variant } = await aTill();
    const other = await makeStore(db);
    await putStock(db, { variantId: variant.id, locationId: other.id, onHand: 2 });
    const input = {
      ...{ kind: 'store' as const, locationId: store.id, storeCode: other.storeCode, agreed: true, key: newId() },
      ...person,
      lines: [{ sku: variant.sku, quantity: 1 }],
    };
    const placed = await orderFromFloor(db, clerk, input, noon);
    expect(placed).toMatchObject({ paymentStatus: 'unpaid', parts: [{ status: 'to_pick' }] });
    expect(await orderFromFloor(db, clerk, input, noon)).toMatchObject({ id: placed.id, repeated: true });
    const [row] = await db.select().from(orders).where(eq(orders.id, placed.id));
    expect(row).toMatchObject({ source: 'floor', customerEmail: person.email });
    await expect(orderFromFloor(db, await makeClerk(db), input, noon)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
