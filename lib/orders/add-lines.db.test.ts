import { and, eq, isNull } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { allocations, messages, orderEvents, payments, pendingJobs, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { expectBooksToAgree } from '@/db/testing-books';
import { payOnline } from '@/db/testing-payments';
import { makeMember } from '@/db/testing-rewards';
import { makeStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { transferActs } from '@/db/testing-transfer-acts';
import { type Actor, guest, system } from '../access/actor';
import type { JobPayloads } from '../jobs/names';
import { sendOrderMessage } from '../notify/commands';
import { returnPayment } from '../payments/give-back';
import { handOver, markReady, startPicking } from '../pickup/commands';
import { listLevelsOfVariant } from '../stock/queries';
import { addLines } from './add-lines';
import type { PlaceOrderInput } from './input';
import { placeOrder } from './place-order';
import { getOrder } from './queries';
import { withdrawLines } from './withdraw-lines';

const { db } = await testDatabase({ max: 20 });
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
afterEach(transferActs(db).proved);

/** One mug (¥1,100) of four; the shop has three bags of tea (¥864) beside it. */
async function anOrder(over: Partial<PlaceOrderInput> = {}, by: Actor = guest) {
  const store = await makeStore(db);
  const [mug, tea] = [await makeVariant(db), await makeVariant(db, { price: 864 })];
  await putStock(db, { variantId: mug.id, locationId: store.id, onHand: 4 });
  await putStock(db, { variantId: tea.id, locationId: store.id, onHand: 3 });
  const placed = await placeOrder(db, by, reservation(store.storeCode, [{ sku: mug.sku, quantity: 1 }], over), noon);
  const [{ fulfillmentId, pickupCode }] = placed.parts;
  const change = (act: typeof addLines | typeof withdrawLines) => (sku: string, quantity: number, minutes: number) =>
    db.transaction((tx) =>
      act(tx, system, { fulfillmentId, lines: [{ sku, quantity }], reason: 'asked by phone' }, later(minutes)),
    );
  const read = async () => {
    const order = await getOrder(db, placed.id);
    if (!order) throw new Error('the order is gone');
    return order;
  };
  const allocated = async () =>
    (await Promise.all([mug, tea].map(({ id }) => listLevelsOfVariant(db, id)))).map(([level]) => level?.allocated);
  const collect = async () => {
    await startPicking(db, system, { fulfillmentId }, later(20));
    await markReady(db, system, { fulfillmentId, shelf: 'A-1' }, later(21));
    await handOver(db, system, { fulfillmentId, code: pickupCode, collector: 'self', tender: 'cash' }, later(22));
  };
  const paid = () =>
    db
      .select({ provider: payments.provider, captured: payments.captured, refunded: payments.refunded })
      .from(payments)
      .where(eq(payments.orderId, placed.id));
  const acts = { add: change(addLines), withdraw: change(withdrawLines), read, allocated, collect, paid };
  return { ...placed, fulfillmentId, store, mug, tea, ...acts };
}

describe('units put into an order', () => {
  test('are bound, priced and due where it is collected, and the books agree', async () => {
    const order = await anOrder();
    expect(await order.add(order.mug.sku, 2, 1)).toMatchObject({ amount: 2200 });
    expect(await order.add(order.tea.sku, 1, 2)).toMatchObject({ amount: 864 });
    expect(await order.allocated()).toEqual([3, 1]);
    expect(await order.read()).toMatchObject({
      total: 4164,
      paymentStatus: 'unpaid',
      lines: [
        { sku: order.mug.sku, quantity: 3, unitPrice: 1100 },
        { sku: order.tea.sku, quantity: 1, unitPrice: 864 },
      ],
      fulfillments: [{ amount: 4164, due: 4164 }],
    });
    await order.collect();
    expect(await order.allocated()).toEqual([0, 0]);
    expect(await order.paid()).toEqual([{ provider: 'counter', captured: 4164, refunded: 0 }]);
    await expectBooksToAgree(db, order.id);
  });

  test('of a line keep the price that was agreed', async () => {
    const order = await anOrder();
    await db.update(variants).set({ price: 9900 }).where(eq(variants.id, order.mug.id));
    await order.add(order.mug.sku, 1, 1);
    expect(await order.read()).toMatchObject({ total: 2200, lines: [{ quantity: 2, unitPrice: 1100 }] });
  });

  test('that were taken out before come back into their line', async () => {
    const order = await anOrder();
    await order.add(order.tea.sku, 1, 1);
    await order.withdraw(order.tea.sku, 1, 2);
    await order.add(order.tea.sku, 2, 3);
    expect((await order.read()).lines).toMatchObject([{ quantity: 1 }, { sku: order.tea.sku, quantity: 2 }]);
    expect(await order.allocated()).toEqual([1, 2]);
  });

  test('that the shop does not have are refused, and nothing is changed', async () => {
    const order = await anOrder();
    await expect(order.add(order.mug.sku, 4, 1)).rejects.toMatchObject({ code: 'out_of_stock' });
    await expect(order.add('no-such-article', 1, 1)).rejects.toMatchObject({ code: 'unknown_product' });
    expect(await order.read()).toMatchObject({ total: 1100, lines: [{ quantity: 1 }] });
    expect(await order.allocated()).toEqual([1, 0]);
  });

  test('asked for by many at once never exceed what is there', async () => {
    const order = await anOrder();
    const other = await placeOrder(
      db,
      guest,
      reservation(order.store.storeCode, [{ sku: order.tea.sku, quantity: 1 }]),
      noon,
    );
    const [{ fulfillmentId }] = other.parts;
    const addToOther = () =>
      db.transaction((tx) =>
        addLines(tx, system, { fulfillmentId, lines: [{ sku: order.mug.sku, quantity: 1 }], reason: 'both' }, later(1)),
      );
    const tries = [1, 2, 3, 4].flatMap(() => [order.add(order.mug.sku, 1, 1), addToOther()]);
    const done = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(3);
    expect(await order.allocated()).toEqual([4, 1]);
    const [open] = await Promise.all([
      db
        .select()
        .from(allocations)
        .where(and(eq(allocations.variantId, order.mug.id), isNull(allocations.endedAt))),
    ]);
    expect(open.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(4);
  });

  test('and units taken out at the same moment leave the order as all of it together says', async () => {
    const order = await anOrder();
    await order.add(order.mug.sku, 2, 1);
    await Promise.all([
      order.add(order.tea.sku, 1, 2),
      order.withdraw(order.mug.sku, 1, 2),
      order.add(order.tea.sku, 1, 2),
      order.withdraw(order.mug.sku, 1, 2),
    ]);
    expect(await order.read()).toMatchObject({ total: 1100 + 2 * 864, fulfillments: [{ amount: 1100 + 2 * 864 }] });
    expect(await order.allocated()).toEqual([1, 2]);
    await order.collect();
    await expectBooksToAgree(db, order.id);
  });

  test('are refused once it is being picked', async () => {
    const order = await anOrder();
    await startPicking(db, system, { fulfillmentId: order.fulfillmentId }, later(1));
    await expect(order.add(order.mug.sku, 1, 2)).rejects.toMatchObject({
      code: 'already_changed',
      details: { status: 'picking' },
    });
  });

  test('are refused for an order that is paid online', async () => {
    const order = await anOrder({ paymentMethod: 'pay_online' });
    await expect(order.add(order.mug.sku, 1, 1)).rejects.toMatchObject({ code: 'not_paid' });
    await payOnline(db, order, later(2));
    await expect(order.add(order.mug.sku, 1, 3)).rejects.toMatchObject({ code: 'paid_online' });
    expect(await order.allocated()).toEqual([1, 0]);
    await expectBooksToAgree(db, order.id);
  });

  test('make something due of what points had paid for', async () => {
    const member = await makeMember(db, 5000);
    const order = await anOrder({ points: 1100, email: member.email }, member.actor);
    expect(await order.read()).toMatchObject({ paymentStatus: 'paid' });
    await order.add(order.tea.sku, 1, 1);
    expect(await order.read()).toMatchObject({ paymentStatus: 'unpaid', fulfillments: [{ due: 864 }] });
    await order.collect();
    expect(await order.read()).toMatchObject({ paymentStatus: 'paid' });
    expect(await order.paid()).toMatchObject([
      { provider: 'points', captured: 1100 },
      { provider: 'counter', captured: 864 },
    ]);
    await expectBooksToAgree(db, order.id);
  });

  test('before units that go come back as money, leave only the rest to give back', async () => {
    const member = await makeMember(db, 5000);
    const order = await anOrder({ points: 1100, email: member.email }, member.actor);
    await order.add(order.mug.sku, 1, 1);
    await order.withdraw(order.mug.sku, 1, 2);
    const rows = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'return_payment'));
    const mine = rows
      .map(({ payload }) => payload as JobPayloads['return_payment'])
      .filter(({ fulfillmentId }) => fulfillmentId === order.fulfillmentId);
    for (const payload of mine) await returnPayment(db, payload, later(3));
    expect(await order.paid()).toEqual([{ provider: 'points', captured: 1100, refunded: 0 }]);
    await order.collect();
    await expectBooksToAgree(db, order.id);
  });

  test('are told of and kept with who did it', async () => {
    const order = await anOrder();
    await order.add(order.tea.sku, 1, 1);
    const events = await db
      .select()
      .from(orderEvents)
      .where(and(eq(orderEvents.orderId, order.id), eq(orderEvents.event, 'lines_added')));
    expect(events).toMatchObject([{ actorKind: 'system', data: { reason: 'asked by phone', amount: 864 } }]);
    const occasion = events[0]?.id ?? '';
    const { id: orderId, fulfillmentId } = order;
    await sendOrderMessage(db, { orderId, fulfillmentId, kind: 'order_changed', occasion }, later(2));
    const [told] = await db.select().from(messages).where(eq(messages.orderId, orderId));
    expect(told?.text).toContain('¥1,964');
  });
});
