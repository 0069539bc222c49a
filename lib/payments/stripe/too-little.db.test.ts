import { eq } from 'drizzle-orm';
import { afterEach, expect, test, vi } from 'vitest';
import { payments } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore, makeVariant, noon, putStock, reservation, stranger } from '@/db/testing-shop';
import { guest } from '../../access/actor';
import { placeOrder } from '../../orders/place-order';
import type { PaymentMethod } from '../../ways';

const { db } = await testDatabase();
afterEach(() => vi.unstubAllEnvs());

async function ordering(price: number, paymentMethod: PaymentMethod, depositPercent = 0) {
  const [store, variant] = [await makeStore(db, { depositPercent }), await makeVariant(db, { price })];
  await putStock(db, { variantId: variant.id, locationId: store.id, onHand: 2 });
  const lines = [{ sku: variant.sku, quantity: 1 }];
  return placeOrder(db, guest, reservation(store.storeCode, lines, { ...stranger(), paymentMethod }), noon);
}

const byStripe = () => vi.stubEnv('STRIPE_SECRET_KEY', 'sk_test_1');

test('what is less than Stripe takes is refused at the way to pay, and can be paid in the shop', async () => {
  byStripe();
  await expect(ordering(49, 'pay_online')).rejects.toMatchObject({
    code: 'invalid_input',
    details: { fields: { paymentMethod: 'too_little_online' } },
  });
  expect(await ordering(49, 'pay_in_store')).toMatchObject({ paymentStatus: 'unpaid' });
  expect(await ordering(50, 'pay_online')).toMatchObject({ paymentStatus: 'pending' });
});

test('a deposit of less is not asked for', async () => {
  byStripe();
  expect(await ordering(240, 'pay_in_store', 20)).toMatchObject({ paymentStatus: 'unpaid', paymentId: null });
  const asked = await ordering(250, 'pay_in_store', 20);
  const [deposit] = await db.select().from(payments).where(eq(payments.orderId, asked.id));
  expect(deposit).toMatchObject({ amount: 50, provider: 'stripe' });
});

test('the test gateway takes a single yen', async () => {
  expect(await ordering(1, 'pay_online')).toMatchObject({ paymentStatus: 'pending' });
});
