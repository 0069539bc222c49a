import { and, asc, eq, gt } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  auditLog,
  bookedSlots,
  fulfillments,
  locations,
  messages,
  orderEvents,
  pendingJobs,
  specialDays,
  visits,
} from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, noon, reservation } from '@/db/testing-shop';
import { type Actor, guest, type StaffRole, system } from '../access/actor';
import { newId, newToken } from '../ids';
import { sendMovedMessage } from '../notify/commands';
import { placeOrder } from '../orders/place-order';
import { handOver, markReady, startPicking } from '../pickup/commands';
import { takeSlot } from '../promise/commands';
import type { SlotPolicy } from '../stores/types';
import { changeHours } from './commands';
import { listSpecialDays, previewHours } from './queries';
import type { HoursChange } from './types';

const { db } = await testDatabase({ max: 20 });

/** Sunday evening: what is ordered now is prepared on Monday morning. */
const evening = new Date('2026-11-22T10:30:00Z');
const tokyo = (text: string) => new Date(`2026-${text.replace(' ', 'T')}:00+09:00`);

const manager = (locationId: string, role: StaffRole = 'manager'): Actor => ({
  kind: 'staff',
  staffId: newId(),
  name: '店長',
  role,
  locationIds: [locationId],
});
const note = { ja: '設備点検のため', en: 'Maintenance' };
const monday = (locationId: string, over: Partial<HoursChange> = {}): HoursChange => ({
  locationId,
  from: '2026-11-23',
  to: '2026-11-23',
  intervals: [],
  note,
  ...over,
});

async function shopWithOrder(units = 5) {
  const { store, variant } = await makeStockedStore(db, units);
  const place = (now = evening) =>
    placeOrder(db, guest, reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]), now);
  const order = await place();
  return { store, variant, place, order, part: () => partOf(order.id) };
}

async function partOf(orderId: string) {
  const [part] = await db.select().from(fulfillments).where(eq(fulfillments.orderId, orderId));
  if (!part) throw new Error('the order has no part');
  return part;
}

const eventsOf = (orderId: string) =>
  db
    .select()
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orderId), eq(orderEvents.event, 'hours_changed')));
const daysOf = (locationId: string) =>
  db.select().from(specialDays).where(eq(specialDays.locationId, locationId)).orderBy(asc(specialDays.date));
const auditOf = (locationId: string) => db.select().from(auditLog).where(eq(auditLog.subjectId, locationId));

