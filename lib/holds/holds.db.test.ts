import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { fulfillments, locations, messages, orderEvents, pendingJobs, refunds } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { askForOrder, payOnline } from '@/db/testing-payments';
import { makeStockedStore, noon, reservation, stranger } from '@/db/testing-shop';
import { type Actor, guest, system } from '../access/actor';
import { newId, newToken } from '../ids';
import type { JobPayloads } from '../jobs/names';
import { sendOrderMessage } from '../notify/commands';
import { cancelOrder } from '../orders/cancel-order';
import { expireOrders } from '../orders/expire-orders';
import type { PlaceOrderInput } from '../orders/input';
import { placeOrder } from '../orders/place-order';
import { getOrder } from '../orders/queries';
import { returnPayment } from '../payments/give-back';
import { handOver, markReady, startPicking } from '../pickup/commands';
import { listStockFaults } from '../stock/check';
import { listLevelsOfVariant } from '../stock/queries';
import { extendHold } from './extend-hold';
import { getExtension } from './queries';
import { remindHeld } from './remind-held';
import { confirmRestock, listRestocks } from './restock';

const { db, url } = await testDatabase({ max: 12 });

/** November 2026 in Tokyo; orders are placed on Sunday the 22nd at noon. */
const at = (local: string) => new Date(`2026-11-${local.replace(' ', 'T')}:00+09:00`);

interface Wish {
  units?: number;
  over?: Partial<PlaceOrderInput>;
  shop?: Partial<typeof locations.$inferInsert>;
}

/** A ready order of one unit in a shop that keeps it for three open days, to Wednesday the 25th at closing time. */
async function aReadyOrder({ units = 5, over = {}, shop = {} }: Wish = {}) {
  const { store, variant } = await makeStockedStore(db, units);
  await db
    .update(locations)
    .set({ holdDays: 3, ...shop })
    .where(eq(locations.id, store.id));
  const placed = await placeOrder(
    db,
    guest,
    reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }], { ...stranger(), ...over }),
    noon,
  );
  const [{ fulfillmentId, pickupCode }] = placed.parts;
  if (placed.paymentId) await payOnline(db, placed, noon);
  await startPicking(db, system, { fulfillmentId }, at('22 12:10'));
  await markReady(db, system, { fulfillmentId, shelf: 'A-3' }, at('22 13:00'));
  const part = async () => {
    const [row] = await db.select().from(fulfillments).where(eq(fulfillments.id, fulfillmentId));
    if (!row) throw new Error('the part is gone');
    return row;
  };
  const actor = { kind: 'staff', staffId: newId(), name: '', role: 'staff', locationIds: [store.id] } satisfies Actor;
  return { ...placed, fulfillmentId, pickupCode, store, variant, actor, part };
}
type Ready = Awaited<ReturnType<typeof aReadyOrder>>;

const extend = ({ token, fulfillmentId }: Ready, now: Date) => extendHold(db, guest, { token, fulfillmentId }, now);

/** Messages that wait to be sent about an order, in order. */
async function queued({ id }: { id: string }): Promise<JobPayloads['send_order_message'][]> {
  const rows = await db
    .select()
    .from(pendingJobs)
    .where(eq(pendingJobs.name, 'send_order_message'))
    .orderBy(asc(pendingJobs.id));
  return rows
    .map(({ payload }) => payload as JobPayloads['send_order_message'])
    .filter(({ orderId }) => orderId === id);
}
const kindsOf = async (order: { id: string }) => (await queued(order)).map(({ kind }) => kind);

/** Sends what waits, each twice as after a lost answer. */
async function sendQueued(order: { id: string }, now: Date): Promise<void> {
  for (const job of await queued(order)) {
    await sendOrderMessage(db, job, now);
    await sendOrderMessage(db, job, now);
  }
}
const sent = async ({ id }: { id: string }) => {
  const rows = await db
    .select()
    .from(messages)
    .where(eq(messages.orderId, id))
    .orderBy(asc(messages.createdAt), asc(messages.id));
  return rows.map(({ kind }) => kind);
};

