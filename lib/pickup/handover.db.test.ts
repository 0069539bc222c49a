import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog, delegates, handoverProofs } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeClerk, makeStockedStore, makeStore, noon, reservation } from '@/db/testing-shop';
import { type Actor, guest } from '../access/actor';
import { newId, newToken } from '../ids';
import { cancelOrder } from '../orders/cancel-order';
import { expireOrders } from '../orders/expire-orders';
import type { PlaceOrderInput } from '../orders/input';
import { placeOrder } from '../orders/place-order';
import { listStockFaults } from '../stock/check';
import { listLevelsOfVariant } from '../stock/queries';
import { handOver, markReady, startPicking } from './commands';
import { listOpenDelegates } from './delegate';
import { findByCode } from './find-by-code';
import type { HandOverInput } from './input';
import { refuseLines } from './refuse-lines';
import { searchOrders } from './search-orders';

const { db } = await testDatabase({ max: 12 });
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const TEN_DAYS = 10 * 24 * 60;

/** An order for two of five units that lies ready at a shop with a clerk of its own. */
async function aReadyOrder(over: Partial<PlaceOrderInput> = {}, checks: ('identity' | 'signature')[] = []) {
  const { store, variant } = await makeStockedStore(db, 5, { handoverChecks: checks });
  const clerk = await makeClerk(db, store.id);
  const wanted = reservation(store.storeCode, [{ sku: variant.sku, quantity: 2 }], over);
  const { parts, token, number } = await placeOrder(db, guest, wanted, noon);
  const [{ fulfillmentId, pickupCode }] = parts;
  await startPicking(db, clerk, { fulfillmentId }, later(5));
  await markReady(db, clerk, { fulfillmentId, shelf: 'A-3' }, later(10));
  const give = (more: Partial<HandOverInput> = {}, actor = clerk, at = later(60)) =>
    handOver(db, actor, { fulfillmentId, code: pickupCode, collector: 'self', tender: 'cash', ...more }, at);
  const level = async () => (await listLevelsOfVariant(db, variant.id))[0];
  const proof = async () =>
    (await db.select().from(handoverProofs).where(eq(handoverProofs.fulfillmentId, fulfillmentId)))[0];
  return { store, sku: variant.sku, clerk, number, token, fulfillmentId, pickupCode, give, level, proof };
}

const wrongOf = (code: string) => code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));

