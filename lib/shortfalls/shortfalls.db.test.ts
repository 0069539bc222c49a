import { and, eq } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import {
  bookedSlots,
  fulfillments,
  orderEvents,
  orderLines,
  pendingJobs,
  shortfalls,
  staff,
  stockLevels,
  stockMovements,
  transferLines,
  transferRoutes,
  transfers,
} from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { type Actor, guest } from '../access/actor';
import { newId } from '../ids';
import type { JobPayloads } from '../jobs/names';
import { sendOrderMessage } from '../notify/commands';
import { placeOrder } from '../orders/place-order';
import { getOrder } from '../orders/queries';
import { relocatePart } from '../orders/relocate-part';
import { takeRest } from '../orders/take-rest';
import { markReady, startPicking } from '../pickup/commands';
import { listStockFaults } from '../stock/check';
import { listLevelsOfVariant } from '../stock/queries';
import { setCounts } from '../stock/set-counts';
import { canBringOthers } from '../transfers/bring-others';
import { sendTransfer } from '../transfers/commands';
import { receiveTransfer } from '../transfers/receive-transfer';
import { waitForTransfer } from '../transfers/wait-for-transfer';
import { foundAfterAll } from './found-after-all';
import type { ReportInput } from './input';
import { reportMissing } from './report-missing';

const { db } = await testDatabase({ max: 10 });
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
afterEach(async () => expect(await listStockFaults(db)).toEqual([]));

async function worker(...locationIds: string[]): Promise<Actor> {
  const [staffId, name, role] = [newId(), '高木 陸', 'staff' as const];
  const email = `${staffId}@test.example`;
  await db.insert(staff).values({ id: staffId, email, name, passwordHash: '-', role, createdAt: noon });
  return { kind: 'staff', staffId, name, role, locationIds };
}

/** Two mugs and a pot, ordered where so many mugs lie; being picked. */
async function anOrder({ mugs = 2 }: { mugs?: number } = {}) {
  const store = await makeStore(db);
  const [mug, pot] = [await makeVariant(db), await makeVariant(db, { price: 3300 })];
  await putStock(db, { variantId: mug.id, locationId: store.id, onHand: mugs });
  await putStock(db, { variantId: pot.id, locationId: store.id, onHand: 1 });
  const lines = [
    { sku: mug.sku, quantity: 2 },
    { sku: pot.sku, quantity: 1 },
  ];
  const placed = await placeOrder(db, guest, reservation(store.storeCode, lines), noon);
  const [{ fulfillmentId }] = placed.parts;
  const clerk = await worker(store.id);
  await startPicking(db, clerk, { fulfillmentId }, later(1));
  const report = (over: Partial<ReportInput> = {}, by = clerk) =>
    reportMissing(db, by, { fulfillmentId, sku: mug.sku, quantity: 1, reason: 'missing', ...over }, later(2));
  const read = async () => {
    const order = await getOrder(db, placed.id);
    if (!order) throw new Error('the order is gone');
    return { ...order, part: order.fulfillments[0] };
  };
  const level = async () => {
    const [row] = await db
      .select()
      .from(stockLevels)
      .where(and(eq(stockLevels.variantId, mug.id), eq(stockLevels.locationId, store.id)));
    return row;
  };
  const asked = async () => {
    const rows = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_order_message'));
    const payloads = rows.map(({ payload }) => payload as JobPayloads['send_order_message']);
    return payloads.filter((payload) => payload.orderId === placed.id).map(({ kind }) => kind);
  };
  const open = async () => {
    const rows = await db.select().from(shortfalls).where(eq(shortfalls.fulfillmentId, fulfillmentId));
    return rows.filter(({ settledAt }) => !settledAt).length;
  };
  return { ...placed, fulfillmentId, store, mug, pot, clerk, report, read, level, asked, open };
}

/** Another shop with mugs and pots; with a van, it brings them today. */
async function anotherShop({ mug, pot, store }: Awaited<ReturnType<typeof anOrder>>, van?: { transitDays: number }) {
  const other = await makeStore(db, { lat: 35.69, lng: 139.77 });
  for (const { id } of [mug, pot]) await putStock(db, { variantId: id, locationId: other.id, onHand: 3 });
  if (van) {
    await db.insert(transferRoutes).values({
      id: newId(),
      fromId: other.id,
      toId: store.id,
      weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      cutoffMinute: 14 * 60,
      arrivesMinute: 16 * 60,
      ...van,
    });
  }
  return other;
}

