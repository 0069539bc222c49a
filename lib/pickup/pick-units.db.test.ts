import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { orderLines } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeClerk, makeStockedStore, noon, reservation } from '@/db/testing-shop';
import { type Actor, guest } from '../access/actor';
import { once } from '../access/staff-acts';
import { newId } from '../ids';
import { cancelOrder } from '../orders/cancel-order';
import { placeOrder } from '../orders/place-order';
import { markReady } from './commands';
import { pickUnits } from './pick-units';
import { getStaffOrder } from './queries';

const { db } = await testDatabase({ max: 10 });
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const worker = (...locationIds: string[]): Actor => {
  return { kind: 'staff', staffId: newId(), name: '高木 陸', role: 'staff', locationIds };
};

/** Two mugs, ordered and not begun. */
async function anOrder() {
  const { store, variant } = await makeStockedStore(db, 5);
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 2 }]);
  const { token, parts } = await placeOrder(db, guest, input, noon);
  const [{ fulfillmentId }] = parts;
  const clerk = await makeClerk(db, store.id);
  const pick = (over: Partial<Parameters<typeof pickUnits>[2]> = {}, by: Actor = clerk) =>
    pickUnits(db, by, { fulfillmentId, sku: variant.sku, quantity: 1, ...over }, later(1));
  const read = async () => {
    const order = await getStaffOrder(db, clerk, fulfillmentId);
    if (!order) throw new Error('the order is gone');
    return order;
  };
  return { token, fulfillmentId, sku: variant.sku, clerk, pick, read };
}

describe('a unit that is picked', () => {
  test('begins the order, and lies in its bag', async () => {
    const order = await anOrder();
    expect(await order.pick()).toEqual({ picked: 1 });
    const begun = await order.read();
    expect(begun).toMatchObject({ status: 'picking', lines: [{ quantity: 2, picked: 1 }] });
    expect(new Date(begun?.acceptedAt ?? '')).toEqual(later(1));
    expect(await order.pick()).toEqual({ picked: 2 });
    expect(await order.pick({ quantity: -1 })).toEqual({ picked: 1 });
  });

  test('is refused beyond what was ordered, of another article, at another shop, or of an order that ended', async () => {
    const order = await anOrder();
    await expect(order.pick({ quantity: 3 })).rejects.toMatchObject({ code: 'quantity_limit', details: { most: 2 } });
    await expect(order.pick({ quantity: -1 })).rejects.toMatchObject({ code: 'quantity_limit' });
    await expect(order.pick({ sku: 'X' })).rejects.toMatchObject({ code: 'unknown_product' });
    await expect(order.pick({}, worker(newId()))).rejects.toMatchObject({ code: 'not_allowed' });
    expect((await order.read()).status).toBe('to_pick');
    await cancelOrder(db, guest, { token: order.token }, later(2));
    await expect(order.pick()).rejects.toMatchObject({ code: 'already_changed' });
  });

  test('by two at once, the last one is picked once', async () => {
    const order = await anOrder();
    await order.pick();
    const both = await Promise.allSettled([order.pick(), order.pick()]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await order.read()).lines).toMatchObject([{ picked: 2 }]);
  });

  test('two who begin the same order at once begin it once, each with a unit', async () => {
    const order = await anOrder();
    const both = await Promise.all([order.pick(), order.pick()]);
    expect(both.map(({ picked }) => picked).sort()).toEqual([1, 2]);
    const begun = (await order.read()).events.filter(({ event }) => event === 'start_picking');
    expect(begun).toHaveLength(1);
  });
});

test('a unit a device says again is picked once', async () => {
  const [order, key] = [await anOrder(), newId()];
  const { clerk, fulfillmentId, sku } = order;
  const send = () =>
    db.transaction((tx) =>
      once(
        tx,
        clerk,
        { key, act: 'pick' },
        () => pickUnits(tx, clerk, { fulfillmentId, sku, quantity: 1 }, noon),
        noon,
      ),
    );
  const answers = [...(await Promise.all([send(), send()])), await send()];
  expect(answers).toEqual([{ picked: 1 }, { picked: 1 }, { picked: 1 }]);
  expect((await order.read()).lines).toMatchObject([{ picked: 1 }]);
});

test('what is said to be ready has all of it in the bag', async () => {
  const order = await anOrder();
  await order.pick();
  await markReady(db, order.clerk, { fulfillmentId: order.fulfillmentId, shelf: 'A-1' }, later(2));
  const lines = await db.select().from(orderLines).where(eq(orderLines.fulfillmentId, order.fulfillmentId));
  expect(lines).toMatchObject([{ quantity: 2, picked: 2 }]);
});
