import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { fulfillments, locations, messages, pendingJobs, staff, staffLocations } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, noon, reservation } from '@/db/testing-shop';
import { type Actor, guest, type StaffRole } from '../access/actor';
import { newId, newToken } from '../ids';
import type { JobPayloads } from '../jobs/names';
import { sendStaffNotice } from '../notify/staff-notice';
import { placeOrder } from '../orders/place-order';
import { acceptOrders } from './accept';
import { acceptLater } from './accept-later';
import { startPicking } from './commands';
import { escalateUnaccepted } from './escalate';
import { getToday } from './today';

const { db } = await testDatabase({ max: 10 });
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const worker = (...locationIds: string[]): Actor => {
  return { kind: 'staff', staffId: newId(), name: '高木 陸', role: 'staff', locationIds };
};

async function aShop() {
  const { store, variant } = await makeStockedStore(db, 9);
  const order = async (over: Parameters<typeof reservation>[2] = {}) => {
    const lines = [{ sku: variant.sku, quantity: 1 }];
    const placed = await placeOrder(db, guest, reservation(store.storeCode, lines, over), noon);
    return placed.parts[0].fulfillmentId;
  };
  return { store, order, clerk: worker(store.id) };
}

const partOf = async (id: string) => {
  const [row] = await db.select().from(fulfillments).where(eq(fulfillments.id, id));
  return { acceptedAt: row?.acceptedAt, escalatedAt: row?.escalatedAt };
};