describe('what is not found', () => {
  test('leaves the books with a movement of its author, and the level is doubted until it is counted', async () => {
    const order = await anOrder({ mugs: 9 });
    await order.report();
    const level = await order.level();
    expect(level).toMatchObject({ onHand: 8, allocated: 1, doubtedAt: later(2) });
    const moved = await db.select().from(stockMovements).where(eq(stockMovements.orderId, order.id));
    const { clerk } = order;
    expect(moved).toMatchObject([
      { reason: 'count', quantity: -1, actorId: clerk.kind === 'staff' ? clerk.staffId : null },
    ]);
    const [told] = await listLevelsOfVariant(db, order.mug.id);
    expect(told).toMatchObject({ doubted: true });
    const at = { variantId: order.mug.id, locationId: order.store.id };
    await setCounts(db, order.clerk, { counts: [{ ...at, onHand: 8 }], countedAt: later(9) }, later(9));
    expect(await order.level()).toMatchObject({ onHand: 8, doubtedAt: null });
  });

  test('does not take from the books what others are promised', async () => {
    const order = await anOrder({ mugs: 3 });
    const lines = [{ sku: order.mug.sku, quantity: 1 }];
    await placeOrder(db, guest, reservation(order.store.storeCode, lines), noon);
    const counts = [{ variantId: order.mug.id, locationId: order.store.id, onHand: 1 }];
    await setCounts(db, order.clerk, { counts, countedAt: later(1) }, later(1));
    await order.report({ quantity: 2 });
    expect(await order.level()).toMatchObject({ onHand: 1, allocated: 1 });
  });

  test('damaged, is written off, and another is taken from the same shelf', async () => {
    const order = await anOrder({ mugs: 5 });
    expect(await order.report({ reason: 'damaged' })).toEqual({ goesOn: 'shelf' });
    expect(await order.level()).toMatchObject({ onHand: 4, allocated: 2 });
    expect((await order.read()).part.status).toBe('picking');
    expect(await order.open()).toBe(0);
  });

  test('is brought in where another shop can on the promised day, and the customer is told the new time', async () => {
    const order = await anOrder();
    const other = await anotherShop(order, { transitDays: 0 });
    expect(await order.report()).toEqual({ goesOn: 'brought' });
    const { part } = await order.read();
    expect(part).toMatchObject({ status: 'awaiting_transfer', trouble: null });
    expect(part.estimatedReadyAt > part.promisedAt).toBe(true);
    expect(await order.asked()).toContain('order_changed');
    const levels = await listLevelsOfVariant(db, order.mug.id);
    expect(levels.find(({ locationId }) => locationId === other.id)).toMatchObject({ allocated: 1 });
  });

  test('later than that, or nowhere, is for the customer to say', async () => {
    const order = await anOrder();
    await anotherShop(order, { transitDays: 1 });
    expect(await order.report()).toEqual({ goesOn: 'asked' });
    expect((await order.read()).part).toMatchObject({ status: 'awaiting_transfer', trouble: 'missing' });
    expect(await order.asked()).toContain('order_missing');
    await sendOrderMessage(
      db,
      { orderId: order.id, fulfillmentId: order.fulfillmentId, kind: 'order_missing', occasion: 'x' },
      later(3),
    );
  });

  test('cannot be more than was ordered, of another article, by another shop, or of what is ready', async () => {
    const order = await anOrder();
    await expect(order.report({ quantity: 3 })).rejects.toMatchObject({ code: 'quantity_limit' });
    await expect(order.report({ sku: 'X' })).rejects.toMatchObject({ code: 'unknown_product' });
    await expect(order.report({}, await worker(newId()))).rejects.toMatchObject({ code: 'not_allowed' });
    await markReady(db, order.clerk, { fulfillmentId: order.fulfillmentId, shelf: 'A-1' }, later(2));
    await expect(order.report()).rejects.toMatchObject({ code: 'already_changed' });
  });

  test('said by two at once of the same unit, is missed once more only if there is one', async () => {
    const order = await anOrder();
    const both = await Promise.allSettled([order.report({ quantity: 2 }), order.report({ quantity: 2 })]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await order.level()).toMatchObject({ onHand: 0, allocated: 0 });
  });
});

