import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditLog, bookedSlots, fulfillments, locations, messages, orders, pendingJobs, visits } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, makeStore, makeVariant, noon, putStock } from '@/db/testing-shop';
import { type Actor, guest, system } from '../access/actor';
import { newId, newToken } from '../ids';
import { sendVisitMessage } from '../notify/commands';
import { cancelOrder } from '../orders/cancel-order';
import { expireOrders } from '../orders/expire-orders';
import { markReady, startPicking } from '../pickup/commands';
import { listStockFaults } from '../stock/check';
import { listLevelsOfVariant } from '../stock/queries';
import { getStoreById } from '../stores/queries';
import type { SlotPolicy } from '../stores/types';
import { bookVisit } from './book-visit';
import { cancelVisit, changeVisit, closeVisit, withdrawVisit } from './commands';
import type { BookVisitInput } from './input';
import { getVisitByToken, listVisitDays, listVisits } from './queries';

const { db } = await testDatabase({ max: 20 });

const policy: SlotPolicy = { minutes: 60, capacity: 1, horizonDays: 14, leadMinutes: 60 };
const tokyo = (text: string) => new Date(`2026-${text.replace(' ', 'T')}:00+09:00`);
const MONDAY = tokyo('11-23 14:00');
const TUESDAY = tokyo('11-24 14:00');

const booking = (storeCode: string, over: Partial<BookVisitInput> = {}): BookVisitInput => ({
  storeCode,
  slot: MONDAY,
  name: '青木 みなみ',
  email: 'minami@mail.example',
  phone: '090-1234-5678',
  consent: true,
  locale: 'ja',
  skus: [],
  hold: false,
  key: newToken(),
  ...over,
});

const makeShop = (over: Partial<SlotPolicy> = {}) => makeStore(db, { visitSlots: { ...policy, ...over } });

/** A shop that takes visits and has so many units of one article. */
async function stockedShop(units: number) {
  const { store, variant } = await makeStockedStore(db, units);
  await db.update(locations).set({ visitSlots: policy }).where(eq(locations.id, store.id));
  const allocated = async () => (await listLevelsOfVariant(db, variant.id))[0]?.allocated;
  return { store, variant, allocated, held: booking(store.storeCode, { skus: [variant.sku], hold: true }) };
}

const clerk = (locationId: string): Actor => ({
  kind: 'staff',
  staffId: newId(),
  name: '佐藤',
  role: 'staff',
  locationIds: [locationId],
});
const takenAt = async (locationId: string, startsAt: Date) => {
  const [row] = await db
    .select({ taken: bookedSlots.taken })
    .from(bookedSlots)
    .where(and(eq(bookedSlots.locationId, locationId), eq(bookedSlots.startsAt, startsAt)));
  return row?.taken ?? 0;
};
const countVisits = (locationId: string) => db.$count(visits, eq(visits.locationId, locationId));
const countOrders = (key: string) => db.$count(orders, eq(orders.idempotencyKey, `visit:${key}`));
const jobsOf = async (visitId: string) => {
  const jobs = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_visit_message'));
  const payloads = jobs.map(({ payload }) => payload as { visitId: string; kind: 'visit_booked'; at: string });
  return payloads.filter((payload) => payload.visitId === visitId);
};
async function partOf(orderId = '') {
  const [part] = await db.select().from(fulfillments).where(eq(fulfillments.orderId, orderId));
  if (!part) throw new Error('nothing is held');
  return part;
}

