import { and, eq, sql } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { fulfillments, messages, pendingJobs, products, refunds } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { askForOrder, payOnline } from '@/db/testing-payments';
import { makeStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { makeBroughtOrder } from '@/db/testing-transfer';
import { transferActs } from '@/db/testing-transfer-acts';
import { guest, system } from '../access/actor';
import type { JobPayloads } from '../jobs/names';
import { sendOrderMessage } from '../notify/commands';
import { returnPayment } from '../payments/give-back';
import { handOver, markReady, startPicking } from '../pickup/commands';
import { listLevelsOfVariant } from '../stock/queries';
import { cancelOrder } from './cancel-order';
import type { PlaceOrderInput } from './input';
import { placeOrder } from './place-order';
import { getOrder } from './queries';
import { withdrawLines } from './withdraw-lines';

const { db } = await testDatabase({ max: 20 });
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const { proved, send, receive, levelAt } = transferActs(db);
afterEach(proved);

/** Three mugs (¥1,100) and a bag of tea (¥864, 8%) of one shop. */
async function anOrder(over: Partial<PlaceOrderInput> = {}) {
  const store = await makeStore(db);
  const [mug, tea] = [await makeVariant(db), await makeVariant(db, { price: 864 })];
  await db.update(products).set({ taxRate: 800 }).where(eq(products.id, tea.productId));
  for (const { id } of [mug, tea]) await putStock(db, { variantId: id, locationId: store.id, onHand: 3 });
  const lines = [
    { sku: mug.sku, quantity: 3 },
    { sku: tea.sku, quantity: 1 },
  ];
  const placed = await placeOrder(db, guest, reservation(store.storeCode, lines, over), noon);
  const [{ fulfillmentId, pickupCode }] = placed.parts;
  const withdraw = (taken: typeof lines, minutes = 5) =>
    db.transaction((tx) =>
      withdrawLines(tx, system, { fulfillmentId, lines: taken, reason: 'missing' }, later(minutes)),
    );
  const read = async () => {
    const order = await getOrder(db, placed.id);
    if (!order) throw new Error('the order is gone');
    return order;
  };
  const allocated = async () =>
    (await Promise.all([mug, tea].map(({ id }) => listLevelsOfVariant(db, id)))).map(([level]) => level?.allocated);
  const makeReady = async () => {
    await startPicking(db, system, { fulfillmentId }, later(1));
    await markReady(db, system, { fulfillmentId, shelf: 'A-1' }, later(2));
  };
  const collect = () =>
    handOver(db, system, { fulfillmentId, code: pickupCode, collector: 'self', tender: 'cash' }, later(6));
  return { ...placed, fulfillmentId, mug, tea, withdraw, read, allocated, makeReady, collect };
}

/** Does what the order's jobs ask of its payment. */
async function giveBack(fulfillmentId: string) {
  const rows = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'return_payment'));
  const payloads = rows.map(({ payload }) => payload as JobPayloads['return_payment']);
  for (const payload of payloads.filter((job) => job.fulfillmentId === fulfillmentId)) {
    await returnPayment(db, payload, later(10));
    await returnPayment(db, payload, later(11));
  }
  const [part] = await db.select().from(fulfillments).where(eq(fulfillments.id, fulfillmentId));
  await askForOrder(db, part?.orderId ?? '', later(12));
}