describe('a closed day', () => {
  it('moves the orders of that day and says so in every place', async () => {
    const { store, order, part } = await shopWithOrder();
    const actor = manager(store.id);
    expect(await part()).toMatchObject({ estimatedReadyAt: tokyo('11-23 10:30'), collectBy: tokyo('11-30 19:00') });

    const preview = await previewHours(db, actor, monday(store.id), evening);
    const moved = {
      number: order.number,
      customerName: '青木 みなみ',
      ready: { from: tokyo('11-23 10:30'), to: tokyo('11-24 10:30') },
      collectBy: { from: tokyo('11-30 19:00'), to: tokyo('12-01 19:00') },
      slot: null,
    };
    expect(preview).toMatchObject({ orders: [moved], visits: [] });
    expect(await daysOf(store.id)).toEqual([]);

    expect(await changeHours(db, actor, monday(store.id), evening)).toMatchObject([moved]);
    expect(await part()).toMatchObject({
      promisedAt: tokyo('11-23 10:30'),
      estimatedReadyAt: tokyo('11-24 10:30'),
      collectBy: tokyo('12-01 19:00'),
    });
    expect(await daysOf(store.id)).toMatchObject([{ date: '2026-11-23', intervals: [], note }]);
    expect(await listSpecialDays(db, actor, store.id, evening)).toEqual([{ date: '2026-11-23', intervals: [], note }]);
    const [event] = await eventsOf(order.id);
    expect(event?.data).toMatchObject({ ready: { to: '2026-11-24T01:30:00.000Z' }, slot: null, note });
    const [audit] = await auditOf(store.id);
    expect(audit).toMatchObject({ action: 'hours_changed', actorKind: 'staff', reason: note.ja });
    expect(JSON.stringify(audit?.data)).toContain(order.number);
    expect(JSON.stringify(audit?.data)).not.toContain('青木');
  });

  it('tells the customer once, in the language of the order', async () => {
    const { store, order } = await shopWithOrder();
    await changeHours(db, manager(store.id), monday(store.id), evening);
    const [event] = await eventsOf(order.id);
    const jobs = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_moved_message'));
    const job = jobs.find(({ payload }) => (payload as { eventId: string }).eventId === event?.id);
    expect(job).toBeDefined();
    await sendMovedMessage(db, { eventId: event?.id ?? '' }, evening);
    await sendMovedMessage(db, { eventId: event?.id ?? '' }, evening);
    const sent = await db.select().from(messages).where(eq(messages.orderId, order.id));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('設備点検のため');
    expect(sent[0]?.text).toMatch(/11\/23\(月\) 10:30 以降[\s\S]*12\/1\(火\) 19:00 まで/);
  });

  it('moves what was ordered since the list was shown', async () => {
    const { store, place } = await shopWithOrder();
    const actor = manager(store.id);
    expect((await previewHours(db, actor, monday(store.id), evening)).orders).toHaveLength(1);
    const later = await place();
    expect(await changeHours(db, actor, monday(store.id), evening)).toHaveLength(2);
    expect((await partOf(later.id)).estimatedReadyAt).toEqual(tokyo('11-24 10:30'));
  });

  it('leaves orders of other shops and ended ones alone', async () => {
    const [here, there] = [await shopWithOrder(), await shopWithOrder()];
    await db
      .update(fulfillments)
      .set({ status: 'cancelled', closedAt: evening })
      .where(eq(fulfillments.orderId, here.order.id));
    expect(await changeHours(db, manager(here.store.id), monday(here.store.id), evening)).toEqual([]);
    expect((await there.part()).estimatedReadyAt).toEqual(tokyo('11-23 10:30'));
  });

  it('makes the deadline of what is ready later, never earlier', async () => {
    const { store, place } = await shopWithOrder();
    const order = await place(noon);
    const part = () => partOf(order.id);
    const { id } = await part();
    await startPicking(db, system, { fulfillmentId: id }, noon);
    await markReady(db, system, { fulfillmentId: id, shelf: 'A-1' }, noon);
    const actor = manager(store.id);
    await changeHours(db, actor, monday(store.id), noon);
    expect((await part()).collectBy).toEqual(tokyo('11-30 19:00'));
    await changeHours(db, actor, monday(store.id, { intervals: null, note: null }), noon);
    expect((await part()).collectBy).toEqual(tokyo('11-30 19:00'));
    expect(await daysOf(store.id)).toEqual([]);
    expect(await eventsOf(order.id)).toHaveLength(1);
  });

  it('taken back after a day of extra hours moves what was promised for it', async () => {
    const { store, order, part } = await shopWithOrder();
    const actor = manager(store.id);
    await db
      .update(fulfillments)
      .set({ estimatedReadyAt: tokyo('11-24 08:30') })
      .where(eq(fulfillments.orderId, order.id));
    const tuesday = { from: '2026-11-24', to: '2026-11-24' };
    await changeHours(db, actor, monday(store.id, { ...tuesday, intervals: [{ from: 420, to: 1140 }] }), evening);
    expect((await part()).estimatedReadyAt).toEqual(tokyo('11-24 08:30'));
    await changeHours(db, actor, monday(store.id, { ...tuesday, intervals: null, note: null }), evening);
    expect((await part()).estimatedReadyAt).toEqual(tokyo('11-24 10:30'));
  });

  it('replaces what was entered for the same days before', async () => {
    const { store } = await shopWithOrder();
    const actor = manager(store.id);
    await changeHours(db, actor, monday(store.id, { to: '2026-11-25' }), evening);
    const shorter = [{ from: 600, to: 900 }];
    await changeHours(
      db,
      actor,
      monday(store.id, { from: '2026-11-24', to: '2026-11-24', intervals: shorter }),
      evening,
    );
    expect((await daysOf(store.id)).map(({ date, intervals }) => [date, intervals])).toEqual([
      ['2026-11-23', []],
      ['2026-11-24', shorter],
      ['2026-11-25', []],
    ]);
  });
});

