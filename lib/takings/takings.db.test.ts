import { expect, test } from 'vitest';
import { testDatabase } from '@/db/testing';
import { askForOrder, payOnline } from '@/db/testing-payments';
import { makeClerk, makeStockedStore, noon, reservation, stranger } from '@/db/testing-shop';
import { type Actor, guest, system } from '../access/actor';
import { newId } from '../ids';
import { cancelOrder } from '../orders/cancel-order';
import { placeOrder } from '../orders/place-order';
import { returnPayment } from '../payments/give-back';
import { sell } from '../till/sell';
import { getOpenAmounts, listDifferences, listTakings } from './queries';

const { db } = await testDatabase();
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const merchant: Actor = { kind: 'staff', staffId: newId(), name: '社長', role: 'merchant', locationIds: [] };
const thatDay = { from: '2026-11-22', to: '2026-11-22' };

async function anOnlineOrder() {
  const { store, variant } = await makeStockedStore(db, 5);
  const lines = [{ sku: variant.sku, quantity: 2 }];
  const input = reservation(store.storeCode, lines, { ...stranger(), paymentMethod: 'pay_online' });
  const order = await placeOrder(db, guest, input, noon);
  return { ...order, fulfillmentId: order.parts[0].fulfillmentId };
}

test('money counts where and how it came, and what went back beside it', async () => {
  const { store, variant } = await makeStockedStore(db, 5);
  const clerk = await makeClerk(db, store.id);
  const sale = { locationId: store.id, lines: [{ sku: variant.sku, quantity: 1 }], tender: 'cash' as const };
  await sell(db, clerk, { ...sale, key: newId() }, later(1));
  await sell(db, clerk, { ...sale, key: newId() }, later(2));
  const order = await anOnlineOrder();
  await payOnline(db, order, later(3));
  await cancelOrder(db, guest, { token: order.token }, later(4));
  await returnPayment(db, { fulfillmentId: order.fulfillmentId, reason: 'cancelled' }, later(5));
  await askForOrder(db, order.id, later(5));
  const takings = await listTakings(db, merchant, thatDay);
  expect(takings.find(({ storeCode }) => storeCode === store.storeCode)).toMatchObject({
    ...{ day: '2026-11-22', provider: 'counter', method: 'cash', taken: 2200, given: 0 },
  });
  expect(takings.find(({ method }) => method === 'paypay')).toMatchObject({
    storeCode: null,
    taken: 2200,
    given: 2200,
  });
  expect(await listTakings(db, merchant, { from: '2026-11-23', to: '2026-11-30' })).toEqual([]);
});

test('what is set aside, paid ahead or to be given back is open', async () => {
  const before = await getOpenAmounts(db, merchant);
  const [card, paypay, cancelled] = [await anOnlineOrder(), await anOnlineOrder(), await anOnlineOrder()];
  await payOnline(db, card, later(1), { card: '4242424242424242' });
  await payOnline(db, paypay, later(1));
  await payOnline(db, cancelled, later(1));
  await cancelOrder(db, guest, { token: cancelled.token }, later(2));
  await returnPayment(db, { fulfillmentId: cancelled.fulfillmentId, reason: 'cancelled' }, later(3));
  const after = await getOpenAmounts(db, merchant);
  const grown = (name: 'authorized' | 'prepaid' | 'refunds') => after[name].amount - before[name].amount;
  expect([grown('authorized'), grown('prepaid'), grown('refunds')]).toEqual([2200, 2200, 2200]);
});

test('only the merchant reads them', async () => {
  const { store } = await makeStockedStore(db, 1);
  for (const actor of [guest, await makeClerk(db, store.id)]) {
    await expect(listTakings(db, actor, thatDay)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(getOpenAmounts(db, actor)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(listDifferences(db, actor)).rejects.toMatchObject({ code: 'not_allowed' });
  }
  expect(await listDifferences(db, system)).toEqual([]);
});
