import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { payments } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { expectBooksToAgree } from '@/db/testing-books';
import { askForOrder, payOnline } from '@/db/testing-payments';
import { makeClerk, makeStockedStore, noon, reservation, stranger } from '@/db/testing-shop';
import { guest, system } from '../access/actor';
import { cancelOrder } from '../orders/cancel-order';
import { expireOrders } from '../orders/expire-orders';
import { placeOrder } from '../orders/place-order';
import { getOrder } from '../orders/queries';
import { handOver, markReady, startPicking } from '../pickup/commands';
import { captureOrder } from './capture-order';
import { returnPayment } from './give-back';

const { db } = await testDatabase();
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const card = { card: '4242424242424242' };

/** Two units for ¥2,200 at a shop that asks for a fifth of it beforehand. */
async function aReservation() {
  const { store, variant } = await makeStockedStore(db, 5, { depositPercent: 20 });
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 2 }], stranger());
  const placed = await placeOrder(db, guest, input, noon);
  const [{ fulfillmentId, pickupCode }] = placed.parts;
  const paid = () => db.select().from(payments).where(eq(payments.orderId, placed.id)).orderBy(payments.createdAt);
  return {
    ...placed,
    store,
    variant,
    fulfillmentId,
    pickupCode,
    paid,
    status: async () => (await getOrder(db, placed.id))?.paymentStatus,
  };
}

/** Paid by card; and the job that follows takes it. */
async function aPaidReservation() {
  const order = await aReservation();
  await payOnline(db, order, later(2), card);
  expect(await order.status()).toBe('unpaid');
  await captureOrder(db, order.id, later(3));
  return order;
}

test('a reservation waits for its deposit, which is a share of its price', async () => {
  const order = await aReservation();
  expect(order).toMatchObject({ paymentStatus: 'pending', total: 2200 });
  expect(await order.paid()).toMatchObject([{ amount: 440, state: 'pending' }]);
  await expect(startPicking(db, system, { fulfillmentId: order.fulfillmentId }, later(1))).rejects.toMatchObject({
    code: 'not_paid',
  });
});

test('at the counter only the rest is due, and the books agree', async () => {
  const order = await aPaidReservation();
  const { fulfillmentId, pickupCode: code } = order;
  await startPicking(db, system, { fulfillmentId }, later(5));
  await markReady(db, system, { fulfillmentId, shelf: 'A' }, later(10));
  await handOver(db, system, { fulfillmentId, code, collector: 'self', tender: 'cash' }, later(60));
  expect(await order.paid()).toMatchObject([
    { provider: 'test-gateway', captured: 440 },
    { provider: 'counter', method: 'cash', captured: 1760 },
  ]);
  expect(await order.status()).toBe('paid');
  await expectBooksToAgree(db, order.id);
});

test('cancelled, it is given back', async () => {
  const order = await aPaidReservation();
  await cancelOrder(db, guest, { token: order.token }, later(5));
  await returnPayment(db, { fulfillmentId: order.fulfillmentId, reason: 'cancelled' }, later(6));
  await askForOrder(db, order.id, later(6));
  expect(await order.paid()).toMatchObject([{ captured: 440, refunded: 440 }]);
  expect(await order.status()).toBe('refunded');
  await expectBooksToAgree(db, order.id);
});

test('not paid in time, the reservation is given up', async () => {
  const order = await aReservation();
  await expireOrders(db, later(16));
  expect(await order.status()).toBe('failed');
});

test('staff ask nobody before them for a deposit', async () => {
  const { store, variant } = await makeStockedStore(db, 5, { depositPercent: 20 });
  const clerk = await makeClerk(db, store.id);
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }], stranger());
  expect(await placeOrder(db, clerk, input, noon)).toMatchObject({ paymentStatus: 'unpaid', paymentId: null });
});