test('the whole life of an order nobody comes for', async () => {
  const order = await aReadyOrder({ over: { paymentMethod: 'pay_online' } });
  const sweep = async (local: string) => {
    await expireOrders(db, at(local));
    await remindHeld(db, at(local));
    await sendQueued(order, at(local));
  };
  expect(await order.part()).toMatchObject({ remindAt: at('23 12:00'), collectBy: at('25 19:00') });
  await sweep('23 11:59');
  expect(await sent(order)).toEqual(['order_received', 'order_ready']);
  await sweep('23 12:00');
  expect(await order.part()).toMatchObject({ remindAt: at('24 12:00') });
  await sweep('24 12:00');
  expect(await order.part()).toMatchObject({ remindAt: null });
  expect(await sent(order)).toEqual(['order_received', 'order_ready', 'order_reminder', 'order_last_day']);

  expect(await getExtension(db, order.fulfillmentId, at('25 09:00'))).toEqual(at('28 19:00'));
  expect(await extend(order, at('25 09:00'))).toEqual(at('28 19:00'));
  expect(await getExtension(db, order.fulfillmentId, at('25 09:01'))).toBeNull();
  await sweep('25 19:00');
  expect(await order.part()).toMatchObject({ status: 'ready', remindAt: at('27 12:00'), extendedAt: at('25 09:00') });
  await sweep('27 12:00');
  await sweep('28 19:00');
  const told = ['order_extended', 'order_last_day', 'order_expired'];
  expect(await sent(order)).toEqual(['order_received', 'order_ready', 'order_reminder', 'order_last_day', ...told]);
  expect(await order.part()).toMatchObject({ status: 'expired', closedAt: at('28 19:00') });

  await returnPayment(db, { fulfillmentId: order.fulfillmentId, reason: 'expired' }, at('28 19:01'));
  await askForOrder(db, order.id, at('28 19:02'));
  const returned = await db.select().from(refunds).where(eq(refunds.fulfillmentId, order.fulfillmentId));
  expect(returned).toMatchObject([{ amount: 1100, state: 'done', reason: 'expired' }]);
  expect(await getOrder(db, order.id)).toMatchObject({ paymentStatus: 'refunded' });
  expect(await listLevelsOfVariant(db, order.variant.id)).toMatchObject([{ onHand: 5, allocated: 0 }]);

  const [task] = await listRestocks(db, order.actor, order.store.id);
  expect(task).toMatchObject({ id: order.fulfillmentId, place: 'A-3', status: 'expired', lines: [{ quantity: 1 }] });
  const units = [{ sku: order.variant.sku, quantity: 1 }];
  await confirmRestock(db, order.actor, { fulfillmentId: order.fulfillmentId, units }, at('29 10:00'));
  expect(await listRestocks(db, order.actor, order.store.id)).toEqual([]);
  expect(await listLevelsOfVariant(db, order.variant.id)).toMatchObject([{ onHand: 5, allocated: 0 }]);
  expect(await listStockFaults(db)).toEqual([]);
  const events = await db
    .select()
    .from(orderEvents)
    .where(eq(orderEvents.orderId, order.id))
    .orderBy(asc(orderEvents.at));
  expect(events.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['placed', 'paid', 'mark_ready', 'extended', 'expire', 'refunded', 'restocked']),
  );
});