describe('what may not be handed over', () => {
  test('what was cancelled', async () => {
    const order = await aReadyOrder();
    await cancelOrder(db, guest, { token: order.token }, later(30));
    await expect(order.give()).rejects.toMatchObject({ code: 'already_changed', details: { status: 'cancelled' } });
    expect(await order.level()).toMatchObject({ onHand: 5, allocated: 0 });
  });

  test('what was not collected in time, before the job says so and after', async () => {
    const order = await aReadyOrder();
    await expect(order.give({}, order.clerk, later(TEN_DAYS))).rejects.toMatchObject({ code: 'too_late' });
    await expireOrders(db, later(TEN_DAYS));
    await expect(order.give({}, order.clerk, later(TEN_DAYS))).rejects.toMatchObject({
      details: { status: 'expired' },
    });
    expect(await order.level()).toMatchObject({ onHand: 5, allocated: 0 });
  });

  test('what was handed over before', async () => {
    const order = await aReadyOrder();
    await order.give();
    await expect(order.give()).rejects.toMatchObject({ code: 'already_changed', details: { status: 'collected' } });
    expect(await order.level()).toMatchObject({ onHand: 3, allocated: 0 });
  });

  test('what lies in another shop: its code is told to belong there, and its staff alone may give it', async () => {
    const [here, there] = [await aReadyOrder(), await aReadyOrder()];
    const asked = { locationId: here.store.id, code: there.pickupCode };
    expect(await findByCode(db, here.clerk, asked, later(20))).toMatchObject({ kind: 'elsewhere' });
    await expect(there.give({}, here.clerk)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('two at once', () => {
  test('two of the staff hand over one order: one of them does', async () => {
    const order = await aReadyOrder();
    const other = await makeClerk(db, order.store.id);
    const both = await Promise.allSettled([order.give(), order.give({}, other)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await order.level()).toMatchObject({ onHand: 3, allocated: 0 });
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('a hand-over a device sends again, also after another day, is done once', async () => {
    const [order, key] = [await aReadyOrder(), newId()];
    await Promise.all([order.give({ key }), order.give({ key })]);
    await order.give({ key }, order.clerk, later(TEN_DAYS));
    expect(await order.level()).toMatchObject({ onHand: 3, allocated: 0 });
  });
});

describe('guessed codes', () => {
  test('after five wrong ones the order rests, and it is written down', async () => {
    const order = await aReadyOrder();
    const guess = () => order.give({ code: wrongOf(order.pickupCode) });
    for (const left of [4, 3, 2, 1, 0]) {
      await expect(guess()).rejects.toMatchObject({ code: 'wrong_code', details: { left } });
    }
    await expect(order.give()).rejects.toMatchObject({ code: 'too_many_attempts' });
    const noted = await db.select().from(auditLog).where(eq(auditLog.subjectId, order.fulfillmentId));
    expect(noted).toMatchObject([{ action: 'pickup_codes_guessed', actorKind: 'staff' }]);
  });
});

describe('what the shop makes sure of', () => {
  test('without a code somebody’s identity is looked at', async () => {
    const order = await aReadyOrder();
    await expect(order.give({ code: undefined })).rejects.toMatchObject({
      details: { fields: { idChecked: 'required' } },
    });
    await order.give({ code: undefined, idChecked: true });
    expect(await order.proof()).toMatchObject({ proof: 'order_and_name', idChecked: true });
  });

  test('identity and signature are asked for where the shop says so; a signature may be skipped with a reason', async () => {
    const order = await aReadyOrder({}, ['identity', 'signature']);
    await expect(order.give()).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields: { idChecked: 'required', signature: 'required' } },
    });
    await order.give({ idChecked: true, signatureSkipped: 'declined' });
    expect(await order.proof()).toMatchObject({ idChecked: true, signature: null });
  });

  test('a signature is kept with the proof', async () => {
    const order = await aReadyOrder({}, ['signature']);
    await order.give({ signature: 'M1 2L3 4' });
    expect(await order.proof()).toMatchObject({ proof: 'code', signature: 'M1 2L3 4' });
  });
});

describe('refused at the counter', () => {
  test('a unit that is not wanted is free again and not paid for', async () => {
    const order = await aReadyOrder();
    const lines = [{ sku: order.sku, quantity: 1 }];
    const input = { fulfillmentId: order.fulfillmentId, lines, key: newId() };
    expect(await refuseLines(db, order.clerk, input, later(50))).toEqual({ ended: false });
    expect(await refuseLines(db, order.clerk, input, later(51))).toEqual({ ended: false });
    expect(await order.level()).toMatchObject({ onHand: 5, allocated: 1 });
    await order.give();
    expect(await order.proof()).toMatchObject({ amount: 1100 });
    expect(await order.level()).toMatchObject({ onHand: 4, allocated: 0 });
  });

  test('refusing all ends the order; another shop’s staff may not', async () => {
    const order = await aReadyOrder();
    const input = { fulfillmentId: order.fulfillmentId, lines: [{ sku: order.sku, quantity: 2 }] };
    await expect(refuseLines(db, await makeClerk(db), input, later(50))).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await refuseLines(db, order.clerk, input, later(50))).toEqual({ ended: true });
    await expect(order.give()).rejects.toMatchObject({ details: { status: 'cancelled' } });
    expect(await order.level()).toMatchObject({ onHand: 5, allocated: 0 });
    expect(await listStockFaults(db)).toEqual([]);
  });
});

describe('somebody who was sent', () => {
  async function sent(fulfillmentId: string, over: Partial<typeof delegates.$inferInsert> = {}) {
    const row = { id: newId(), fulfillmentId, tokenHash: newToken(), name: '石井 透', createdAt: noon, ...over };
    await db.insert(delegates).values(row);
    return row.id;
  }

  test('the link is used up with the hand-over', async () => {
    const order = await aReadyOrder();
    const delegateId = await sent(order.fulfillmentId);
    expect(await listOpenDelegates(db, order.clerk, order.fulfillmentId)).toEqual([
      { id: delegateId, name: '石井 透' },
    ]);
    await order.give({ collector: 'proxy', delegateId });
    expect(await order.proof()).toMatchObject({ collector: 'proxy', delegateId });
    expect(await listOpenDelegates(db, order.clerk, order.fulfillmentId)).toEqual([]);
  });

  test('a link that was used, taken back or is of another order gives nothing away', async () => {
    const [order, other] = [await aReadyOrder(), await aReadyOrder()];
    const cases = [
      { over: { usedAt: noon }, code: 'link_used' },
      { over: { revokedAt: noon }, code: 'link_revoked' },
      { over: { fulfillmentId: other.fulfillmentId }, code: 'not_found' },
    ];
    for (const { over, code } of cases) {
      const delegateId = await sent(order.fulfillmentId, over);
      await expect(order.give({ delegateId })).rejects.toMatchObject({ code });
    }
    expect(await order.level()).toMatchObject({ onHand: 5, allocated: 2 });
  });
});

describe('searched for', () => {
  const search = (actor: Actor, locationId: string, text: string) =>
    searchOrders(db, actor, { locationId, text }, later(20));

  test('by name, phone and number, at its own shop alone; what waits stands first', async () => {
    const order = await aReadyOrder({ name: '青木 みなみ', phone: '090-1234-5678' });
    for (const text of ['青木', '5678', order.number]) {
      const found = await search(order.clerk, order.store.id, text);
      expect(found.map(({ id }) => id)).toEqual([order.fulfillmentId]);
    }
    const [found] = await search(order.clerk, order.store.id, '青木');
    expect(found).toMatchObject({ status: 'ready', shelf: 'A-3', units: 2, phoneTail: '5678' });
    expect(found).not.toHaveProperty('customerPhone');
  });

  test('another shop’s orders are not found, nor may its staff ask', async () => {
    const order = await aReadyOrder();
    const elsewhere = await makeStore(db);
    const stranger = await makeClerk(db, elsewhere.id);
    expect(await search(stranger, elsewhere.id, order.number)).toEqual([]);
    await expect(search(stranger, order.store.id, order.number)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  test('too little is refused, and searching in vain rests after a while', async () => {
    const store = await makeStore(db);
    const clerk = await makeClerk(db, store.id);
    await expect(search(clerk, store.id, '青')).rejects.toMatchObject({ code: 'invalid_input' });
    for (let times = 0; times < 30; times++) expect(await search(clerk, store.id, '無い名前')).toEqual([]);
    await expect(search(clerk, store.id, '無い名前')).rejects.toMatchObject({ code: 'too_many_attempts' });
    expect(await db.select().from(auditLog).where(eq(auditLog.subjectId, store.id))).toHaveLength(1);
  });
});
