import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { bookedSlots, fulfillments, products, transferLines, transferRoutes, transfers } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { guest } from '../access/actor';
import { newId } from '../ids';
import { listStockFaults } from '../stock/check';
import { listLevelsOfVariant } from '../stock/queries';
import type { Weekday } from '../stores/hours-types';
import { cancelOrder } from './cancel-order';
import { expireOrders } from './expire-orders';
import type { PlaceOrderInput } from './input';
import { placeOrder } from './place-order';
import { getOrder } from './queries';
import { relocatePart } from './relocate-part';

const { db } = await testDatabase({ max: 20 });
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const everyDay: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

describe('a time booked for collecting', () => {
  const policy = { minutes: 30, capacity: 3, horizonDays: 2, leadMinutes: 60 };
  const [three, tomorrow] = [new Date('2026-11-22T15:00:00+09:00'), new Date('2026-11-23T10:00:00+09:00')];

  async function aShop() {
    const [store, variant] = [await makeStore(db, { pickupSlots: policy }), await makeVariant(db)];
    await putStock(db, { variantId: variant.id, locationId: store.id, onHand: 50 });
    const order = (slot: Date | null, over: Partial<PlaceOrderInput> = {}) => {
      const [part] = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]).parts;
      const parts: PlaceOrderInput['parts'] = [
        { ...part, kind: 'store', storeCode: store.storeCode, slot, bring: false },
      ];
      return placeOrder(db, guest, reservation(store.storeCode, [], { parts, ...over }), noon);
    };
    const taken = async (slot = three) => {
      const rows = await db.select().from(bookedSlots).where(eq(bookedSlots.locationId, store.id));
      return rows.find(({ startsAt }) => startsAt.getTime() === slot.getTime())?.taken ?? 0;
    };
    return { store, variant, order, taken };
  }

  test('is the promise, and the days to collect count from it', async () => {
    const { order, taken } = await aShop();
    const placed = await order(tomorrow);
    expect(placed.parts[0]).toMatchObject({
      promisedAt: tomorrow,
      collectBy: new Date('2026-11-30T19:00:00+09:00'),
    });
    expect((await getOrder(db, placed.id))?.fulfillments[0].slot).toEqual({
      startsAt: tomorrow,
      endsAt: new Date('2026-11-23T10:30:00+09:00'),
    });
    expect(await taken(tomorrow)).toBe(1);
  });

  test('is sold as often as it holds, however many ask at once', async () => {
    const { order, taken, variant } = await aShop();
    const asked = await Promise.allSettled(Array.from({ length: 20 }, () => order(three)));
    const refused = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused).toEqual(Array.from({ length: 17 }, () => 'slot_taken'));
    expect(await taken()).toBe(3);
    expect((await listLevelsOfVariant(db, variant.id))[0]?.allocated).toBe(3);
  });

  test('is given back with the order', async () => {
    const { order, taken } = await aShop();
    const placed = await order(three);
    await cancelOrder(db, guest, { token: placed.token }, later(1));
    expect(await taken()).toBe(0);
  });

  test('is held while the order waits for its payment, and given back when that does not come', async () => {
    const { order, taken } = await aShop();
    await order(three, { paymentMethod: 'pay_online' });
    expect(await taken()).toBe(1);
    await expireOrders(db, later(15));
    expect(await taken()).toBe(0);
  });

  test.each([
    ['past', '2026-11-22T10:30:00+09:00'],
    ['too soon for the shop', '2026-11-22T12:30:00+09:00'],
    ['between two of its times', '2026-11-22T15:10:00+09:00'],
    ['when it is closed', '2026-11-22T19:00:00+09:00'],
    ['beyond its days', '2026-11-24T10:00:00+09:00'],
  ])('%s is refused and nothing is bound', async (_case, slot) => {
    const { order, taken, variant } = await aShop();
    await expect(order(new Date(slot))).rejects.toMatchObject({ code: 'slot_closed' });
    expect(await taken(new Date(slot))).toBe(0);
    expect((await listLevelsOfVariant(db, variant.id))[0]?.allocated).toBe(0);
  });
});

