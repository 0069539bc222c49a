import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { fulfillments, ledgerEntries, orderLines, payments, pendingJobs, returnLines, returns } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { askForOrder, payOnline } from '@/db/testing-payments';
import { makeMember } from '@/db/testing-rewards';
import { makeStockedStore, noon, reservation } from '@/db/testing-shop';
import { guest, system } from '../access/actor';
import { newId } from '../ids';
import type { JobPayloads } from '../jobs/names';
import { takeBackPoints } from '../loyalty/commands';
import { returnPayment } from '../payments/give-back';
import { handOver, markReady, startPicking } from '../pickup/commands';
import { cancelOrder } from './cancel-order';
import { expireOrders } from './expire-orders';
import type { PlaceOrderInput } from './input';
import { placeOrder } from './place-order';
import { getOrder } from './queries';
import type { PlacedOrder } from './types';

const { db } = await testDatabase({ max: 20 });
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** Of articles of ¥1,100, by a member with so many points. */
async function aMember(points: number) {
  const member = await makeMember(db, points);
  const { store, variant } = await makeStockedStore(db, 50);
  const order = (spent: number, over: Partial<PlaceOrderInput> = {}, quantity = 2) => {
    const input = reservation(store.storeCode, [{ sku: variant.sku, quantity }], { email: member.email, ...over });
    return placeOrder(db, member.actor, { ...input, points: spent }, noon);
  };
  return { ...member, store, variant, order };
}

const paymentsOf = ({ id }: PlacedOrder) => db.select().from(payments).where(eq(payments.orderId, id));

/** What the order's jobs do with its money. */
async function settle({ id }: PlacedOrder) {
  const parts = await db.select().from(fulfillments).where(eq(fulfillments.orderId, id));
  const jobs = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'return_payment'));
  for (const { payload } of jobs) {
    const returning = payload as JobPayloads['return_payment'];
    if (parts.some((part) => part.id === returning.fulfillmentId)) {
      await returnPayment(db, returning, later(10));
      await returnPayment(db, returning, later(11));
    }
  }
  await askForOrder(db, id, later(12));
}

async function collect(placed: PlacedOrder, tender: 'cash' | undefined = 'cash', part = placed.parts[0]) {
  const { fulfillmentId, pickupCode } = part;
  await startPicking(db, system, { fulfillmentId }, later(2));
  await markReady(db, system, { fulfillmentId, shelf: 'A-1' }, later(3));
  await handOver(
    db,
    system,
    { fulfillmentId, code: pickupCode, collector: 'self', ...(tender && { tender }) },
    later(4),
  );
}

test('points pay a part of an order, with a payment, an entry and a movement of the ledger', async () => {
  const { order, read } = await aMember(1000);
  const placed = await order(700);
  expect(placed).toMatchObject({ total: 2200, points: 700, paymentStatus: 'unpaid' });
  const [payment] = await paymentsOf(placed);
  expect(payment).toMatchObject({
    provider: 'points',
    method: 'points',
    state: 'captured',
    amount: 700,
    captured: 700,
  });
  const entries = await db.select().from(ledgerEntries).where(eq(ledgerEntries.orderId, placed.id));
  expect(entries.map(({ account, amount }) => [account, amount]).sort()).toEqual([
    ['customer', -700],
    ['points', 700],
  ]);
  expect(await read()).toEqual({ points: 300, sum: 300, moves: [['spend', -700]] });
  expect(await getOrder(db, placed.id)).toMatchObject({ points: 700, fulfillments: [{ amount: 2200, due: 1500 }] });
});

test('at the counter only the rest is taken, and goods paid in money earn points', async () => {
  const { order, read } = await aMember(1000);
  const placed = await order(1000);
  await collect(placed);
  const paid = await paymentsOf(placed);
  expect(paid.map(({ provider, captured }) => [provider, captured]).sort()).toEqual([
    ['counter', 1200],
    ['points', 1000],
  ]);
  expect(await read()).toEqual({
    points: 12,
    sum: 12,
    moves: [
      ['spend', -1000],
      ['earn', 12],
    ],
  });
});

test.each(['pay_in_store', 'pay_online'] as const)(
  'points that cover all of it pay it at once (%s), and nothing is due at the counter',
  async (paymentMethod) => {
    const { order } = await aMember(5000);
    const placed = await order(2200, { paymentMethod });
    expect(placed).toMatchObject({ paymentStatus: 'paid', paymentId: null });
    expect(await paymentsOf(placed)).toHaveLength(1);
    expect((await getOrder(db, placed.id))?.events.map(({ event }) => event)).toContain('paid');
    await collect(placed, undefined);
    expect(await getOrder(db, placed.id)).toMatchObject({ fulfillments: [{ status: 'collected' }] });
  },
);

test('the card is asked for the rest only', async () => {
  const { order, read } = await aMember(800);
  const placed = await order(800, { paymentMethod: 'pay_online' });
  expect(await paymentsOf(placed)).toContainEqual(
    expect.objectContaining({ id: placed.paymentId, provider: 'test-gateway', amount: 1400 }),
  );
  await payOnline(db, placed, later(1), { card: '4242424242424242' });
  await collect(placed, undefined);
  const paid = await paymentsOf(placed);
  expect(paid.map(({ captured }) => captured).sort()).toEqual([1400, 800]);
  expect(await read()).toMatchObject({ points: 14, sum: 14 });
});

