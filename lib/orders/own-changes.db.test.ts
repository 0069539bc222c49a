import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { bookedSlots, fulfillments, locations } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { minutesAfterNoon as at, placeTestOrder, prepareTestOrder, type TestOrder } from '@/db/testing-order';
import { makeStore, putStock } from '@/db/testing-shop';
import { dueAt, makeBroughtOrder } from '@/db/testing-transfer';
import { guest, system } from '../access/actor';
import { newToken } from '../ids';
import { startPicking } from '../pickup/commands';
import { listStockFaults } from '../stock/check';
import { listLevelsOfVariant } from '../stock/queries';
import { getStoreById } from '../stores/queries';
import { cancelLines } from './cancel-lines';
import { changeSlot } from './change-slot';
import { cancelLinesInput, changeSlotInput } from './input';
import { listOwnSlots } from './own-slots';
import { relocatePart } from './relocate-part';

const { db } = await testDatabase({ max: 20 });
const HOUR = 60;
const slots = { minutes: 60, capacity: 1, horizonDays: 9, leadMinutes: 0 };
const withSlots = { store: { pickupSlots: slots } };

const takenAt = async ({ store }: Pick<TestOrder, 'store'>, startsAt: Date) => {
  const of = and(eq(bookedSlots.locationId, store.id), eq(bookedSlots.startsAt, startsAt));
  const [slot] = await db.select({ taken: bookedSlots.taken }).from(bookedSlots).where(of);
  return slot?.taken ?? 0;
};
const part = async (order: TestOrder) => (await order.read()).fulfillments[0];
const toSlot = (order: TestOrder, slot: Date, minutes = 1) =>
  changeSlot(db, guest, { ...order.own, slot }, at(minutes));
const tomorrow = at(24 * HOUR);