describe('booking', () => {
  it('takes a place, keeps what was said and tells the customer', async () => {
    const store = await makeShop();
    const variant = await makeVariant(db);
    const visit = await bookVisit(db, guest, booking(store.storeCode, { skus: [variant.sku], notes: '2名' }), noon);
    expect(visit).toMatchObject({
      status: 'booked',
      startsAt: MONDAY,
      endsAt: tokyo('11-23 15:00'),
      notes: '2名',
      order: null,
      articles: [{ sku: variant.sku, title: { ja: 'マグ' } }],
    });
    expect(await takenAt(store.id, MONDAY)).toBe(1);
    const [job] = await jobsOf(visit.id);
    expect(job).toMatchObject({ kind: 'visit_booked' });
    if (job) await sendVisitMessage(db, job, noon);
    if (job) await sendVisitMessage(db, job, noon);
    const sent = await db
      .select()
      .from(messages)
      .where(eq(messages.key, `visit_booked:${visit.id}:${job?.at}`));
    expect(sent).toMatchObject([{ recipient: 'minami@mail.example' }]);
    expect(sent[0]?.text).toMatch(/ご来店の日時: 11\/23\(月\) 14:00–15:00[\s\S]*マグ[\s\S]*\/visits\//);
  });

  it('of one place by sixteen people at once is sold once', async () => {
    const store = await makeShop({ capacity: 1 });
    const tries = Array.from({ length: 16 }, () => bookVisit(db, guest, booking(store.storeCode), noon));
    const refused = (await Promise.allSettled(tries)).filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(15);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'slot_taken' });
    expect(await countVisits(store.id)).toBe(1);
    expect(await takenAt(store.id, MONDAY)).toBe(1);
  });

  it('with the same key again is the same visit, also at once and for the last place', async () => {
    const { store, held, allocated } = await stockedShop(5);
    const made = await Promise.all(Array.from({ length: 6 }, () => bookVisit(db, guest, held, noon)));
    const later = await bookVisit(db, guest, held, tokyo('11-23 18:00'));
    expect(new Set([...made, later].map(({ id }) => id)).size).toBe(1);
    expect(await countVisits(store.id)).toBe(1);
    expect(await allocated()).toBe(1);
    await expect(bookVisit(db, guest, { ...held, email: 'else@mail.example' }, noon)).rejects.toMatchObject({
      code: 'repeated_request',
    });
  });

  it.each([
    ['of a time that is over', tokyo('11-22 10:00')],
    ['of a time too soon', tokyo('11-22 12:00')],
    ['of a time between two', tokyo('11-23 14:30')],
    ['of a time after closing', tokyo('11-23 19:00')],
    ['of a time beyond the days offered', tokyo('12-10 14:00')],
  ])('%s is refused', async (_, slot) => {
    const store = await makeShop();
    await expect(bookVisit(db, guest, booking(store.storeCode, { slot }), noon)).rejects.toMatchObject({
      code: 'slot_closed',
    });
    expect(await countVisits(store.id)).toBe(0);
  });

  it('is refused where no visits are taken, in no shop, and of nothing known', async () => {
    const without = await makeStore(db);
    await expect(bookVisit(db, guest, booking(without.storeCode), noon)).rejects.toMatchObject({
      code: 'method_not_offered',
    });
    await expect(bookVisit(db, guest, booking('nowhere'), noon)).rejects.toMatchObject({ code: 'unknown_store' });
    const store = await makeShop();
    const unknown = booking(store.storeCode, { skus: ['NONE-1'] });
    await expect(bookVisit(db, guest, unknown, noon)).rejects.toMatchObject({ code: 'unknown_product' });
    expect(await takenAt(store.id, MONDAY)).toBe(0);
  });
});

