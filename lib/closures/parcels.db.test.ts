import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { fulfillments, messages, orderEvents, orders, shippingRates } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makePoint } from '@/db/testing-points';
import { makeStore, makeVariant, putStock, reservation } from '@/db/testing-shop';
import { type Actor, guest } from '../access/actor';
import { newId } from '../ids';
import { sendMovedMessage } from '../notify/commands';
import type { PartInput } from '../orders/input';
import { placeOrder } from '../orders/place-order';
import { changeHours } from './commands';
import { previewHours } from './queries';
import type { HoursChange } from './types';

const { db } = await testDatabase({ max: 20 });

/** Sunday evening: what is ordered now is packed on Monday morning. */
const evening = new Date('2026-11-22T10:30:00Z');
const tokyo = (text: string) => new Date(`2026-${text.replace(' ', 'T')}:00+09:00`);
const address = { postcode: '1500001', prefecture: '東京都', city: '渋谷区', street: '神宮前1-2-3', building: null };

beforeAll(async () => {
  const rate = { id: newId(), carrier: 'yamato' as const, maxSumMm: 1600, fee: 660, leadDays: 1 };
  await db.insert(shippingRates).values(rate);
});

const manager = (locationId: string): Actor => {
  return { kind: 'staff', staffId: newId(), name: '店長', role: 'manager', locationIds: [locationId] };
};
const closed = (locationId: string, from = '2026-11-23', to = from): HoursChange => {
  return { locationId, from, to, intervals: [], note: { ja: '設備点検のため' } };
};

/** A shop that packs for homes and for places around it, and takes paid orders. */
async function aHouse(over: Parameters<typeof makeStore>[1] = {}) {
  const [house, variant] = [
    await makeStore(db, { shipsHome: true, ...over }),
    await makeVariant(db, { packed: [200, 150, 100] }),
  ];
  await putStock(db, { variantId: variant.id, locationId: house.id, onHand: 100 });
  const lines = [{ sku: variant.sku, quantity: 1 }];
  const place = async (part: object, now = evening) => {
    const input = reservation('', [], { parts: [{ ...part, lines } as PartInput], paymentMethod: 'pay_online' });
    const placed = await placeOrder(db, guest, input, now);
    await db.update(orders).set({ paymentStatus: 'authorized' }).where(eq(orders.id, placed.id));
    return placed;
  };
  const sent = (terms: object = {}, now = evening) =>
    place({ kind: 'delivery', address, date: null, band: null, ...terms }, now);
  return { house, place, sent, actor: manager(house.id) };
}

async function partOf({ id }: { id: string }) {
  const [part] = await db.select().from(fulfillments).where(eq(fulfillments.orderId, id));
  if (!part) throw new Error('the order has no part');
  return part;
}

async function mailOf({ id }: { id: string }) {
  const moved = and(eq(orderEvents.orderId, id), eq(orderEvents.event, 'hours_changed'));
  const [event] = await db.select().from(orderEvents).where(moved);
  await sendMovedMessage(db, { eventId: event?.id ?? '' }, evening);
  const [mail] = await db.select().from(messages).where(eq(messages.orderId, id));
  return mail;
}