describe('times booked', () => {
  const pickupSlots: SlotPolicy = { minutes: 60, capacity: 1, horizonDays: 3, leadMinutes: 0 };
  const hour = (startsAt: Date) => ({ startsAt, endsAt: new Date(startsAt.getTime() + 60 * 60_000) });

  /** A shop whose orders are booked for these times, one each. */
  async function booked(times: string[]) {
    const { store, place, order: first } = await shopWithOrder(times.length);
    await db.update(locations).set({ pickupSlots }).where(eq(locations.id, store.id));
    const orders = [first];
    while (orders.length < times.length) orders.push(await place());
    for (const [index, { id }] of orders.entries()) {
      const { startsAt, endsAt } = hour(tokyo(times[index] ?? ''));
      await takeSlot(db, { locationId: store.id, kind: 'pickup', startsAt, capacity: 1 });
      await db
        .update(fulfillments)
        .set({ slotStartsAt: startsAt, slotEndsAt: endsAt, estimatedReadyAt: startsAt, promisedAt: startsAt })
        .where(eq(fulfillments.orderId, id));
    }
    return { store, parts: () => Promise.all(orders.map(({ id }) => partOf(id))) };
  }

  const takenAt = async (locationId: string) => {
    const rows = await db
      .select()
      .from(bookedSlots)
      .where(and(eq(bookedSlots.locationId, locationId), gt(bookedSlots.taken, 0)))
      .orderBy(asc(bookedSlots.startsAt));
    return rows.map(({ startsAt }) => startsAt);
  };

  it('go to the next with room, first to whoever came first; the last is freed', async () => {
    const { store, parts } = await booked(['11-23 11:00', '11-23 10:00', '11-24 10:00']);
    const tuesday = { from: '2026-11-23', to: '2026-11-24', intervals: [{ from: 600, to: 720 }] };
    await changeHours(db, manager(store.id), monday(store.id, tuesday), evening);
    // All still inside 10:00–12:00.
    expect(await takenAt(store.id)).toEqual([tokyo('11-23 10:00'), tokyo('11-23 11:00'), tokyo('11-24 10:00')]);

    const touched = await changeHours(db, manager(store.id), monday(store.id), evening);
    expect(touched.map(({ slot }) => slot?.fate)).toEqual(['moved', 'freed']);
    expect(await takenAt(store.id)).toEqual([tokyo('11-24 10:00'), tokyo('11-24 11:00')]);
    const [second, first, third] = await parts();
    expect(first).toMatchObject({ slotStartsAt: tokyo('11-24 11:00'), estimatedReadyAt: tokyo('11-24 11:00') });
    expect(second).toMatchObject({ slotStartsAt: null, slotEndsAt: null, estimatedReadyAt: tokyo('11-24 10:00') });
    expect(third).toMatchObject({ slotStartsAt: tokyo('11-24 10:00') });
  });

  it('of a visit stay as they were sold, and are named', async () => {
    const { store } = await shopWithOrder();
    const visit = { id: newId(), token: newToken(), idempotencyKey: newToken(), status: 'booked' as const };
    const who = { customerName: '青木 みなみ', customerEmail: 'minami@mail.example', customerPhone: '090-1234-5678' };
    const at = { locationId: store.id, ...hour(tokyo('11-23 11:00')), createdAt: evening, updatedAt: evening };
    await db.insert(visits).values({ ...visit, ...who, ...at, locale: 'ja' });
    const actor = manager(store.id);
    const { visits: stranded } = await previewHours(db, actor, monday(store.id), evening);
    expect(stranded).toMatchObject([{ visitId: visit.id, startsAt: at.startsAt }]);
    await changeHours(db, actor, monday(store.id), evening);
    const [audit] = await auditOf(store.id);
    expect(audit?.data?.visits).toEqual([{ visitId: visit.id, startsAt: at.startsAt.toISOString() }]);
    expect(await db.select().from(visits).where(eq(visits.id, visit.id))).toMatchObject([{ status: 'booked' }]);
  });
});