describe('what is held for a visit', () => {
  it('is bound, promised for that time and kept beyond it, however early it is fetched', async () => {
    const { store, held, allocated } = await stockedShop(2);
    const slot = tokyo('12-03 14:00');
    const visit = await bookVisit(db, guest, { ...held, slot }, noon);
    expect(await allocated()).toBe(1);
    const part = await partOf(visit.order?.id);
    const kept = tokyo('12-10 19:00');
    expect(part).toMatchObject({ promisedAt: slot, estimatedReadyAt: slot, collectBy: kept, locationId: store.id });
    await startPicking(db, system, { fulfillmentId: part.id }, noon);
    await markReady(db, system, { fulfillmentId: part.id, shelf: 'A-1' }, noon);
    expect((await partOf(visit.order?.id)).collectBy).toEqual(kept);
    await expireOrders(db, tokyo('12-03 13:00'));
    expect((await partOf(visit.order?.id)).status).toBe('ready');
  });

  it('and sold out leaves nothing half done', async () => {
    const { store, held } = await stockedShop(0);
    await expect(bookVisit(db, guest, held, noon)).rejects.toMatchObject({ code: 'out_of_stock' });
    expect(await takenAt(store.id, MONDAY)).toBe(0);
    expect(await countVisits(store.id)).toBe(0);
    expect(await countOrders(held.key)).toBe(0);
  });

  it('in a slot that is full leaves nothing half done', async () => {
    const { store, held, allocated } = await stockedShop(5);
    await bookVisit(db, guest, booking(store.storeCode), noon);
    await expect(bookVisit(db, guest, held, noon)).rejects.toMatchObject({ code: 'slot_taken' });
    expect(await allocated()).toBe(0);
    expect(await countOrders(held.key)).toBe(0);
  });

  it('cannot be ready sooner than the shop can prepare it', async () => {
    const { store, held } = await stockedShop(2);
    await db.update(locations).set({ prepMinutes: 180 }).where(eq(locations.id, store.id));
    const slot = tokyo('11-22 13:00');
    await expect(bookVisit(db, guest, { ...held, slot }, noon)).rejects.toMatchObject({ code: 'slot_closed' });
  });

  it('is several articles, all of them or none', async () => {
    const { store, held, allocated } = await stockedShop(5);
    const other = await makeVariant(db);
    await putStock(db, { variantId: other.id, locationId: store.id, onHand: 0 });
    const both = { ...held, skus: [...held.skus, other.sku] };
    await expect(bookVisit(db, guest, both, noon)).rejects.toMatchObject({ code: 'out_of_stock' });
    expect(await allocated()).toBe(0);
  });

  it('is told in the message of the visit alone, when it is booked and when it is called off', async () => {
    const { held } = await stockedShop(1);
    const visit = await bookVisit(db, guest, held, noon);
    await cancelVisit(db, guest, visit, noon);
    const told = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_order_message'));
    const ofOrder = told.filter(({ payload }) => (payload as { orderId: string }).orderId === visit.order?.id);
    expect(ofOrder).toEqual([]);
    const jobs = await jobsOf(visit.id);
    expect(jobs.map(({ kind }) => kind)).toEqual(['visit_booked', 'visit_cancelled']);
  });

  it('is listed in it with its price and its deadline', async () => {
    const { held } = await stockedShop(1);
    const visit = await bookVisit(db, guest, held, noon);
    const [job] = await jobsOf(visit.id);
    if (job) await sendVisitMessage(db, job, noon);
    const [mail] = await db
      .select()
      .from(messages)
      .where(eq(messages.key, `visit_booked:${visit.id}:${job?.at}`));
    expect(mail?.text).toContain(`注文番号 ${visit.order?.number}`);
    expect(mail?.text).toMatch(/受け取る期限: 11\/30\(月\) 19:00 まで[\s\S]*合計: ¥1,100\(税込\)/);
  });

  it('goes back once when the visit is called off, also after its customer gave it back', async () => {
    const { held, allocated } = await stockedShop(5);
    const first = await bookVisit(db, guest, held, noon);
    await cancelVisit(db, guest, first, noon);
    expect(await allocated()).toBe(0);
    expect((await getVisitByToken(db, first.token))?.order?.status).toBe('cancelled');

    const second = await bookVisit(db, guest, { ...held, key: newToken() }, noon);
    await cancelOrder(db, guest, { token: second.order?.token ?? '' }, noon);
    await cancelVisit(db, guest, second, noon);
    expect(await allocated()).toBe(0);
    expect(await listStockFaults(db)).toEqual([]);
  });
});

describe('another time', () => {
  it('is taken, the old one free again, and what is held stays', async () => {
    const { store, held, allocated } = await stockedShop(2);
    const visit = await bookVisit(db, guest, held, noon);
    await changeVisit(db, { token: visit.token, slot: TUESDAY }, noon);
    expect(await getVisitByToken(db, visit.token)).toMatchObject({ startsAt: TUESDAY, endsAt: tokyo('11-24 15:00') });
    expect([await takenAt(store.id, MONDAY), await takenAt(store.id, TUESDAY)]).toEqual([0, 1]);
    expect(await allocated()).toBe(1);
    expect(await partOf(visit.order?.id)).toMatchObject({
      promisedAt: MONDAY,
      estimatedReadyAt: TUESDAY,
      collectBy: tokyo('12-01 19:00'),
    });
    expect((await jobsOf(visit.id)).map(({ kind }) => kind)).toEqual(['visit_booked', 'visit_changed']);
  });

  it('that it has already changes nothing', async () => {
    const store = await makeShop();
    const visit = await bookVisit(db, guest, booking(store.storeCode), noon);
    await changeVisit(db, { token: visit.token, slot: MONDAY }, noon);
    expect(await takenAt(store.id, MONDAY)).toBe(1);
    expect(await jobsOf(visit.id)).toHaveLength(1);
  });

  it('that is full, not offered, or comes too late leaves the first', async () => {
    const store = await makeShop();
    const visit = await bookVisit(db, guest, booking(store.storeCode), noon);
    await bookVisit(db, guest, booking(store.storeCode, { slot: TUESDAY }), noon);
    const to = (slot: Date, now = noon) => changeVisit(db, { token: visit.token, slot }, now);
    await expect(to(TUESDAY)).rejects.toMatchObject({ code: 'slot_taken' });
    await expect(to(tokyo('11-24 20:00'))).rejects.toMatchObject({ code: 'slot_closed' });
    await expect(to(tokyo('11-24 15:00'), MONDAY)).rejects.toMatchObject({ code: 'too_late' });
    expect(await getVisitByToken(db, visit.token)).toMatchObject({ startsAt: MONDAY });
    expect(await takenAt(store.id, MONDAY)).toBe(1);
  });

  it('changed for each other’s by two at once ends in order', async () => {
    const store = await makeShop({ capacity: 2 });
    const first = await bookVisit(db, guest, booking(store.storeCode), noon);
    const second = await bookVisit(db, guest, booking(store.storeCode, { slot: TUESDAY }), noon);
    for (let turn = 0; turn < 5; turn++) {
      const [to, from] = turn % 2 ? [MONDAY, TUESDAY] : [TUESDAY, MONDAY];
      await Promise.all([
        changeVisit(db, { token: first.token, slot: to }, noon),
        changeVisit(db, { token: second.token, slot: from }, noon),
      ]);
    }
    expect([await takenAt(store.id, MONDAY), await takenAt(store.id, TUESDAY)]).toEqual([1, 1]);
  });

  it('while it is called off: one of the two happens, and no place is lost', async () => {
    const store = await makeShop();
    for (let turn = 0; turn < 5; turn++) {
      const visit = await bookVisit(db, guest, booking(store.storeCode), noon);
      await Promise.allSettled([
        changeVisit(db, { token: visit.token, slot: TUESDAY }, noon),
        cancelVisit(db, guest, { token: visit.token }, noon),
      ]);
      expect((await getVisitByToken(db, visit.token))?.status).toBe('cancelled');
      expect([await takenAt(store.id, MONDAY), await takenAt(store.id, TUESDAY)]).toEqual([0, 0]);
    }
  });
});

