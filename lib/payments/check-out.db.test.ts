import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { orders, testGatewayCharges } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, makeVariant, noon, reservation } from '@/db/testing-shop';
import { guest } from '../access/actor';
import { addToBasket, clearBasket } from '../basket/commands';
import { getBasket } from '../basket/queries';
import { cancelOrder } from '../orders/cancel-order';
import { placeOrder } from '../orders/place-order';
import { getOrderByKey, getOrderByToken, getPlacedOrder } from '../orders/queries';
import { listLevelsOfVariant } from '../stock/queries';
import { type CheckOutInput, checkOut } from './check-out';
import { startPayment } from './start-payment';

const { db } = await testDatabase({ max: 20 });

/** A basket with two of five units and the form its page would send. */
async function aCheckout(over: Partial<CheckOutInput['form']> = {}) {
  const { store, variant } = await makeStockedStore(db, 5);
  const basketToken = await addToBasket(db, null, { sku: variant.sku, quantity: 2 }, noon);
  const seenKey = (await getBasket(db, basketToken))?.checkoutKey ?? null;
  const { parts, idempotencyKey, ...customer } = reservation(store.storeCode, [], { expectedTotal: 2200 });
  const form = { ...customer, storeCode: store.storeCode, slot: null, date: null, band: null, ...over };
  const send = (more: Partial<CheckOutInput> = {}) =>
    checkOut(db, guest, { form, basketToken, seenKey, ...more }, noon);
  return { store, variant, basketToken, seenKey, form, send };
}

const tokenIn = (address: string) => address.split('/').at(-1) ?? '';

describe('reserving', () => {
  test('leads to the order’s page in the reader’s language and leaves an empty basket', async () => {
    const { send, basketToken } = await aCheckout({ locale: 'en' });
    const address = await send();
    expect(address).toMatch(/^\/en\/orders\/[\w-]{22}$/);
    expect(await getOrderByToken(db, tokenIn(address))).toMatchObject({ total: 2200, lines: [{ quantity: 2 }] });
    expect((await getBasket(db, basketToken))?.lines).toEqual([]);
  });

  test('five taps at once are one order', async () => {
    const { send, variant } = await aCheckout();
    const addresses = await Promise.all(Array.from({ length: 5 }, () => send()));
    expect(new Set(addresses).size).toBe(1);
    expect((await listLevelsOfVariant(db, variant.id))[0]?.allocated).toBe(2);
  });

  test('the page sent again after the back button leads to the order it made, even with new goods in the basket', async () => {
    const { send, basketToken, variant } = await aCheckout();
    const first = await send();
    expect(await send()).toBe(first);
    await addToBasket(db, basketToken, { sku: variant.sku, quantity: 1 }, noon);
    expect(await send()).toBe(first);
    expect((await getBasket(db, basketToken))?.lines).toHaveLength(1);
  });

  test('a new page for a new basket is a new order', async () => {
    const { send, basketToken, variant } = await aCheckout();
    const first = await send();
    await addToBasket(db, basketToken, { sku: variant.sku, quantity: 2 }, noon);
    const seenKey = (await getBasket(db, basketToken))?.checkoutKey ?? null;
    expect(await send({ seenKey })).not.toBe(first);
  });

  test('what another tab put in while it was ordered stays in the basket', async () => {
    const { send, basketToken, variant } = await aCheckout();
    await send();
    const other = await makeVariant(db);
    const token = await addToBasket(db, basketToken, { sku: variant.sku, quantity: 1 }, noon);
    await addToBasket(db, token, { sku: other.sku, quantity: 1 }, noon);
    await db.transaction((tx) => clearBasket(tx, token, [{ variantId: variant.id }], noon));
    expect((await getBasket(db, token))?.lines).toMatchObject([{ sku: other.sku }]);
  });

  test('a key that a till of ours used for its order leads no browser to it', async () => {
    const { send, store, variant } = await aCheckout();
    const lines = [{ sku: variant.sku, quantity: 1 }];
    await placeOrder(
      db,
      guest,
      reservation(store.storeCode, lines, { idempotencyKey: 'api:till-01-20261122-0042' }),
      noon,
    );
    const guessed = send({ basketToken: null, seenKey: 'till-01-20261122-0042' });
    await expect(guessed).rejects.toMatchObject({ code: 'basket_empty' });
  });

  test('an empty basket, none, or one that is not there is refused', async () => {
    const { send } = await aCheckout();
    for (const basketToken of [null, 'no-such-basket']) {
      await expect(send({ basketToken, seenKey: null })).rejects.toMatchObject({ code: 'basket_empty' });
    }
  });

  test('what is refused leaves the basket as it was', async () => {
    const { send, form, basketToken, seenKey } = await aCheckout();
    const changed = { ...form, expectedTotal: 1 };
    await expect(send({ form: changed })).rejects.toMatchObject({ code: 'price_changed', details: { total: 2200 } });
    expect(await getBasket(db, basketToken)).toMatchObject({ checkoutKey: seenKey, lines: [{ quantity: 2 }] });
  });
});

describe('paying online', () => {
  test('leads to the card page, and again to the same one', async () => {
    const { send } = await aCheckout({ paymentMethod: 'pay_online' });
    const address = await send();
    expect(address).toMatch(/\/pay\/[\w-]{22}$/);
    expect(await send()).toBe(address);
    const [charge] = await db
      .select()
      .from(testGatewayCharges)
      .where(eq(testGatewayCharges.id, tokenIn(address)));
    expect(charge).toMatchObject({ amount: 2200, status: 'pending' });
  });

  test('once it no longer waits for its payment, leads to the order', async () => {
    const { send, seenKey } = await aCheckout({ paymentMethod: 'pay_online' });
    await send();
    const [order] = await db
      .select()
      .from(orders)
      .where(eq(orders.idempotencyKey, seenKey ?? ''));
    await cancelOrder(db, guest, { token: order?.token ?? '' }, noon);
    expect(await send()).toBe(`/orders/${order?.token}`);
  });

  test('after its deadline no card page is opened any more, tidied up or not', async () => {
    const { send, seenKey } = await aCheckout({ paymentMethod: 'pay_online' });
    await send();
    const order = await getOrderByKey(db, seenKey ?? '');
    const placed = order && (await getPlacedOrder(db, order.id));
    const start = (minutes: number) =>
      startPayment(db, placed?.paymentId ?? '', new Date(noon.getTime() + minutes * 60_000));
    expect(await start(14)).toMatch(/\/pay\//);
    await expect(start(15)).rejects.toMatchObject({ code: 'too_late' });
  });
});
