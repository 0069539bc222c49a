import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { fulfillments } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, noon, reservation } from '@/db/testing-shop';
import { guest, system } from '../access/actor';
import { markReady, startPicking } from '../pickup/commands';
import { cancelOrder } from './cancel-order';
import { expireOrders } from './expire-orders';
import type { PlaceOrderInput } from './input';
import { getOrderVersion } from './order-version';
import { placeOrder } from './place-order';
import { getOrder, getOrderByNumber } from './queries';

const { db } = await testDatabase();
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

async function anOrder(over: Partial<PlaceOrderInput> = {}) {
  const { store, variant } = await makeStockedStore(db, 5);
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }], over);
  const order = await getOrder(db, (await placeOrder(db, guest, input, noon)).id);
  if (!order) throw new Error('the order is gone');
  return { order, fulfillmentId: order.fulfillments[0].id, at: (time: Date) => getOrderVersion(db, order.token, time) };
}

describe('the version of a tracking page', () => {
  it('stays while nothing happens', async () => {
    const { at } = await anOrder();
    expect(await at(later(2))).toBe(await at(later(1)));
  });

  it('is new after every step at the shop', async () => {
    const { order, fulfillmentId, at } = await anOrder();
    const seen = [await at(later(3))];
    await startPicking(db, system, { fulfillmentId }, later(1));
    seen.push(await at(later(3)));
    await markReady(db, system, { fulfillmentId, shelf: 'A-1' }, later(2));
    seen.push(await at(later(3)));
    await cancelOrder(db, guest, { token: order.token }, later(3));
    seen.push(await at(later(3)));
    expect(new Set(seen).size).toBe(4);
  });

  it('is new once the promised time, the time to pay or the day has passed', async () => {
    const { order, at } = await anOrder({ paymentMethod: 'pay_online' });
    const [payBy, ready] = [order.payBy ?? noon, order.fulfillments[0].estimatedReadyAt];
    const justBefore = (time: Date) => new Date(time.getTime() - 1);
    expect(await at(payBy)).not.toBe(await at(justBefore(payBy)));
    expect(await at(ready)).not.toBe(await at(justBefore(ready)));
    const midnight = new Date('2026-11-23T00:00:00+09:00');
    expect(await at(midnight)).not.toBe(await at(justBefore(midnight)));
  });

  it('is new with a new estimate that has no event of its own', async () => {
    const { fulfillmentId, at } = await anOrder();
    const before = await at(later(1));
    await db
      .update(fulfillments)
      .set({ estimatedReadyAt: later(90), updatedAt: later(1) })
      .where(eq(fulfillments.id, fulfillmentId));
    expect(await at(later(1))).not.toBe(before);
  });

  it('is new when an unpaid order is closed', async () => {
    const { at } = await anOrder({ paymentMethod: 'pay_online' });
    const before = await at(later(20));
    await expireOrders(db, later(20));
    expect(await at(later(20))).not.toBe(before);
  });

  it('is null for an unknown link', async () => {
    expect(await getOrderVersion(db, 'AAAAAAAAAAAAAAAAAAAAAA', noon)).toBeNull();
  });
});

describe('finding an order by number and e-mail', () => {
  it('wants both, whatever their case', async () => {
    const { order } = await anOrder({ email: 'Minami.Aoki@mail.example' });
    const found = await getOrderByNumber(db, order.number.toLowerCase(), 'minami.aoki@MAIL.example');
    expect(found?.token).toBe(order.token);
    expect(await getOrderByNumber(db, order.number, 'someone@mail.example')).toBeNull();
    expect(await getOrderByNumber(db, '261122-AAAAA', 'minami.aoki@mail.example')).toBeNull();
  });
});
