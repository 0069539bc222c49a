import { eq, inArray } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  auditLog,
  bookedSlots,
  fulfillments,
  locations,
  orderEvents,
  pageRenewals,
  pendingJobs,
  specialDays,
} from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { daytime, makeStockedStore, makeStore, reservation } from '@/db/testing-shop';
import { type Actor, guest } from '../access/actor';
import { newId } from '../ids';
import { placeOrder } from '../orders/place-order';
import { takeSlot } from '../promise/commands';
import { weekFormOf } from '../stores/week-form';
import { changeHoursTogether, changeWeek } from './commands';
import { previewHoursTogether, previewWeek } from './queries';
import type { DaysChange, WeekChange } from './types';

const { db } = await testDatabase({ max: 20 });

/** Sunday evening: what is ordered now is prepared on Monday morning. */
const evening = new Date('2026-11-22T10:30:00Z');
const tokyo = (text: string) => new Date(`2026-${text.replace(' ', 'T')}:00+09:00`);
const note = { ja: '全店の棚卸しのため', en: 'Stocktaking' };
const merchant: Actor = { kind: 'staff', staffId: newId(), name: '本部', role: 'merchant', locationIds: [] };

async function partOf(orderId: string) {
  const [part] = await db.select().from(fulfillments).where(eq(fulfillments.orderId, orderId));
  if (!part) throw new Error('the order has no part');
  return part;
}

async function shopWithOrder() {
  const { store, variant } = await makeStockedStore(db, 5);
  const order = await placeOrder(db, guest, reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]), evening);
  return { store, order, part: () => partOf(order.id) };
}

const closed = (locationIds: string[], over: Partial<DaysChange> = {}): DaysChange => ({
  locationIds,
  dates: ['2026-11-23', '2026-12-31'],
  intervals: [],
  note,
  ...over,
});

