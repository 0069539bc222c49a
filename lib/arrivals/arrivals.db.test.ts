import { describe, expect, test } from 'vitest';
import { testDatabase } from '@/db/testing';
import {
  minutesAfterNoon as at,
  closeTestOrder,
  makeStaff,
  placeTestOrder,
  prepareTestOrder,
  type TestOrder,
} from '@/db/testing-order';
import { guest } from '../access/actor';
import { newToken } from '../ids';
import { arrive, meetCustomer, setOff } from './commands';
import { arriveInput } from './input';
import { getArrival } from './queries';

const { db } = await testDatabase();

const withCars = { services: ['reserve' as const, 'curbside' as const] };
const car = { bay: '3', car: '日産 ノート', colour: '白' };
const slots = { minutes: 30, capacity: 2, horizonDays: 3, leadMinutes: 0 };

async function readyOrder(wishes: Parameters<typeof placeTestOrder>[1] = { store: withCars }) {
  const order = await placeTestOrder(db, wishes);
  await prepareTestOrder(db, order);
  return order;
}
const comes = (order: TestOrder, minutes = 30, over = car) => arrive(db, guest, { ...order.own, ...over }, at(minutes));
const eventsOf = async (order: TestOrder) => (await order.read()).events.map(({ event }) => event);

describe('a customer on the way', () => {
  test('says so once, and later that he is here; the wait counts from then', async () => {
    const order = await readyOrder();
    await Promise.all([setOff(db, guest, order.own, at(25)), setOff(db, guest, order.own, at(25))]);
    await comes(order, 40);
    await comes(order, 45, { ...car, bay: '5' });
    expect(await getArrival(db, order.fulfillmentId)).toMatchObject({
      ...{ onTheWayAt: at(25), arrivedAt: at(40), bay: '5', car: '日産 ノート', colour: '白', metAt: null },
    });
    expect((await eventsOf(order)).filter((event) => event === 'on_the_way')).toHaveLength(1);
  });

  test('a shop that brings nothing out to cars keeps no car', async () => {
    const order = await readyOrder({});
    await comes(order);
    expect(await getArrival(db, order.fulfillmentId)).toMatchObject({ arrivedAt: at(30), bay: null, car: null });
  });

  test('is refused before it is ready, after it ended, past the deadline, and by another order’s link', async () => {
    const early = await placeTestOrder(db);
    await expect(setOff(db, guest, early.own, at(1))).rejects.toMatchObject({ code: 'not_ready' });
    await expect(comes(early)).rejects.toMatchObject({ code: 'not_ready' });
    const order = await readyOrder();
    await expect(comes(order, 10 * 24 * 60)).rejects.toMatchObject({ code: 'too_late' });
    const astray = { ...order.own, token: early.token };
    await expect(setOff(db, guest, astray, at(30))).rejects.toMatchObject({ code: 'not_found' });
    await closeTestOrder(db, order);
    await expect(comes(order)).rejects.toMatchObject({ code: 'already_changed', details: { status: 'collected' } });
  });

  test('who booked tomorrow is told that today is not the day', async () => {
    const slot = at(24 * 60);
    const order = await readyOrder({ store: { ...withCars, pickupSlots: slots }, slot });
    await expect(setOff(db, guest, order.own, at(30))).rejects.toMatchObject({ code: 'not_today' });
    await expect(comes(order)).rejects.toMatchObject({ code: 'not_today' });
    await expect(comes(order, 24 * 60 - 5)).resolves.toBeUndefined();
  });

  test('nobody waits at a closed shop', async () => {
    const order = await readyOrder();
    await expect(comes(order, 9 * 60)).rejects.toMatchObject({ code: 'store_closed' });
  });
});

describe('staff who go out', () => {
  test('one of two goes, and the customer’s car is settled', async () => {
    const order = await readyOrder();
    await comes(order);
    const staff = await makeStaff(db, [order.store.id]);
    const meet = () => meetCustomer(db, staff, { fulfillmentId: order.fulfillmentId }, at(33));
    const both = await Promise.allSettled([meet(), meet()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await getArrival(db, order.fulfillmentId)).toMatchObject({ metAt: at(33) });
    await expect(comes(order, 35)).rejects.toMatchObject({ code: 'already_changed' });
  });

  test('only of that shop, and only to somebody who is here', async () => {
    const order = await readyOrder();
    const staff = await makeStaff(db, [order.store.id]);
    const meet = { fulfillmentId: order.fulfillmentId };
    await setOff(db, guest, order.own, at(25));
    await expect(meetCustomer(db, staff, meet, at(33))).rejects.toMatchObject({ code: 'not_found' });
    await comes(order);
    const stranger = await makeStaff(db, []);
    await expect(meetCustomer(db, stranger, meet, at(33))).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(meetCustomer(db, guest, meet, at(33))).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('what is typed of a car', () => {
  const own = { token: newToken(), fulfillmentId: '019ab000-0000-7000-8000-000000000000' };
  test('may be left out', () => {
    expect(arriveInput.parse({ ...own, bay: '', car: '' })).toEqual({ ...own, bay: null, car: null, colour: null });
  });
  test.each([
    { bay: '1'.repeat(21) },
    { car: 'a\nb' },
    { colour: '白'.repeat(21) },
    { token: '?' },
    { fulfillmentId: '1' },
  ])('is refused: %j', (over) => {
    expect(arriveInput.safeParse({ ...own, ...over }).success).toBe(false);
  });
});
