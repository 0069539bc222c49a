import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { delegates, pendingJobs } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import {
  minutesAfterNoon as at,
  closeTestOrder,
  placeTestOrder,
  prepareTestOrder,
  type TestOrder,
} from '@/db/testing-order';
import { guest } from '../access/actor';
import { newId, newToken } from '../ids';
import { cancelOrder } from '../orders/cancel-order';
import { createDelegate, revokeDelegate, spendDelegate } from './commands';
import { createDelegateInput } from './input';
import { getDelegation, openDelegateOf, orderTokenOfDelegate } from './queries';

const { db } = await testDatabase();
const TEN_DAYS = 10 * 24 * 60;

const name = (order: TestOrder, who = '佐藤', minutes = 30) =>
  createDelegate(db, guest, { ...order.own, name: who }, at(minutes));
const open = async (order: TestOrder) => {
  const delegate = await openDelegateOf(db, order.fulfillmentId);
  if (!delegate) throw new Error('nobody is sent');
  return delegate;
};
const codeOf = async (order: TestOrder) => (await order.read()).fulfillments[0].pickupCode;

describe('naming a collector', () => {
  test('the link shows what, where and when; the code once it is ready; no price, no more than a given name', async () => {
    const order = await placeTestOrder(db);
    const { secret } = await name(order);
    const early = await getDelegation(db, secret, at(31));
    expect(early).toMatchObject({ kind: 'open', order: { givenName: 'みなみ', code: null, lines: [{ quantity: 2 }] } });
    await prepareTestOrder(db, order);
    const ready = await getDelegation(db, secret, at(31));
    expect(ready).toMatchObject({ order: { code: await codeOf(order) } });
    expect(JSON.stringify(ready)).not.toMatch(/青木|1100|2200|090-1234|minami@/);
    expect(await orderTokenOfDelegate(db, secret)).toBe(order.token);
  });

  test('its secret is kept nowhere', async () => {
    const { secret } = await name(await placeTestOrder(db));
    expect(JSON.stringify(await db.select().from(delegates))).not.toContain(secret);
  });

  test('another takes back the one before, also at the same moment', async () => {
    const order = await placeTestOrder(db);
    const links = await Promise.all([name(order, '佐藤'), name(order, '鈴木')]);
    const kinds = await Promise.all(links.map(async ({ secret }) => (await getDelegation(db, secret, at(31)))?.kind));
    expect(kinds.sort()).toEqual(['open', 'revoked']);
  });

  test('refused for a link of another order, one that has ended, and one past its deadline', async () => {
    const [order, other] = [await placeTestOrder(db), await placeTestOrder(db)];
    const astray = { token: other.token, fulfillmentId: order.fulfillmentId, name: '佐藤' };
    await expect(createDelegate(db, guest, astray, at(1))).rejects.toMatchObject({ code: 'not_found' });
    await prepareTestOrder(db, order);
    await expect(name(order, '佐藤', TEN_DAYS)).rejects.toMatchObject({ code: 'too_late' });
    await cancelOrder(db, guest, { token: order.token }, at(30));
    await expect(name(order)).rejects.toMatchObject({ code: 'already_changed', details: { status: 'cancelled' } });
  });

  test.each(['', ' ', '​', 'あ'.repeat(41), '佐藤\n花'])('no name: %j', (typed) => {
    const input = { token: newToken(), fulfillmentId: newId(), name: typed };
    expect(createDelegateInput.safeParse(input).success).toBe(false);
  });
});

describe('taking a link back', () => {
  test('the code it showed collects nothing any more, and the customer is told the new one', async () => {
    const order = await placeTestOrder(db);
    await prepareTestOrder(db, order);
    const { secret } = await name(order);
    const [{ id: delegateId }, shown] = [await open(order), await codeOf(order)];
    await revokeDelegate(db, guest, { ...order.own, delegateId }, at(40));
    expect(await getDelegation(db, secret, at(41))).toEqual({ kind: 'revoked' });
    expect(await codeOf(order)).not.toBe(shown);
    const jobs = await db.select({ payload: pendingJobs.payload }).from(pendingJobs);
    expect(jobs).toContainEqual({
      payload: expect.objectContaining({
        fulfillmentId: order.fulfillmentId,
        kind: 'order_ready',
        occasion: at(40).toISOString(),
      }),
    });
    expect(await openDelegateOf(db, order.fulfillmentId)).toBeNull();
  });

  test('before it is ready nobody has seen a code, and it stays', async () => {
    const order = await placeTestOrder(db);
    await name(order);
    const shown = await codeOf(order);
    await revokeDelegate(db, guest, { ...order.own, delegateId: (await open(order)).id }, at(40));
    expect(await codeOf(order)).toBe(shown);
  });

  test('a second time, after it was used, and by whoever has another order’s link', async () => {
    const [order, other] = [await placeTestOrder(db), await placeTestOrder(db)];
    await name(order);
    const { id: delegateId } = await open(order);
    const astray = { ...other.own, delegateId };
    await expect(revokeDelegate(db, guest, astray, at(40))).rejects.toMatchObject({ code: 'not_found' });
    const twice = await Promise.allSettled(
      [1, 2].map(() => revokeDelegate(db, guest, { ...order.own, delegateId }, at(40))),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await name(order);
    const again = { fulfillmentId: order.fulfillmentId, delegateId: (await open(order)).id };
    await spendDelegate(db, again, at(50));
    await expect(revokeDelegate(db, guest, { ...order.own, ...again }, at(51))).rejects.toMatchObject({
      code: 'link_used',
    });
  });
});

describe('collecting by a link', () => {
  test('once, whoever asks at the same moment', async () => {
    const order = await placeTestOrder(db);
    const { secret } = await name(order);
    const use = { fulfillmentId: order.fulfillmentId, delegateId: (await open(order)).id };
    const both = await Promise.allSettled([spendDelegate(db, use, at(50)), spendDelegate(db, use, at(50))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await getDelegation(db, secret, at(51))).toEqual({ kind: 'used' });
    await expect(spendDelegate(db, use, at(52))).rejects.toMatchObject({ code: 'link_used' });
  });

  test('not by one that was taken back', async () => {
    const order = await placeTestOrder(db);
    await name(order);
    const { id: delegateId } = await open(order);
    await revokeDelegate(db, guest, { ...order.own, delegateId }, at(40));
    const use = { fulfillmentId: order.fulfillmentId, delegateId };
    await expect(spendDelegate(db, use, at(50))).rejects.toMatchObject({ code: 'link_revoked' });
    const [link] = await db.select().from(delegates).where(eq(delegates.id, delegateId));
    expect(link?.usedAt).toBeNull();
  });

  test('a guessed link leads nowhere; one of an order that ended says so', async () => {
    expect(await getDelegation(db, newToken(), at(1))).toBeNull();
    const [collected, late] = [await placeTestOrder(db), await placeTestOrder(db)];
    const [first, second] = [await name(collected), await name(late)];
    await closeTestOrder(db, collected);
    await prepareTestOrder(db, late);
    expect(await getDelegation(db, first.secret, at(90))).toEqual({ kind: 'over' });
    expect(await getDelegation(db, second.secret, at(TEN_DAYS))).toEqual({ kind: 'over' });
  });
});