describe('new orders', () => {
  test('are accepted one by one, or all that somebody saw', async () => {
    const { store, order, clerk } = await aShop();
    const [one, two, three] = [await order(), await order(), await order()];
    const unseen = await order();
    const accept = (fulfillmentIds: string[], minutes = 1) =>
      acceptOrders(db, clerk, { locationId: store.id, fulfillmentIds }, later(minutes));
    expect(await accept([one])).toEqual({ accepted: 1 });
    expect(await accept([one], 2)).toEqual({ accepted: 0 });
    expect(await accept([one, two, three], 3)).toEqual({ accepted: 2 });
    expect(await partOf(unseen)).toMatchObject({ acceptedAt: null });
    expect(await partOf(one)).toMatchObject({ acceptedAt: later(1) });
    expect(await partOf(two)).toMatchObject({ acceptedAt: later(3) });
    expect(await partOf(three)).toMatchObject({ acceptedAt: later(3) });
  });

  test('are accepted once by two who press at once', async () => {
    const { store, order, clerk } = await aShop();
    const fulfillmentIds = [await order()];
    const press = () => acceptOrders(db, clerk, { locationId: store.id, fulfillmentIds }, later(1));
    const both = await Promise.all([press(), press()]);
    expect(both.map(({ accepted }) => accepted).sort()).toEqual([0, 1]);
  });

  test('are accepted by whoever begins to pick them', async () => {
    const { order, clerk } = await aShop();
    const id = await order();
    await startPicking(db, clerk, { fulfillmentId: id }, later(2));
    expect(await partOf(id)).toMatchObject({ acceptedAt: later(2) });
  });

  test('of another shop, or not paid yet, are not accepted', async () => {
    const { store, order, clerk } = await aShop();
    const unpaid = await order({ paymentMethod: 'pay_online' });
    const [there, fulfillmentIds] = [await aShop(), [unpaid]];
    fulfillmentIds.push(await there.order());
    expect(await acceptOrders(db, clerk, { locationId: store.id, fulfillmentIds }, later(1))).toEqual({ accepted: 0 });
    expect(await partOf(unpaid)).toMatchObject({ acceptedAt: null });
    const asked = { locationId: store.id, fulfillmentIds };
    await expect(acceptOrders(db, worker(newId()), asked, later(1))).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

async function hire(role: StaffRole, locationId?: string) {
  const [id, email] = [newId(), `${newToken().toLowerCase()}@test.example`];
  await db.insert(staff).values({ id, email, name: '試し 花', passwordHash: '-', role, createdAt: noon });
  if (locationId) await db.insert(staffLocations).values({ staffId: id, locationId });
  return email;
}

/** Runs the notices that are asked for a subject, twice as a queue may. */
async function notify(subjectId: string): Promise<string[]> {
  const rows = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_staff_notice'));
  const payloads = rows.map(({ payload }) => payload as JobPayloads['send_staff_notice']);
  const own = payloads.filter((payload) => payload.subjectId === subjectId);
  for (const payload of [...own, ...own]) await sendStaffNotice(db, payload, later(20));
  const sent = await db.select().from(messages).where(eq(messages.kind, 'staff_notice'));
  return sent.filter(({ key }) => key.includes(subjectId)).map(({ recipient }) => recipient);
}

describe('orders nobody accepts', () => {
  test('call the manager of the shop and the merchant, once', async () => {
    const { store, order } = await aShop();
    const id = await order();
    const there = await hire('manager', store.id);
    const merchant = await hire('merchant');
    await hire('staff', store.id);
    await hire('manager', (await aShop()).store.id);
    await escalateUnaccepted(db, later(14));
    expect(await partOf(id)).toMatchObject({ escalatedAt: null });
    await escalateUnaccepted(db, later(15));
    await escalateUnaccepted(db, later(16));
    expect(await partOf(id)).toMatchObject({ escalatedAt: later(15) });
    expect((await notify(id)).sort()).toEqual([merchant, there].sort());
  });

  test('do not when they were accepted in time, or the shop wants nobody called', async () => {
    const [one, two] = [await aShop(), await aShop()];
    const [accepted, quiet] = [await one.order(), await two.order()];
    await acceptOrders(db, one.clerk, { locationId: one.store.id, fulfillmentIds: [accepted] }, later(10));
    await db.execute(`update locations set accept_minutes = null where id = '${two.store.id}'`);
    await escalateUnaccepted(db, later(60));
    expect(await partOf(accepted)).toMatchObject({ escalatedAt: null });
    expect(await partOf(quiet)).toMatchObject({ escalatedAt: null });
  });
});

test('a device that is open hears of what the shop asks for at hand-over from now on', async () => {
  const { store } = await aShop();
  await db
    .update(locations)
    .set({ handoverChecks: ['identity'] })
    .where(eq(locations.id, store.id));
  expect(await getToday(db, store.id)).toMatchObject({ handoverChecks: ['identity'] });
});

describe('accepted for a later time', () => {
  const readPart = async (id: string) => {
    const [row] = await db.select().from(fulfillments).where(eq(fulfillments.id, id));
    if (!row) throw new Error('the order is gone');
    return row;
  };

  test('its customer is told the new time, once, and it rings no more', async () => {
    const { order, clerk } = await aShop();
    const fulfillmentId = await order();
    const before = await readPart(fulfillmentId);
    const accept = () => acceptLater(db, clerk, { fulfillmentId, minutes: 60 }, later(1));
    const both = await Promise.allSettled([accept(), accept()]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const after = await readPart(fulfillmentId);
    expect(after.estimatedReadyAt.getTime() - before.estimatedReadyAt.getTime()).toBe(60 * 60_000);
    expect(after).toMatchObject({ acceptedAt: later(1), promisedAt: before.promisedAt, status: 'to_pick' });
    const asked = await db.select({ payload: pendingJobs.payload }).from(pendingJobs);
    const told = asked.map(({ payload }) => payload as JobPayloads['send_order_message']);
    const mine = told.filter((job) => job.fulfillmentId === fulfillmentId && job.kind === 'order_changed');
    expect(mine).toMatchObject([{ occasion: expect.any(String) }]);
  });

  test('in the evening, when the shop opens again', async () => {
    const { order, clerk } = await aShop();
    const fulfillmentId = await order();
    const evening = later(8 * 60 - 20);
    const { readyAt } = await acceptLater(db, clerk, { fulfillmentId, minutes: 30 }, evening);
    expect(readyAt.getTime() - evening.getTime()).toBeGreaterThan(8 * 60 * 60_000);
    expect((await readPart(fulfillmentId)).collectBy.getTime()).toBeGreaterThan(readyAt.getTime());
  });

  test('refused: by another shop’s staff, of what was accepted, of a time that was booked, of no order', async () => {
    const { order, clerk } = await aShop();
    const [open, seen, booked] = [await order(), await order(), await order()];
    await db.update(fulfillments).set({ acceptedAt: noon }).where(eq(fulfillments.id, seen));
    await db
      .update(fulfillments)
      .set({ slotStartsAt: later(60), slotEndsAt: later(120) })
      .where(eq(fulfillments.id, booked));
    const accept = (fulfillmentId: string, actor = clerk) =>
      acceptLater(db, actor, { fulfillmentId, minutes: 15 }, later(1));
    await expect(accept(open, worker(newId()))).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(accept(seen)).rejects.toMatchObject({ code: 'already_changed' });
    await expect(accept(booked)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(accept(newId())).rejects.toMatchObject({ code: 'not_found' });
  });
});