test('two checkouts at once never spend the same points', async () => {
  const { order, read } = await aMember(1000);
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => order(600)));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(7);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'points_short' });
  expect(await read()).toEqual({ points: 400, sum: 400, moves: [['spend', -600]] });
});

test.each<[string, number, object]>([
  ['more than there are', 5001, { code: 'points_short' }],
  ['more than it costs', 2201, { code: 'invalid_input', details: { fields: { points: 'points_over' } } }],
])('%s is refused, and nothing is spent', async (_case, points, refusal) => {
  const { order, read } = await aMember(points === 2201 ? 5000 : 100);
  await expect(order(points, {}, points === 2201 ? 2 : 10)).rejects.toMatchObject(refusal);
  expect((await read()).moves).toEqual([]);
});

test('nobody spends points without an account', async () => {
  const { store, variant } = await makeStockedStore(db, 5);
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]);
  await expect(placeOrder(db, guest, { ...input, points: 1 }, noon)).rejects.toMatchObject({
    code: 'sign_in_required',
  });
});

test('cancelled, the points come back once, with the money first', async () => {
  const { order, read } = await aMember(800);
  const placed = await order(800, { paymentMethod: 'pay_online' });
  await payOnline(db, placed, later(1));
  await cancelOrder(db, guest, { token: placed.token }, later(2));
  await settle(placed);
  const left = await paymentsOf(placed);
  expect(left.map(({ refunded }) => refunded).sort()).toEqual([1400, 800]);
  expect(await read()).toMatchObject({ points: 800, sum: 800 });
  expect(await getOrder(db, placed.id)).toMatchObject({ paymentStatus: 'refunded', points: 0 });
});

test('an order nobody paid the rest of gives its points back, and stays unpaid', async () => {
  const { order, read } = await aMember(800);
  const placed = await order(800, { paymentMethod: 'pay_online' });
  await expireOrders(db, later(30));
  await settle(placed);
  expect(await read()).toMatchObject({ points: 800, sum: 800 });
  expect(await getOrder(db, placed.id)).toMatchObject({ paymentStatus: 'failed' });
});

test('of an order in two parts the points pay the first, whichever is collected first', async () => {
  const { actor, store, variant } = await aMember(1500);
  const second = await makeStockedStore(db, 5);
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]);
  const [other] = reservation(second.store.storeCode, [{ sku: second.variant.sku, quantity: 1 }]).parts;
  const parts: PlaceOrderInput['parts'] = [input.parts[0], other];
  const placed = await placeOrder(db, actor, { ...input, parts, points: 1500 }, noon);
  const dues = async () => (await getOrder(db, placed.id))?.fulfillments.map(({ due }) => due);
  expect(await dues()).toEqual([0, 700]);
  const [, late] = placed.parts;
  await collect(placed, 'cash', late);
  expect(await dues()).toEqual([0, 0]);
  await collect(placed, undefined);
  expect((await paymentsOf(placed)).map(({ captured }) => captured).sort()).toEqual([1500, 700]);
  expect(await getOrder(db, placed.id)).toMatchObject({ paymentStatus: 'paid' });
});

/** Goods worth so much came back, as the returns counter writes it. */
async function bringBack({ id: orderId }: PlacedOrder, locationId: string, amount: number) {
  const returnId = newId();
  const [order] = await db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  await db.insert(returns).values({
    ...{ id: returnId, number: returnId, orderId, locationId, amount },
    ...{ status: 'received', source: 'counter', requestedAt: later(5), receivedAt: later(5) },
  });
  if (!order) throw new Error('an order without lines');
  const line = { id: newId(), returnId, orderLineId: order.id, quantity: 1, amount };
  await db.insert(returnLines).values({ ...line, reason: 'size' });
  const take = () => db.transaction((tx) => takeBackPoints(tx, { orderId, returnId }, later(5)));
  return { returnId, take };
}

test('points earned with goods that came back are taken back by their share, once a return', async () => {
  const { order, read, store } = await aMember(0);
  const placed = await order(0, {}, 10);
  await collect(placed);
  expect(await read()).toMatchObject({ points: 110 });
  const half = await bringBack(placed, store.id, 5500);
  expect(await half.take()).toEqual({ taken: 55, missing: 0 });
  expect(await half.take()).toEqual({ taken: 0, missing: 0 });
  const rest = await bringBack(placed, store.id, 5500);
  expect(await rest.take()).toEqual({ taken: 55, missing: 0 });
  expect(await read()).toMatchObject({ points: 0, sum: 0 });
});

test('a balance too low goes to nothing, never below', async () => {
  const { order, read, store } = await aMember(0);
  const placed = await order(0, {}, 10);
  await collect(placed);
  await order(100);
  const all = await bringBack(placed, store.id, 11_000);
  expect(await all.take()).toEqual({ taken: 10, missing: 100 });
  expect(await read()).toMatchObject({ points: 0, sum: 0 });
});

test('guests earn nothing', async () => {
  const { store, variant } = await makeStockedStore(db, 5);
  const placed = await placeOrder(db, guest, reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]), noon);
  await collect(placed);
  expect(
    await db
      .select()
      .from(payments)
      .where(and(eq(payments.orderId, placed.id), eq(payments.provider, 'points'))),
  ).toEqual([]);
});