describe('goods brought in', () => {
  /** A shop with one of three pots wanted; the warehouse has plenty, and sends at 15:00 for 10:30 the next day. */
  async function aShortShop() {
    const [store, warehouse] = [await makeStore(db), await makeStore(db, { kind: 'warehouse', services: [] })];
    const pot = await makeVariant(db, { price: 3300 });
    await putStock(db, { variantId: pot.id, locationId: store.id, onHand: 1 });
    await putStock(db, { variantId: pot.id, locationId: warehouse.id, onHand: 9, safetyStock: 2 });
    await db.insert(transferRoutes).values({
      id: newId(),
      fromId: warehouse.id,
      toId: store.id,
      weekdays: everyDay,
      cutoffMinute: 900,
      transitDays: 1,
      arrivesMinute: 630,
    });
    const order = (bring: boolean, quantity = 3) => {
      const parts: PlaceOrderInput['parts'] = [
        { kind: 'store', storeCode: store.storeCode, lines: [{ sku: pot.sku, quantity }], slot: null, bring },
      ];
      return placeOrder(db, guest, reservation(store.storeCode, [], { parts }), noon);
    };
    const allocated = async () => {
      const levels = await listLevelsOfVariant(db, pot.id);
      return [store, warehouse].map(({ id }) => levels.find(({ locationId }) => locationId === id)?.allocated);
    };
    return { store, warehouse, pot, order, allocated };
  }

  test('are bound where they lie, and the promise counts from their arrival', async () => {
    const { order, allocated, warehouse, store } = await aShortShop();
    const placed = await order(true);
    expect(placed.parts[0]).toMatchObject({
      status: 'awaiting_transfer',
      promisedAt: new Date('2026-11-23T11:00:00+09:00'),
    });
    expect(await allocated()).toEqual([1, 2]);
    const journeys = await db
      .select()
      .from(transfers)
      .innerJoin(transferLines, eq(transferLines.transferId, transfers.id))
      .where(eq(transfers.orderId, placed.id));
    expect(journeys).toMatchObject([
      {
        transfers: {
          fromId: warehouse.id,
          toId: store.id,
          status: 'requested',
          sendBy: new Date('2026-11-22T15:00:00+09:00'),
          dueAt: new Date('2026-11-23T10:30:00+09:00'),
        },
        transfer_lines: { quantity: 2 },
      },
    ]);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('are not, unless the customer knows', async () => {
    const { order, allocated } = await aShortShop();
    await expect(order(false)).rejects.toMatchObject({ code: 'out_of_stock' });
    expect(await allocated()).toEqual([0, 0]);
  });

  test('are not where even the safety stock would not do', async () => {
    const { order, allocated } = await aShortShop();
    await expect(order(true, 9)).rejects.toMatchObject({ code: 'out_of_stock' });
    expect(await allocated()).toEqual([0, 0]);
  });

  test('go back to where they lie when the order is cancelled', async () => {
    const { order, allocated } = await aShortShop();
    const placed = await order(true);
    await cancelOrder(db, guest, { token: placed.token }, later(3));
    expect(await allocated()).toEqual([0, 0]);
  });

  test('may be given up for another shop that has all of it', async () => {
    const { order, allocated, pot } = await aShortShop();
    const other = await makeStore(db);
    await putStock(db, { variantId: pot.id, locationId: other.id, onHand: 3 });
    const placed = await order(true);
    const { fulfillmentId } = placed.parts[0];
    const input = { token: placed.token, fulfillmentId, storeCode: other.storeCode };
    await relocatePart(db, guest, input, later(5));
    expect(await allocated()).toEqual([0, 0]);
    expect((await getOrder(db, placed.id))?.fulfillments[0]).toMatchObject({
      storeCode: other.storeCode,
      status: 'to_pick',
      promisedAt: placed.parts[0].promisedAt,
      estimatedReadyAt: new Date('2026-11-22T12:45:00+09:00'),
    });
    expect(await listStockFaults(db)).toEqual([]);
    await expect(relocatePart(db, guest, input, later(6))).rejects.toMatchObject({ code: 'already_changed' });
  });

  test('tapped twice at once, it is given up for another shop once', async () => {
    const { order, pot } = await aShortShop();
    const other = await makeStore(db);
    await putStock(db, { variantId: pot.id, locationId: other.id, onHand: 9 });
    const placed = await order(true);
    const { fulfillmentId } = placed.parts[0];
    const tap = () =>
      relocatePart(db, guest, { token: placed.token, fulfillmentId, storeCode: other.storeCode }, later(5));
    const both = await Promise.allSettled([tap(), tap()]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('stay on their way when the other shop has too few', async () => {
    const { order, allocated, pot } = await aShortShop();
    const other = await makeStore(db);
    await putStock(db, { variantId: pot.id, locationId: other.id, onHand: 2 });
    const placed = await order(true);
    const input = { token: placed.token, fulfillmentId: placed.parts[0].fulfillmentId, storeCode: other.storeCode };
    await expect(relocatePart(db, guest, input, later(5))).rejects.toMatchObject({ code: 'out_of_stock' });
    expect(await allocated()).toEqual([1, 2]);
    const [part] = await db.select().from(fulfillments).where(eq(fulfillments.orderId, placed.id));
    expect(part?.status).toBe('awaiting_transfer');
  });
});

test('what cannot be collected is not, and nothing is bound', async () => {
  const [store, variant] = [await makeStore(db), await makeVariant(db)];
  await db
    .update(products)
    .set({ ways: ['delivery'] })
    .where(eq(products.id, variant.productId));
  await putStock(db, { variantId: variant.id, locationId: store.id, onHand: 3 });
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]);
  await expect(placeOrder(db, guest, input, noon)).rejects.toMatchObject({
    code: 'not_collectable',
    details: { skus: [variant.sku] },
  });
});

test.each([
  [1, 1210, 110],
  [2, 2200, 0],
])('collecting %i mugs costs %i with the fee of %i, and the fee is taxed', async (quantity, total, fee) => {
  const pickupFee = { amount: 110, freeFrom: 2200 };
  const [store, variant] = [await makeStore(db, { pickupFee }), await makeVariant(db)];
  await putStock(db, { variantId: variant.id, locationId: store.id, onHand: 3 });
  const placed = await placeOrder(db, guest, reservation(store.storeCode, [{ sku: variant.sku, quantity }]), noon);
  const order = await getOrder(db, placed.id);
  expect(order).toMatchObject({
    total,
    taxLines: [{ rate: 1000, gross: total, tax: Math.floor(total / 11) }],
    fulfillments: [{ amount: total, fee }],
  });
});

test('orders in hand make the next one wait where the shop says so', async () => {
  const [store, variant] = [await makeStore(db, { minutesPerOrder: 20 }), await makeVariant(db)];
  await putStock(db, { variantId: variant.id, locationId: store.id, onHand: 9 });
  const order = () => placeOrder(db, guest, reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]), noon);
  const promised = [await order(), await order(), await order()].map(({ parts: [part] }) => part.promisedAt);
  expect(promised).toEqual(['12:30', '13:00', '13:15'].map((clock) => new Date(`2026-11-22T${clock}:00+09:00`)));
});