describe('at the counter', () => {
  it('today’s and coming visits stand in order', async () => {
    const store = await makeShop();
    await bookVisit(db, guest, booking(store.storeCode, { slot: TUESDAY }), noon);
    await bookVisit(db, guest, booking(store.storeCode), noon);
    const listed = await listVisits(db, clerk(store.id), store.id, tokyo('11-23 18:00'));
    expect(listed.map(({ startsAt }) => startsAt)).toEqual([MONDAY, TUESDAY]);
    expect(await listVisits(db, clerk(store.id), store.id, TUESDAY)).toHaveLength(1);
    await expect(listVisits(db, clerk(newId()), store.id, noon)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('a visit is closed once, with who did it', async () => {
    const store = await makeShop();
    const { id } = await bookVisit(db, guest, booking(store.storeCode), noon);
    const by = clerk(store.id);
    await expect(closeVisit(db, guest, { visitId: id, outcome: 'visited' }, MONDAY)).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await closeVisit(db, by, { visitId: id, outcome: 'visited' }, MONDAY);
    const again = { code: 'already_changed', details: { status: 'visited' } };
    await expect(closeVisit(db, by, { visitId: id, outcome: 'missed' }, MONDAY)).rejects.toMatchObject(again);
    await expect(withdrawVisit(db, by, { visitId: id }, MONDAY)).rejects.toMatchObject(again);
    const audit = await db.select().from(auditLog).where(eq(auditLog.subjectId, id));
    expect(audit.map(({ action }) => action)).toEqual(['visit_visited']);
  });

  it('called off by the shop, what was held is free and the customer told', async () => {
    const { store, held, allocated } = await stockedShop(2);
    const visit = await bookVisit(db, guest, held, noon);
    await withdrawVisit(db, clerk(store.id), { visitId: visit.id }, noon);
    expect(await allocated()).toBe(0);
    expect(await takenAt(store.id, MONDAY)).toBe(0);
    expect((await jobsOf(visit.id)).map(({ kind }) => kind)).toContain('visit_cancelled');
  });
});

it('The days of a shop tell what each time still holds', async () => {
  const { storeCode, id } = await makeShop({ capacity: 2, horizonDays: 3 });
  await bookVisit(db, guest, booking(storeCode), noon);
  const store = await getStoreById(db, id);
  if (!store) throw new Error('the shop is gone');
  const days = await listVisitDays(db, store, noon);
  expect(days.map(({ date, slots }) => [date, slots.length])).toEqual([
    ['2026-11-22', 6],
    ['2026-11-23', 9],
    ['2026-11-24', 9],
  ]);
  const left = days[1]?.slots.map((slot) => slot.left);
  expect(left).toEqual([2, 2, 2, 2, 1, 2, 2, 2, 2]);
  expect(await listVisitDays(db, { ...store, visitSlots: null }, noon)).toEqual([]);
});