describe('the same days at many shops', () => {
  it('are changed at thirty at once, moving the orders of those that have some', async () => {
    const busy = [await shopWithOrder(), await shopWithOrder(), await shopWithOrder()];
    const quiet = await Promise.all(Array.from({ length: 27 }, () => makeStore(db)));
    const ids = [...busy.map(({ store }) => store.id), ...quiet.map(({ id }) => id)];
    const elsewhere = await shopWithOrder();

    const shown = await previewHoursTogether(db, merchant, closed(ids), evening);
    expect(shown.map(({ shop }) => shop.id)).toEqual([...ids].sort());
    const touchedAt = shown.filter(({ orders }) => orders.length > 0).map(({ shop }) => shop.id);
    expect(touchedAt).toEqual(busy.map(({ store }) => store.id).sort());

    const touched = await changeHoursTogether(db, merchant, closed(ids), evening);
    expect(touched.map(({ number }) => number).sort()).toEqual(busy.map(({ order }) => order.number).sort());
    for (const { part } of busy) expect((await part()).estimatedReadyAt).toEqual(tokyo('11-24 10:30'));
    expect((await elsewhere.part()).estimatedReadyAt).toEqual(tokyo('11-23 10:30'));
    const days = await db.select().from(specialDays).where(inArray(specialDays.locationId, ids));
    expect(days).toHaveLength(60);
    const log = await db.select().from(auditLog).where(inArray(auditLog.subjectId, ids));
    expect(log.filter(({ action, reason }) => action === 'hours_changed' && reason === note.ja)).toHaveLength(30);
    const orderIds = busy.map(({ order }) => order.id);
    const events = await db.select().from(orderEvents).where(inArray(orderEvents.orderId, orderIds));
    const moved = events.filter(({ event }) => event === 'hours_changed').map(({ id }) => id);
    const jobs = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_moved_message'));
    expect(jobs.filter(({ payload }) => moved.includes((payload as { eventId: string }).eventId))).toHaveLength(3);
    const pages = (await db.select().from(pageRenewals)).flatMap(({ paths }) => paths);
    expect(pages).toEqual(expect.arrayContaining(busy.map(({ store }) => `/ja/stores/${store.storeCode}`)));
  });

  it('are changed at all or at none', async () => {
    const [mine, other] = [await shopWithOrder(), await shopWithOrder()];
    const manager: Actor = { ...merchant, role: 'manager', locationIds: [mine.store.id] } as Actor;
    const both = closed([mine.store.id, other.store.id]);
    await expect(changeHoursTogether(db, manager, both, evening)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(previewHoursTogether(db, manager, both, evening)).rejects.toMatchObject({ code: 'not_allowed' });
    const missing = closed([mine.store.id, newId()]);
    await expect(changeHoursTogether(db, merchant, missing, evening)).rejects.toMatchObject({ code: 'unknown_store' });
    const over = closed([mine.store.id], { dates: ['2026-11-21'] });
    await expect(changeHoursTogether(db, merchant, over, evening)).rejects.toMatchObject({ code: 'invalid_input' });
    expect((await mine.part()).estimatedReadyAt).toEqual(tokyo('11-23 10:30'));
    const ids = [mine.store.id, other.store.id];
    expect(await db.select().from(specialDays).where(inArray(specialDays.locationId, ids))).toEqual([]);
  });

  it('are taken back together, and two who change them at once wait for each other', async () => {
    const shops = [await shopWithOrder(), await shopWithOrder(), await shopWithOrder()];
    const ids = shops.map(({ store }) => store.id);
    await Promise.all([
      changeHoursTogether(db, merchant, closed(ids), evening),
      changeHoursTogether(db, merchant, closed([...ids].reverse()), evening),
    ]);
    for (const { part } of shops) expect((await part()).estimatedReadyAt).toEqual(tokyo('11-24 10:30'));
    await changeHoursTogether(db, merchant, closed(ids, { intervals: null, note: null }), evening);
    expect(await db.select().from(specialDays).where(inArray(specialDays.locationId, ids))).toEqual([]);
  });
});

describe('another week', () => {
  const afternoons = [{ from: 780, to: 1140 }];
  const week = (locationId: string, over: Partial<WeekChange> = {}): WeekChange => ({
    locationId,
    seen: weekFormOf(daytime),
    weekly: { ...daytime, mon: afternoons },
    note,
    ...over,
  });

  it('moves what was promised by the old one, and frees the text that was imported', async () => {
    const { store, order, part } = await shopWithOrder();
    await db.update(locations).set({ hoursText: 'Mo-Su 10:00-19:00; SH off' }).where(eq(locations.id, store.id));
    const { orders } = await previewWeek(db, merchant, week(store.id), evening);
    expect(orders).toMatchObject([{ number: order.number, ready: { to: tokyo('11-23 13:30') } }]);
    expect((await part()).estimatedReadyAt).toEqual(tokyo('11-23 10:30'));

    expect(await changeWeek(db, merchant, week(store.id), evening)).toMatchObject([{ number: order.number }]);
    expect(await part()).toMatchObject({
      promisedAt: tokyo('11-23 10:30'),
      estimatedReadyAt: tokyo('11-23 13:30'),
    });
    const [shop] = await db.select().from(locations).where(eq(locations.id, store.id));
    expect(shop).toMatchObject({ weeklyHours: { mon: afternoons }, hoursText: null });
    const [entry] = await db.select().from(auditLog).where(eq(auditLog.subjectId, store.id));
    expect(entry).toMatchObject({ action: 'week_changed', reason: note.ja });
    expect(JSON.stringify(entry?.data)).not.toContain('青木');
  });

  it('leaves alone what it does not touch, and days that are over', async () => {
    const { store, part } = await shopWithOrder();
    expect(
      await changeWeek(db, merchant, week(store.id, { weekly: { ...daytime, thu: afternoons } }), evening),
    ).toEqual([]);
    // Late on Tuesday it still waits to be picked: Monday is not asked again.
    const tuesday = tokyo('11-24 18:00');
    const again = week(store.id, { seen: weekFormOf({ ...daytime, thu: afternoons }) });
    expect(await changeWeek(db, merchant, again, tuesday)).toEqual([]);
    expect((await part()).estimatedReadyAt).toEqual(tokyo('11-23 10:30'));
  });

  it('moves a booked time that is now outside of it', async () => {
    const { store, order, part } = await shopWithOrder();
    const pickupSlots = { minutes: 60, capacity: 1, horizonDays: 3, leadMinutes: 0 };
    await db.update(locations).set({ pickupSlots }).where(eq(locations.id, store.id));
    const [startsAt, endsAt] = [tokyo('11-23 11:00'), tokyo('11-23 12:00')];
    await takeSlot(db, { locationId: store.id, kind: 'pickup', startsAt, capacity: 1 });
    await db
      .update(fulfillments)
      .set({ slotStartsAt: startsAt, slotEndsAt: endsAt, estimatedReadyAt: startsAt })
      .where(eq(fulfillments.orderId, order.id));
    await changeWeek(db, merchant, week(store.id), evening);
    expect((await part()).slotStartsAt).toEqual(tokyo('11-23 13:00'));
    const taken = await db.select().from(bookedSlots).where(eq(bookedSlots.locationId, store.id));
    expect(taken.filter((slot) => slot.taken > 0)).toMatchObject([{ startsAt: tokyo('11-23 13:00') }]);
  });

  it('that somebody else changed meanwhile is not overwritten', async () => {
    const { store } = await shopWithOrder();
    await changeWeek(db, merchant, week(store.id), evening);
    const late = week(store.id, { weekly: { ...daytime, tue: [] } });
    await expect(changeWeek(db, merchant, late, evening)).rejects.toMatchObject({ code: 'already_changed' });
    await expect(previewWeek(db, merchant, late, evening)).rejects.toMatchObject({ code: 'already_changed' });
  });

  it('is for whoever answers for the shop', async () => {
    const { store } = await shopWithOrder();
    const clerk = { ...merchant, role: 'staff', locationIds: [store.id] } as Actor;
    await expect(changeWeek(db, clerk, week(store.id), evening)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