describe('another time', () => {
  test('takes the new place, gives back the old one, and is kept from then on', async () => {
    const order = await placeTestOrder(db, { ...withSlots, slot: at(2 * HOUR) });
    const before = await part(order);
    await toSlot(order, tomorrow);
    const after = await part(order);
    expect(after.slot).toEqual({ startsAt: tomorrow, endsAt: at(25 * HOUR) });
    expect(after.estimatedReadyAt).toEqual(tomorrow);
    expect(after.promisedAt).toEqual(before.promisedAt);
    expect(after.collectBy.getTime()).toBeGreaterThan(before.collectBy.getTime());
    expect([await takenAt(order, at(2 * HOUR)), await takenAt(order, tomorrow)]).toEqual([0, 1]);
  });

  test('the same time again changes nothing', async () => {
    const order = await placeTestOrder(db, { ...withSlots, slot: at(2 * HOUR) });
    await toSlot(order, at(2 * HOUR));
    expect(await takenAt(order, at(2 * HOUR))).toBe(1);
    expect((await order.read()).events.map(({ event }) => event)).toEqual(['placed']);
  });

  test('of two tabs at once each place is counted once', async () => {
    const order = await placeTestOrder(db, { ...withSlots, slot: at(2 * HOUR) });
    const times = [at(3 * HOUR), at(4 * HOUR)];
    await Promise.allSettled(times.map((slot) => toSlot(order, slot)));
    const taken = await Promise.all([at(2 * HOUR), ...times].map((time) => takenAt(order, time)));
    expect(taken[0]).toBe(0);
    expect(taken.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect((await part(order)).slot).not.toBeNull();
  });

  test('refused: full, past, no time of the shop, another order’s link, begun and gone', async () => {
    const order = await placeTestOrder(db, { ...withSlots, slot: at(2 * HOUR) });
    await db.insert(bookedSlots).values({ locationId: order.store.id, kind: 'pickup', startsAt: tomorrow, taken: 1 });
    await expect(toSlot(order, tomorrow)).rejects.toMatchObject({ code: 'slot_taken' });
    for (const slot of [at(-HOUR), at(10), at(8 * HOUR), at(20 * 24 * HOUR)]) {
      await expect(toSlot(order, slot)).rejects.toMatchObject({ code: 'slot_closed' });
    }
    const astray = { token: newToken(), fulfillmentId: order.fulfillmentId, slot: tomorrow };
    await expect(changeSlot(db, guest, astray, at(1))).rejects.toMatchObject({ code: 'not_found' });
    expect((await part(order)).slot?.startsAt).toEqual(at(2 * HOUR));
    const none = await placeTestOrder(db);
    await expect(toSlot(none, tomorrow)).rejects.toMatchObject({ code: 'already_changed' });
  });

  test('what is ready is not kept longer by booking anew', async () => {
    const order = await placeTestOrder(db, { ...withSlots, slot: at(2 * HOUR) });
    await prepareTestOrder(db, order);
    const { collectBy } = await part(order);
    await toSlot(order, tomorrow, 30);
    expect(await part(order)).toMatchObject({ collectBy, slot: { startsAt: tomorrow } });
    const shop = { store: await getStoreById(db, order.store.id), holidays: new Set<string>() };
    if (!shop.store) throw new Error('no shop');
    const { paymentMethod, paymentStatus } = order;
    const offered = await listOwnSlots(
      db,
      { ...(await part(order)), fulfillmentId: order.fulfillmentId, paymentMethod, paymentStatus },
      { ...shop, store: shop.store },
      at(31),
    );
    expect(offered.every(({ startsAt }) => startsAt < collectBy)).toBe(true);
    await expect(toSlot(order, at(9 * 24 * HOUR - HOUR), 31)).rejects.toMatchObject({ code: 'slot_closed' });
  });
});

describe('another time, while goods are brought in', () => {
  const brought = async () => {
    const order = await makeBroughtOrder(db, { from: [2] });
    await db.update(locations).set({ pickupSlots: slots }).where(eq(locations.id, order.shop.id));
    const shop = { store: await getStoreById(db, order.shop.id), holidays: new Set<string>() };
    if (!shop.store) throw new Error('no shop');
    const store = shop.store;
    const booked = { point: null, kind: 'pickup', paymentMethod: 'pay_in_store', paymentStatus: 'unpaid' } as const;
    const offered = async (minutes: number) =>
      listOwnSlots(
        db,
        { ...(await order.readPart()), fulfillmentId: order.fulfillmentId, ...booked },
        { store, holidays: shop.holidays },
        at(minutes),
      );
    const own = { token: order.token, fulfillmentId: order.fulfillmentId };
    return { ...order, offered, toSlot: (slot: Date) => changeSlot(db, guest, { ...own, slot }, at(1)) };
  };

  test('is offered from when they are there on, and back again', async () => {
    const order = await brought();
    const [first] = await order.offered(1);
    expect(first?.startsAt.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
    await expect(order.toSlot(at(2 * HOUR))).rejects.toMatchObject({ code: 'slot_closed' });
    await order.toSlot(tomorrow);
    expect(await order.readPart()).toMatchObject({ status: 'awaiting_transfer', slotStartsAt: tomorrow });
    expect((await order.offered(2))[0]).toEqual(first);
    await order.toSlot(first?.startsAt ?? tomorrow);
    expect((await order.readPart()).slotStartsAt).toEqual(first?.startsAt);
  });

  test('is not while it is open whether they come', async () => {
    const order = await brought();
    await db.update(fulfillments).set({ trouble: 'late' }).where(eq(fulfillments.id, order.fulfillmentId));
    expect(await order.offered(1)).toEqual([]);
    await expect(order.toSlot(tomorrow)).rejects.toMatchObject({ code: 'already_changed' });
  });
});

describe('another shop, by wish', () => {
  /** Beside the order's shop, with so many of its article. */
  async function otherShop({ variant }: TestOrder, onHand: number) {
    const store = await makeStore(db);
    if (onHand > 0) await putStock(db, { variantId: variant.id, locationId: store.id, onHand });
    return store;
  }
  const levels = async ({ variant }: TestOrder) =>
    new Map((await listLevelsOfVariant(db, variant.id)).map((level) => [level.locationId, level.allocated]));
  const moveTo = (order: TestOrder, storeCode: string) => relocatePart(db, guest, { ...order.own, storeCode }, at(5));

  test('while nobody has begun it: bound there, free here, its time given back', async () => {
    const order = await placeTestOrder(db, { ...withSlots, slot: at(2 * HOUR) });
    const other = await otherShop(order, 3);
    await moveTo(order, other.storeCode);
    expect(await part(order)).toMatchObject({ status: 'to_pick', locationId: other.id, slot: null });
    const bound = await levels(order);
    expect([bound.get(order.store.id), bound.get(other.id)]).toEqual([0, 2]);
    expect(await takenAt(order, at(2 * HOUR))).toBe(0);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('two at once give the time back once, and bind the goods once', async () => {
    const order = await placeTestOrder(db, { ...withSlots, slot: at(2 * HOUR) });
    const others = [await otherShop(order, 3), await otherShop(order, 3)];
    await Promise.allSettled(others.map(({ storeCode }) => moveTo(order, storeCode)));
    const bound = await levels(order);
    expect(others.map(({ id }) => bound.get(id) ?? 0).sort()).toEqual([0, 2]);
    expect(await takenAt(order, at(2 * HOUR))).toBe(0);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('refused: begun, the same shop, a shop without the goods, no shop', async () => {
    const order = await placeTestOrder(db);
    const [other, empty] = [await otherShop(order, 3), await otherShop(order, 0)];
    await expect(moveTo(order, order.store.storeCode)).rejects.toMatchObject({ code: 'already_changed' });
    await expect(moveTo(order, empty.storeCode)).rejects.toMatchObject({ code: 'out_of_stock' });
    await expect(moveTo(order, 'nowhere')).rejects.toMatchObject({ code: 'unknown_store' });
    await startPicking(db, system, { fulfillmentId: order.fulfillmentId }, at(4));
    await expect(moveTo(order, other.storeCode)).rejects.toMatchObject({
      code: 'already_changed',
      details: { status: 'picking' },
    });
  });

  test('with staff who begin it at the same moment, one of them wins', async () => {
    const order = await placeTestOrder(db);
    const other = await otherShop(order, 3);
    const [begun, moved] = await Promise.allSettled([
      startPicking(db, system, { fulfillmentId: order.fulfillmentId }, at(5)),
      moveTo(order, other.storeCode),
    ]);
    expect([begun.status, moved.status]).toContain('fulfilled');
    const { status, locationId } = await part(order);
    expect(moved.status === 'fulfilled' ? other.id : order.store.id).toBe(locationId);
    expect(status).toBe(begun.status === 'fulfilled' ? 'picking' : 'to_pick');
    expect(await listStockFaults(db)).toEqual([]);
  });
});

describe('giving up a line', () => {
  const giveUp = ({ own, variant }: TestOrder, quantity: number, sku = variant.sku) =>
    cancelLines(db, guest, { ...own, lines: [{ sku, quantity }] }, at(10));

  test('frees exactly that, and costs so much less', async () => {
    const order = await placeTestOrder(db);
    await giveUp(order, 1);
    expect(await order.read()).toMatchObject({ total: 1100, lines: [{ quantity: 1 }] });
    expect((await listLevelsOfVariant(db, order.variant.id))[0]).toMatchObject({ onHand: 5, allocated: 1 });
  });

  test('the last one cancels the order, also by two taps at once', async () => {
    const order = await placeTestOrder(db);
    const both = await Promise.allSettled([giveUp(order, 2), giveUp(order, 2)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await part(order)).status).toBe('cancelled');
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('refused: more than there is, no line of it, another order’s link', async () => {
    const order = await placeTestOrder(db);
    await expect(giveUp(order, 3)).rejects.toMatchObject({ code: 'already_changed' });
    await expect(giveUp(order, 1, 'none')).rejects.toMatchObject({ code: 'unknown_product' });
    const astray = {
      token: newToken(),
      fulfillmentId: order.fulfillmentId,
      lines: [{ sku: order.variant.sku, quantity: 1 }],
    };
    await expect(cancelLines(db, guest, astray, at(10))).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what is typed', () => {
  const own = { token: newToken(), fulfillmentId: '019ab000-0000-7000-8000-000000000000' };
  test.each([{ slot: '' }, { slot: 'morning' }, {}])('no time: %j', (over) => {
    expect(changeSlotInput.safeParse({ ...own, ...over }).success).toBe(false);
  });
  test('lines and how many of each come in step', () => {
    const typed = { ...own, sku: ['A', 'B'], quantity: ['0', '2'] };
    expect(cancelLinesInput.parse(typed)).toEqual({ ...own, lines: [{ sku: 'B', quantity: 2 }] });
    expect(cancelLinesInput.parse({ ...own, sku: 'A', quantity: '1' }).lines).toEqual([{ sku: 'A', quantity: 1 }]);
  });
  test.each([
    {},
    { sku: '', quantity: '1' },
    { sku: 'A', quantity: '0' },
    { sku: ['A', 'B'], quantity: ['0', '0'] },
    { sku: 'A', quantity: '1.5' },
    { sku: 'A', quantity: 'many' },
    { sku: 'A' },
  ])('no line: %j', (over) => {
    expect(cancelLinesInput.safeParse({ ...own, ...over }).success).toBe(false);
  });
});