describe('reminders', () => {
  test('of a worker that slept: only what still makes sense, and once', async () => {
    const order = await aReadyOrder();
    await remindHeld(db, at('24 15:00'));
    await remindHeld(db, at('24 15:01'));
    expect(await kindsOf(order)).toEqual(['order_received', 'order_ready', 'order_last_day']);
    expect((await order.part()).remindAt).toBeNull();
  });

  test('of a worker that slept past the end: none', async () => {
    const order = await aReadyOrder();
    await remindHeld(db, at('26 09:00'));
    expect(await kindsOf(order)).toEqual(['order_received', 'order_ready']);
  });

  test('are none once it is collected or cancelled', async () => {
    const [taken, gone] = [await aReadyOrder(), await aReadyOrder()];
    const proof = {
      fulfillmentId: taken.fulfillmentId,
      code: taken.pickupCode,
      collector: 'self',
      tender: 'cash',
    } as const;
    await handOver(db, system, proof, at('22 15:00'));
    await cancelOrder(db, guest, { token: gone.token }, at('22 15:00'));
    await remindHeld(db, at('23 12:00'));
    for (const order of [taken, gone]) {
      expect(await kindsOf(order)).not.toContain('order_reminder');
      expect((await order.part()).remindAt).toBeNull();
    }
  });

  test('that wait to be sent are left out once they are no longer true', async () => {
    const [taken, extended] = [await aReadyOrder(), await aReadyOrder()];
    await remindHeld(db, at('24 12:00'));
    const proof = {
      fulfillmentId: taken.fulfillmentId,
      code: taken.pickupCode,
      collector: 'self',
      tender: 'cash',
    } as const;
    await handOver(db, system, proof, at('24 12:01'));
    await extend(extended, at('24 12:01'));
    for (const order of [taken, extended]) await sendQueued(order, at('24 12:02'));
    expect(await sent(taken)).toEqual(['order_received', 'order_collected']);
    expect(await sent(extended)).toEqual(['order_received', 'order_ready', 'order_extended']);
  });

  test('say until when it may be kept, where that is offered', async () => {
    const [order, fixed] = [await aReadyOrder(), await aReadyOrder({ shop: { extensionDays: 0 } })];
    await remindHeld(db, at('24 12:00'));
    for (const each of [order, fixed]) await sendQueued(each, at('24 12:00'));
    const mailOf = async ({ id }: { id: string }) => {
      const [mail] = await db
        .select()
        .from(messages)
        .where(and(eq(messages.orderId, id), eq(messages.kind, 'order_last_day')));
      return mail?.text;
    };
    expect(await mailOf(order)).toContain('期限を一度だけ 11/28(土) 19:00 まで延ばせます');
    expect(await mailOf(fixed)).not.toContain('延ばせます');
  });
});