describe('a time that was booked', () => {
  /** Booked for so many minutes after noon, at a shop another one brings goods to at four. */
  const bookedAt = async (minutes: number) => {
    const order = await anOrder();
    await anotherShop(order, { transitDays: 0 });
    const [startsAt, endsAt] = [later(minutes), later(minutes + 30)];
    await db.insert(bookedSlots).values({ locationId: order.store.id, kind: 'pickup', startsAt, taken: 1 });
    await db
      .update(fulfillments)
      .set({ slotStartsAt: startsAt, slotEndsAt: endsAt, estimatedReadyAt: startsAt })
      .where(eq(fulfillments.id, order.fulfillmentId));
    const slot = async () => {
      const [row] = await db.select().from(bookedSlots).where(eq(bookedSlots.locationId, order.store.id));
      const [part] = await db.select().from(fulfillments).where(eq(fulfillments.id, order.fulfillmentId));
      return { taken: row?.taken, booked: part?.slotStartsAt, ready: part?.estimatedReadyAt };
    };
    return { ...order, startsAt, slot };
  };

  test('before the goods come is given back, and the customer is told from when it is ready', async () => {
    const order = await bookedAt(60);
    expect(await order.report()).toEqual({ goesOn: 'brought' });
    const { taken, booked, ready } = await order.slot();
    expect({ taken, booked }).toEqual({ taken: 0, booked: null });
    expect(ready && ready > order.startsAt).toBe(true);
    expect(await order.asked()).toContain('order_changed');
    const events = await db.select().from(orderEvents).where(eq(orderEvents.orderId, order.id));
    expect(events.map(({ event }) => event)).toContain('slot_released');
  });

  test('after that stays booked, and is still when it is promised', async () => {
    const order = await bookedAt(7 * 60);
    expect(await order.report()).toEqual({ goesOn: 'brought' });
    expect(await order.slot()).toEqual({ taken: 1, booked: order.startsAt, ready: order.startsAt });
  });

  test('is given back too when the goods come late after all', async () => {
    const order = await bookedAt(7 * 60);
    await order.report();
    const [journey] = await db.select().from(transfers).where(eq(transfers.fulfillmentId, order.fulfillmentId));
    if (!journey) throw new Error('nothing is brought');
    const goods = await db.select().from(transferLines).where(eq(transferLines.transferId, journey.id));
    await sendTransfer(db, await worker(journey.fromId), { transferId: journey.id }, later(60));
    const lines = goods.map(({ id, quantity }) => ({ lineId: id, received: quantity, damaged: 0 }));
    await receiveTransfer(db, order.clerk, { transferId: journey.id, lines }, later(24 * 60));
    expect(await order.slot()).toMatchObject({ taken: 0, booked: null });
    expect(await order.asked()).toContain('order_goods_arrived');
  });
});

describe('whether goods can be brought in', () => {
  test.each([
    ['a shop with a van has them', { transitDays: 1 }, true],
    ['no other shop sends any', undefined, false],
  ])('%s', async (_, van, can) => {
    const order = await anOrder();
    await anotherShop(order, van);
    await order.report();
    const part = { id: order.fulfillmentId, preparedAtId: order.store.id, trouble: 'missing' as const };
    expect(await canBringOthers(db, part, later(3))).toBe(can);
    const by = { token: order.token, fulfillmentId: order.fulfillmentId };
    const waited = waitForTransfer(db, guest, by, later(5)).then(
      () => true,
      () => false,
    );
    expect(await waited).toBe(can);
  });
});

describe('the customer who is asked', () => {
  const askedOrder = async () => {
    const order = await anOrder();
    await order.report();
    return { ...order, by: { token: order.token, fulfillmentId: order.fulfillmentId } };
  };

  test('takes the rest: it costs less and can be picked', async () => {
    const order = await askedOrder();
    await takeRest(db, guest, order.by, later(5));
    expect(await order.read()).toMatchObject({
      total: 4400,
      lines: [{ quantity: 1 }, { quantity: 1 }],
      part: { status: 'to_pick', trouble: null, amount: 4400 },
    });
    expect(await order.open()).toBe(0);
    await expect(takeRest(db, guest, order.by, later(6))).rejects.toMatchObject({ code: 'already_changed' });
  });

  test('has nothing left to take, and the order ends', async () => {
    const order = await anOrder();
    await order.report({ quantity: 2 });
    await order.report({ sku: order.pot.sku }).catch(() => null);
    const by = { token: order.token, fulfillmentId: order.fulfillmentId };
    await takeRest(db, guest, by, later(5));
    expect((await order.read()).lines.map(({ sku }) => sku)).toEqual([order.pot.sku]);
  });

  test('collects in another shop that has all of it', async () => {
    const order = await askedOrder();
    const other = await anotherShop(order);
    await relocatePart(db, guest, { ...order.by, storeCode: other.storeCode }, later(5));
    expect((await order.read()).part).toMatchObject({ status: 'to_pick', storeCode: other.storeCode, trouble: null });
    expect(await order.level()).toMatchObject({ onHand: 1, allocated: 0 });
    expect(await order.open()).toBe(0);
    const picked = await db.select().from(orderLines).where(eq(orderLines.fulfillmentId, order.fulfillmentId));
    expect(picked.every((line) => line.picked === 0)).toBe(true);
  });

  test('waits for what is brought in', async () => {
    const order = await askedOrder();
    await anotherShop(order, { transitDays: 1 });
    await waitForTransfer(db, guest, order.by, later(5));
    expect((await order.read()).part).toMatchObject({ status: 'awaiting_transfer', trouble: null });
    expect(await order.open()).toBe(0);
  });

  test('need not answer when it is found in the back', async () => {
    const order = await askedOrder();
    await foundAfterAll(db, order.clerk, { fulfillmentId: order.fulfillmentId }, later(5));
    expect((await order.read()).part).toMatchObject({ status: 'to_pick', trouble: null });
    expect(await order.level()).toMatchObject({ onHand: 2, allocated: 2 });
    const again = foundAfterAll(db, order.clerk, { fulfillmentId: order.fulfillmentId }, later(6));
    await expect(again).rejects.toMatchObject({ code: 'already_changed' });
    expect(await order.level()).toMatchObject({ onHand: 2, allocated: 2 });
  });
});