describe('a closed day of the shop that packs', () => {
  it('brings parcels to their point a day later, shown before and told after', async () => {
    const { house, place, actor } = await aHouse();
    const point = await makePoint(db, house.id);
    const order = await place({ kind: 'point', pointCode: point.code });
    expect(await partOf(order)).toMatchObject({
      estimatedReadyAt: tokyo('11-24 10:00'),
      collectBy: tokyo('12-01 19:00'),
    });

    const { orders: shown } = await previewHours(db, actor, closed(house.id), evening);
    const moved = { way: 'point', ready: { from: tokyo('11-24 10:00'), to: tokyo('11-25 10:00') }, slot: null };
    expect(shown).toMatchObject([{ ...moved, number: order.number, customerName: '青木 みなみ' }]);

    expect(await changeHours(db, actor, closed(house.id), evening)).toMatchObject([moved]);
    expect(await partOf(order)).toMatchObject({
      promisedAt: tokyo('11-24 10:00'),
      estimatedReadyAt: tokyo('11-25 10:00'),
      collectBy: tokyo('12-02 19:00'),
    });
    const mail = await mailOf(order);
    expect(mail?.subject).toContain('受け取りの日時が変わりました');
    expect(mail?.text).toMatch(/試験ロッカー[\s\S]*11\/25\(水\) 10:00 以降/);
  });

  it('lets a point’s own closed days count, as when it was ordered', async () => {
    const { house, place, actor } = await aHouse();
    const weekdays = { mon: [{ from: 600, to: 1140 }], tue: [{ from: 600, to: 1140 }] };
    const weeklyHours = { ...weekdays, wed: [], thu: [], fri: [], sat: [], sun: [] };
    const point = await makePoint(db, house.id, { weeklyHours });
    const order = await place({ kind: 'point', pointCode: point.code });
    await changeHours(db, actor, closed(house.id), evening);
    expect((await partOf(order)).estimatedReadyAt).toEqual(tokyo('11-30 10:00'));
  });

  it('delivers on the next day, in the band that was asked for', async () => {
    const { house, sent, actor } = await aHouse();
    const order = await sent({ band: '1416' });
    expect((await partOf(order)).estimatedReadyAt).toEqual(tokyo('11-24 16:00'));
    const [touched] = await changeHours(db, actor, closed(house.id), evening);
    expect(touched).toMatchObject({ way: 'home', collectBy: null });
    expect(await partOf(order)).toMatchObject({
      estimatedReadyAt: tokyo('11-25 16:00'),
      collectBy: tokyo('11-25 16:00'),
    });
    expect((await mailOf(order))?.text).toContain('お届け予定: 11/25(水) 14:00–16:00');
  });

  it('leaves a delivery alone whose day is later, until it cannot be kept', async () => {
    const { house, sent, actor } = await aHouse();
    const order = await sent({ date: '2026-11-26' });
    expect(await changeHours(db, actor, closed(house.id, '2026-11-23', '2026-11-24'), evening)).toEqual([]);
    await changeHours(db, actor, closed(house.id, '2026-11-25', '2026-11-25'), evening);
    expect((await partOf(order)).estimatedReadyAt).toEqual(tokyo('11-27 21:00'));
  });

  it('touches nothing that is packed before it, nor what has left', async () => {
    const { house, sent, actor } = await aHouse();
    const early = await sent({}, tokyo('11-22 12:00'));
    const gone = await sent();
    await db.update(fulfillments).set({ status: 'shipped' }).where(eq(fulfillments.orderId, gone.id));
    const change = closed(house.id);
    expect(await changeHours(db, actor, change, tokyo('11-22 12:10'))).toEqual([]);
    expect((await partOf(early)).estimatedReadyAt).toEqual(tokyo('11-23 21:00'));
    expect((await partOf(gone)).estimatedReadyAt).toEqual(tokyo('11-24 21:00'));
  });

  it('keeps what came after the cut-off waiting for the next open morning', async () => {
    const { house, sent, actor } = await aHouse({ cutoffMinute: 900 });
    const order = await sent({}, tokyo('11-22 16:00'));
    await changeHours(db, actor, closed(house.id), tokyo('11-22 16:05'));
    expect((await partOf(order)).estimatedReadyAt).toEqual(tokyo('11-25 21:00'));
  });

  it('moves every parcel ordered at that moment, or has it see the new hours', async () => {
    const { house, place, sent, actor } = await aHouse();
    const point = await makePoint(db, house.id, {}, { leadDays: 1 });
    const tries = Array.from({ length: 20 }, (_, index) =>
      index % 2 ? sent() : place({ kind: 'point', pointCode: point.code }),
    );
    const change = changeHours(db, actor, closed(house.id), evening);
    const results = await Promise.allSettled(tries);
    await change;
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'already_changed' });
    }
    const parts = await db.select().from(fulfillments).where(eq(fulfillments.preparedAtId, house.id));
    const days = new Set(parts.map(({ estimatedReadyAt }) => estimatedReadyAt.toISOString().slice(0, 10)));
    expect(days).toEqual(new Set(['2026-11-25']));
  });
});