describe('who may', () => {
  it.each<[string, (locationId: string) => Actor]>([
    ['a guest', () => guest],
    ['staff of the store', (id) => manager(id, 'staff')],
    ['a manager of another store', () => manager(newId())],
  ])('not: %s', async (_, actorOf) => {
    const { store } = await shopWithOrder();
    const actor = actorOf(store.id);
    await expect(changeHours(db, actor, monday(store.id), evening)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(previewHours(db, actor, monday(store.id), evening)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await daysOf(store.id)).toEqual([]);
  });

  it('the merchant, for every store', async () => {
    const { store } = await shopWithOrder();
    expect(await changeHours(db, manager(newId(), 'merchant'), monday(store.id), evening)).toHaveLength(1);
  });

  it('nobody, for days that are over', async () => {
    const { store } = await shopWithOrder();
    const over = monday(store.id, { from: '2026-11-21' });
    const refused = { code: 'invalid_input', details: { fields: { from: 'date' } } };
    await expect(changeHours(db, manager(store.id), over, evening)).rejects.toMatchObject(refused);
    expect(await daysOf(store.id)).toEqual([]);
  });
});

describe('at the same moment', () => {
  it('every order placed meanwhile has been moved, has seen the new hours, or was refused', async () => {
    const { store, place } = await shopWithOrder(100);
    const tries = Array.from({ length: 30 }, () => place());
    const change = changeHours(db, manager(store.id), monday(store.id), evening);
    const results = await Promise.allSettled(tries);
    await change;
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'already_changed' });
    }
    const parts = await db.select().from(fulfillments).where(eq(fulfillments.locationId, store.id));
    expect(new Set(parts.map(({ estimatedReadyAt }) => estimatedReadyAt.toISOString()))).toEqual(
      new Set([tokyo('11-24 10:30').toISOString()]),
    );
  });

  it('a hand-over ends the order or is moved, never both', async () => {
    const { store, part } = await shopWithOrder();
    const { id, pickupCode } = await part();
    await startPicking(db, system, { fulfillmentId: id }, noon);
    await markReady(db, system, { fulfillmentId: id, shelf: 'A-1' }, noon);
    const code = { fulfillmentId: id, code: pickupCode, collector: 'self', tender: 'cash' } as const;
    const [touched] = await Promise.all([
      changeHours(db, manager(store.id), monday(store.id), evening),
      handOver(db, system, code, evening),
    ]);
    expect(await part()).toMatchObject({ status: 'collected' });
    expect(await eventsOf((await part()).orderId)).toHaveLength(touched.length);
  });

  it('two changes of the same day leave one of them whole', async () => {
    const { store } = await shopWithOrder();
    const actor = manager(store.id);
    const shorter = [{ from: 600, to: 900 }];
    await Promise.all([
      changeHours(db, actor, monday(store.id, { to: '2026-11-26' }), evening),
      changeHours(db, actor, monday(store.id, { to: '2026-11-26', intervals: shorter }), evening),
    ]);
    const hours = (await daysOf(store.id)).map(({ intervals }) => JSON.stringify(intervals));
    expect(hours).toHaveLength(4);
    expect(new Set(hours).size).toBe(1);
    expect(await auditOf(store.id)).toHaveLength(2);
  });
});