describe('units taken out of an order', () => {
  test('are free again, and the order costs so much less, with its taxes', async () => {
    const order = await anOrder();
    expect(await order.withdraw([{ sku: order.mug.sku, quantity: 1 }])).toMatchObject({ amount: 1100, ended: false });
    expect(await order.allocated()).toEqual([2, 1]);
    expect(await order.read()).toMatchObject({
      total: 3064,
      taxLines: [
        { rate: 1000, gross: 2200, tax: 200 },
        { rate: 800, gross: 864, tax: 64 },
      ],
      lines: [{ quantity: 2 }, { quantity: 1 }],
      fulfillments: [{ status: 'to_pick', amount: 3064 }],
    });
  });

  test('leave no line where none of it is left', async () => {
    const order = await anOrder();
    await order.withdraw([{ sku: order.tea.sku, quantity: 1 }]);
    expect(await order.read()).toMatchObject({ total: 3300, lines: [{ sku: order.mug.sku }] });
    expect(await order.allocated()).toEqual([3, 0]);
    await expect(order.withdraw([{ sku: order.tea.sku, quantity: 1 }])).rejects.toMatchObject({
      code: 'unknown_product',
    });
  });

  test('end the part with the last one, as it stood', async () => {
    const order = await anOrder();
    await order.withdraw([{ sku: order.mug.sku, quantity: 3 }]);
    expect(await order.withdraw([{ sku: order.tea.sku, quantity: 1 }])).toMatchObject({ amount: 864, ended: true });
    expect(await order.read()).toMatchObject({
      total: 864,
      lines: [{ sku: order.tea.sku, quantity: 1 }],
      fulfillments: [{ status: 'cancelled' }],
    });
    expect(await order.allocated()).toEqual([0, 0]);
  });

  test('more than there are, or of an order that left, are refused', async () => {
    const order = await anOrder();
    const one = [{ sku: order.mug.sku, quantity: 1 }];
    await expect(order.withdraw([{ sku: order.mug.sku, quantity: 4 }])).rejects.toMatchObject({
      code: 'already_changed',
    });
    await order.makeReady();
    await order.collect();
    await expect(order.withdraw(one)).rejects.toMatchObject({ code: 'already_changed' });
    expect(await order.allocated()).toEqual([0, 0]);
  });

  test('at the counter leave less to be paid and handed over', async () => {
    const order = await anOrder();
    await order.makeReady();
    await order.withdraw([{ sku: order.mug.sku, quantity: 2 }]);
    await order.collect();
    const [level] = await listLevelsOfVariant(db, order.mug.id);
    expect(level).toMatchObject({ onHand: 2, allocated: 0 });
  });
});

describe('the customer is told of units taken out', () => {
  const tell = async ({ id, fulfillmentId }: Awaited<ReturnType<typeof anOrder>>) => {
    const asked = await db
      .select({ payload: pendingJobs.payload })
      .from(pendingJobs)
      .where(sql`${pendingJobs.payload} @> ${JSON.stringify({ fulfillmentId, kind: 'order_lines_cancelled' })}`);
    for (const { payload } of asked)
      await sendOrderMessage(db, payload as JobPayloads['send_order_message'], later(10));
    return db
      .select()
      .from(messages)
      .where(and(eq(messages.orderId, id), eq(messages.kind, 'order_lines_cancelled')))
      .orderBy(messages.createdAt);
  };

  test('each time once: which, and what is left to pay', async () => {
    const order = await anOrder();
    await order.withdraw([{ sku: order.mug.sku, quantity: 1 }]);
    expect(await tell(order)).toMatchObject([{ text: expect.stringMatching(/1点[\s\S]*¥1,100[\s\S]*¥3,064/) }]);
    await order.withdraw([{ sku: order.tea.sku, quantity: 1 }]);
    await tell(order);
    expect(await tell(order)).toHaveLength(2);
  });

  test('not of what was cancelled meanwhile, nor twice with the last of them', async () => {
    const order = await anOrder();
    await order.withdraw([{ sku: order.mug.sku, quantity: 3 }]);
    await order.withdraw([{ sku: order.tea.sku, quantity: 1 }]);
    expect(await tell(order)).toEqual([]);
  });
});