describe('more days', () => {
  const refusals: [string, Wish, string, string][] = [
    ['are not given once it is over', {}, '25 19:00', 'too_late'],
    ['are not given where the shop gives none', { shop: { extensionDays: 0 } }, '25 09:00', 'not_allowed'],
    ['are not given while others lack what is only held', { units: 1 }, '25 09:00', 'wanted_by_others'],
  ];
  test.each(refusals)('%s', async (_case, wish, local, code) => {
    const order = await aReadyOrder(wish);
    await expect(extend(order, at(local))).rejects.toMatchObject({ code });
    expect(await getExtension(db, order.fulfillmentId, at(local))).toBeNull();
    expect(await order.part()).toMatchObject({ collectBy: at('25 19:00'), extendedAt: null });
  });

  test('are given for what is paid, though it is the last', async () => {
    const order = await aReadyOrder({ units: 1, over: { paymentMethod: 'pay_online' } });
    expect(await extend(order, at('25 09:00'))).toEqual(at('28 19:00'));
  });

  test('are given in the minutes of grace too', async () => {
    const order = await aReadyOrder({ shop: { graceMinutes: 60 } });
    expect(await extend(order, at('25 19:30'))).toEqual(at('28 19:00'));
  });

  test('are given once, also to who asks twice at the same moment', async () => {
    const order = await aReadyOrder();
    const both = await Promise.allSettled([extend(order, at('25 09:00')), extend(order, at('25 09:00'))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await kindsOf(order)).filter((kind) => kind === 'order_extended')).toHaveLength(1);
  });

  test('or the end: whichever comes first at the last moment', async () => {
    const order = await aReadyOrder({ shop: { graceMinutes: 1 } });
    const [extended] = await Promise.allSettled([extend(order, at('25 19:00')), expireOrders(db, at('25 19:01'))]);
    const { status, collectBy } = await order.part();
    expect([extended.status, status]).toEqual(status === 'ready' ? ['fulfilled', 'ready'] : ['rejected', 'expired']);
    expect(collectBy).toEqual(status === 'ready' ? at('28 19:00') : at('25 19:00'));
  });

  test('are nobody’s to give without the secret of the order', async () => {
    const order = await aReadyOrder();
    const other = extendHold(db, guest, { token: newToken(), fulfillmentId: order.fulfillmentId }, at('23 10:00'));
    await expect(other).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('goods of a bag nobody came for', () => {
  const expired = async () => {
    const order = await aReadyOrder();
    await expireOrders(db, at('25 19:00'));
    return order;
  };
  const put = (
    { fulfillmentId, actor, variant }: Ready,
    over: Partial<{ sku: string; quantity: number }> = {},
    by = actor,
  ) => confirmRestock(db, by, { fulfillmentId, units: [{ sku: variant.sku, quantity: 1, ...over }] }, at('26 10:00'));

  test('are put back unit by unit, and no others', async () => {
    const order = await expired();
    await expect(put(order, { sku: 'another' })).rejects.toMatchObject({ code: 'unknown_product' });
    await expect(put(order, { quantity: 2 })).rejects.toMatchObject({ code: 'invalid_input' });
    await put(order);
    await expect(put(order)).rejects.toMatchObject({ code: 'already_changed' });
  });

  test('are put back by those who work there', async () => {
    const order = await expired();
    await expect(put(order, {}, { ...order.actor, locationIds: [] })).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });

  test('of what is still waited for, was collected, or never lay at the counter are not asked for', async () => {
    const { store, variant } = await makeStockedStore(db, 5);
    const actor: Actor = { kind: 'staff', staffId: newId(), name: '', role: 'staff', locationIds: [store.id] };
    const wanted = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }], stranger());
    const placed = await placeOrder(db, guest, wanted, noon);
    await cancelOrder(db, guest, { token: placed.token }, at('22 13:00'));
    expect(await listRestocks(db, actor, store.id)).toEqual([]);
    const waiting = await aReadyOrder();
    expect(await listRestocks(db, waiting.actor, waiting.store.id)).toEqual([]);
    await expect(put(waiting)).rejects.toMatchObject({ code: 'already_changed' });
  });
});

/**
 * Does it in a process that is killed in the middle of a batch: all of it is judged and changed, and its messages are being
 * written.
 */
async function killWhile(work: 'remind' | 'expire', now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table pending_jobs in access exclusive mode`);
    const worker = spawn(process.execPath, ['--import', 'tsx', 'db/testing-worker.ts', url, work, now.toISOString()]);
    await expect.poll(listWaiting, { timeout: 15_000 }).toHaveLength(1);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    // The server learns of it when it has something to say; here it is told at once.
    for (const { pid } of await listWaiting()) await db.execute(sql`select pg_terminate_backend(${pid}::int)`);
    await expect.poll(listWaiting).toHaveLength(0);
  });
}
const listWaiting = () =>
  db.execute<{ pid: number }>(sql`select pid from pg_locks where relation = 'pending_jobs'::regclass and not granted`);

describe('a worker that is killed in the middle of a batch', () => {
  const batch = () => Promise.all(Array.from({ length: 5 }, () => aReadyOrder()));
  const cases = [
    ['order_reminder', '23 12:00', 'remind', remindHeld],
    ['order_expired', '25 19:00', 'expire', expireOrders],
  ] as const;

  test.each(cases)('leaves nothing half done, and the next sends each %s once', async (kind, local, name, work) => {
    const orders = await batch();
    const told = () =>
      Promise.all(orders.map(async (order) => (await kindsOf(order)).filter((each) => each === kind).length));
    await killWhile(name, at(local));
    expect(await told()).toEqual([0, 0, 0, 0, 0]);
    for (const order of orders) {
      expect(await order.part()).toMatchObject({ status: 'ready', remindAt: at('23 12:00') });
      expect(await listLevelsOfVariant(db, order.variant.id)).toMatchObject([{ allocated: 1 }]);
    }
    await work(db, at(local));
    await work(db, at(local));
    expect(await told()).toEqual([1, 1, 1, 1, 1]);
    expect(await listStockFaults(db)).toEqual([]);
  });
});

test('two workers at once tell each customer once', async () => {
  const orders = await Promise.all(Array.from({ length: 8 }, () => aReadyOrder()));
  await Promise.all([remindHeld(db, at('23 12:00')), remindHeld(db, at('23 12:00'))]);
  await remindHeld(db, at('23 12:01'));
  for (const order of orders) {
    expect((await kindsOf(order)).filter((kind) => kind === 'order_reminder')).toHaveLength(1);
  }
  const left = await db
    .select({ remindAt: fulfillments.remindAt })
    .from(fulfillments)
    .where(
      inArray(
        fulfillments.id,
        orders.map(({ fulfillmentId }) => fulfillmentId),
      ),
    );
  for (const { remindAt } of left) expect(remindAt).toEqual(at('24 12:00'));
});
