import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { pendingJobs, settings } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { minutesAfterNoon as at, closeTestOrder, makeStaff, placeTestOrder } from '@/db/testing-order';
import { guest, system } from '../access/actor';
import { newId, newToken } from '../ids';
import type { JobPayloads } from '../jobs/names';
import { cancelOrder } from '../orders/cancel-order';
import { commentOnRating, rateCollecting } from './commands';
import { commentInput, rateInput } from './input';
import { getRating, listRatings } from './queries';

const { db } = await testDatabase();

async function collectedOrder() {
  const order = await placeTestOrder(db);
  await closeTestOrder(db, order);
  const rate = (score: number) => rateCollecting(db, guest, { ...order.own, score }, at(70));
  const say = (comment: string) => commentOnRating(db, guest, { ...order.own, comment }, at(71));
  return { ...order, rate, say };
}

describe('rating', () => {
  test('once, whoever taps at the same moment', async () => {
    const order = await collectedOrder();
    const both = await Promise.allSettled([order.rate(9), order.rate(2)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const kept = await getRating(db, order.fulfillmentId);
    expect([2, 9]).toContain(kept?.score);
    await expect(order.rate(5)).rejects.toMatchObject({ code: 'already_changed' });
    expect(await getRating(db, order.fulfillmentId)).toEqual(kept);
  });

  test('a sentence follows once, and not before the score', async () => {
    const order = await collectedOrder();
    await expect(order.say('早すぎました')).rejects.toMatchObject({ code: 'not_found' });
    await order.rate(9);
    const both = await Promise.allSettled([order.say('すぐでした'), order.say('ていねいでした')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(order.say('もうひとこと')).rejects.toMatchObject({ code: 'already_changed' });
  });

  test('a low one calls the manager of the shop', async () => {
    const [low, good] = [await collectedOrder(), await collectedOrder()];
    await low.rate(6);
    await good.rate(7);
    const jobs = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_staff_notice'));
    const called = jobs.map(({ payload }) => payload as JobPayloads['send_staff_notice']);
    expect(called).toContainEqual({
      ...{ locationId: low.store.id, kind: 'low_rating', subjectId: low.fulfillmentId },
    });
    expect(called.some(({ subjectId }) => subjectId === good.fulfillmentId)).toBe(false);
  });

  test('not before it is handed over, nor what was cancelled, nor another’s order', async () => {
    const [order, other] = [await placeTestOrder(db), await collectedOrder()];
    const rating = { score: 5 };
    await expect(rateCollecting(db, guest, { ...order.own, ...rating }, at(1))).rejects.toMatchObject({
      code: 'not_ready',
    });
    const astray = { token: order.token, fulfillmentId: other.fulfillmentId };
    await expect(rateCollecting(db, guest, { ...astray, ...rating }, at(1))).rejects.toMatchObject({
      code: 'not_found',
    });
    await cancelOrder(db, guest, { token: order.token }, at(2));
    await expect(rateCollecting(db, guest, { ...order.own, ...rating }, at(3))).rejects.toMatchObject({
      code: 'not_collectable',
    });
  });

  test('staff of the shop see them, low ones marked by the merchant’s own limit; others do not', async () => {
    const order = await collectedOrder();
    await order.rate(6);
    await order.say('レジで10分待ちました');
    const staff = await makeStaff(db, [order.store.id]);
    const seen = await listRatings(db, staff, order.store.id, at(80));
    expect(seen).toMatchObject({
      ...{ average: 6, count: 1 },
      rows: [{ number: order.number, score: 6, comment: 'レジで10分待ちました', low: true }],
    });
    await db.insert(settings).values({ name: 'lowRating', value: 4, updatedAt: at(80) });
    expect((await listRatings(db, system, order.store.id, at(80))).rows).toMatchObject([{ low: false }]);
    expect(await listRatings(db, staff, order.store.id, at(100 * 24 * 60))).toEqual({
      ...{ rows: [], average: null, count: 0 },
    });
    const stranger = await makeStaff(db, []);
    await expect(listRatings(db, stranger, order.store.id, at(80))).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('what is typed', () => {
  const own = { token: newToken(), fulfillmentId: newId() };
  test.each([
    ['0', 0],
    ['10', 10],
    ['7', 7],
  ])('%s', (score, value) => {
    expect(rateInput.parse({ ...own, score })).toMatchObject({ score: value });
  });
  test.each([{ score: '11' }, { score: '-1' }, { score: '' }, {}, { score: '5.5' }])('no score: %j', (over) => {
    expect(rateInput.safeParse({ ...own, ...over }).success).toBe(false);
  });
  test.each([{ comment: ' ' }, {}, { comment: 'あ'.repeat(401) }])('no sentence: %j', (over) => {
    expect(commentInput.safeParse({ ...own, ...over }).success).toBe(false);
  });
});