describe('units taken out of an order that is paid', () => {
  const paidOrder = async () => {
    const order = await anOrder({ paymentMethod: 'pay_online' });
    await payOnline(db, order, later(1));
    const returned = async () => {
      const rows = await db
        .select({ amount: refunds.amount })
        .from(refunds)
        .where(and(eq(refunds.paymentId, order.paymentId ?? ''), eq(refunds.state, 'done')));
      return rows.map(({ amount }) => amount).sort((a, b) => a - b);
    };
    return { ...order, returned };
  };

  test('are given back, each time once, and what is left with the end', async () => {
    const order = await paidOrder();
    await order.withdraw([{ sku: order.mug.sku, quantity: 1 }]);
    await order.withdraw([{ sku: order.mug.sku, quantity: 1 }]);
    await giveBack(order.fulfillmentId);
    expect(await order.returned()).toEqual([1100, 1100]);
    expect((await order.read()).paymentStatus).toBe('part_refunded');
    await cancelOrder(db, guest, { token: order.token }, later(7));
    await giveBack(order.fulfillmentId);
    expect(await order.returned()).toEqual([1100, 1100, 1964]);
    expect((await order.read()).paymentStatus).toBe('refunded');
  });

  test('wait for the payment before', async () => {
    const order = await anOrder({ paymentMethod: 'pay_online' });
    await expect(order.withdraw([{ sku: order.mug.sku, quantity: 1 }])).rejects.toMatchObject({ code: 'not_paid' });
  });
});

describe('at once with another', () => {
  test('cancelling or handing over decides, one way or the other', async () => {
    for (const rival of ['cancel', 'hand_over'] as const) {
      const order = await anOrder();
      await order.makeReady();
      const other = rival === 'cancel' ? cancelOrder(db, guest, { token: order.token }, later(6)) : order.collect();
      const [taken, ended] = await Promise.allSettled([order.withdraw([{ sku: order.mug.sku, quantity: 1 }]), other]);
      expect(ended.status).toBe('fulfilled');
      if (taken.status === 'rejected') expect(taken.reason).toMatchObject({ code: 'already_changed' });
      expect(await order.allocated()).toEqual([0, 0]);
      const left = taken.status === 'fulfilled' ? 2 : 3;
      expect((await order.read()).lines[0]?.quantity).toBe(left);
      const [level] = await listLevelsOfVariant(db, order.mug.id);
      expect(level?.onHand).toBe(rival === 'cancel' ? 3 : 3 - left);
    }
  });

  test('two who take the same last unit take it once', async () => {
    const order = await anOrder();
    const tea = [{ sku: order.tea.sku, quantity: 1 }];
    const both = await Promise.allSettled([order.withdraw(tea), order.withdraw(tea)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await order.read()).toMatchObject({ total: 3300, fulfillments: [{ amount: 3300 }] });
  });
});

describe('of an order that goods are brought in for', () => {
  const withdraw = ({ fulfillmentId, variant }: Awaited<ReturnType<typeof makeBroughtOrder>>, quantity: number) => {
    const lines = [{ sku: variant.sku, quantity }];
    return db.transaction((tx) => withdrawLines(tx, system, { fulfillmentId, lines, reason: 'customer' }, later(20)));
  };

  test('those not sent yet are not brought, and the rest can be picked when it is there', async () => {
    const order = await makeBroughtOrder(db, { here: 1, from: [2] });
    await withdraw(order, 1);
    const { line, status } = await order.transferFrom(0);
    expect([line.quantity, status]).toEqual([1, 'requested']);
    await withdraw(order, 1);
    expect(await order.readTransfers()).toMatchObject([{ status: 'cancelled' }]);
    expect((await order.readPart()).status).toBe('to_pick');
    expect(await levelAt(order, order.shop.id)).toMatchObject({ allocated: 1 });
  });

  test('those under way become free stock where they go', async () => {
    const order = await makeBroughtOrder(db, { from: [3] });
    const transfer = await order.transferFrom(0);
    await send(transfer);
    await withdraw(order, 2);
    await receive(transfer);
    expect((await order.readPart()).status).toBe('to_pick');
    expect(await levelAt(order, order.shop.id)).toMatchObject({ onHand: 3, allocated: 1, incoming: 0 });
  });
});
