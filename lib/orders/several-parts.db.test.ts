import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { handoverProofs, messages, refunds } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { askForOrder, payOnline } from '@/db/testing-payments';
import { makeStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { guest, system } from '../access/actor';
import { sendOrderMessage } from '../notify/commands';
import { returnPayment } from '../payments/give-back';
import { handOver, markReady, startPicking } from '../pickup/commands';
import { listQueue } from '../pickup/queries';
import { listStockFaults } from '../stock/check';
import { listLevelsOfVariant } from '../stock/queries';
import { cancelOrder } from './cancel-order';
import { expireOrders } from './expire-orders';
import type { PlaceOrderInput } from './input';
import { placeOrder } from './place-order';
import { getOrder } from './queries';
import type { PlacedPart } from './types';

const { db } = await testDatabase({ max: 20 });
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** A mug in one shop and a pot in another, three units of each, ordered together: ¥1,100 and 2 × ¥3,300. */
async function anOrderOfTwo(over: Partial<PlaceOrderInput> = {}) {
  const [here, there] = [await makeStore(db), await makeStore(db)];
  const [mug, pot] = [await makeVariant(db), await makeVariant(db, { price: 3300 })];
  await putStock(db, { variantId: mug.id, locationId: here.id, onHand: 3 });
  await putStock(db, { variantId: pot.id, locationId: there.id, onHand: 3 });
  const [first] = reservation(here.storeCode, [{ sku: mug.sku, quantity: 1 }]).parts;
  const [second] = reservation(there.storeCode, [{ sku: pot.sku, quantity: 2 }]).parts;
  const input = reservation(here.storeCode, [], { parts: [first, second], ...over });
  const placed = await placeOrder(db, guest, input, noon);
  const read = async () => {
    const order = await getOrder(db, placed.id);
    if (!order) throw new Error('the order is gone');
    return order;
  };
  const allocated = async () => {
    const levels = [...(await listLevelsOfVariant(db, mug.id)), ...(await listLevelsOfVariant(db, pot.id))];
    return levels.map((level) => level.allocated);
  };
  const [one, two] = placed.parts;
  if (!two) throw new Error('an order of one part');
  return { ...placed, input, one, two, here, there, mug, pot, read, allocated };
}

async function collectPart({ fulfillmentId, pickupCode }: PlacedPart) {
  await startPicking(db, system, { fulfillmentId }, later(1));
  await markReady(db, system, { fulfillmentId, shelf: 'A-1' }, later(2));
  await handOver(db, system, { fulfillmentId, code: pickupCode, collector: 'self', tender: 'cash' }, later(3));
}

describe('an order of two shops', () => {
  test('binds the stock of both and is worked on in each, with what it costs there', async () => {
    const order = await anOrderOfTwo();
    expect(await order.allocated()).toEqual([1, 2]);
    expect((await order.read()).fulfillments).toMatchObject([
      { storeCode: order.here.storeCode, amount: 1100, status: 'to_pick' },
      { storeCode: order.there.storeCode, amount: 6600, status: 'to_pick' },
    ]);
    const queues = await Promise.all([order.here, order.there].map(({ id }) => listQueue(db, system, id)));
    expect(queues.map(([row]) => [row?.total, row?.lines.map(({ sku }) => sku)])).toEqual([
      [1100, [order.mug.sku]],
      [6600, [order.pot.sku]],
    ]);
  });

  test('is all or nothing: what the second shop lacks leaves nothing bound in the first', async () => {
    const { here, there, mug, pot, allocated } = await anOrderOfTwo();
    const [first] = reservation(here.storeCode, [{ sku: mug.sku, quantity: 1 }]).parts;
    const [second] = reservation(there.storeCode, [{ sku: pot.sku, quantity: 2 }]).parts;
    const input = reservation(here.storeCode, [], { parts: [first, second] });
    await expect(placeOrder(db, guest, input, noon)).rejects.toMatchObject({
      code: 'out_of_stock',
      details: { skus: [pot.sku] },
    });
    expect(await allocated()).toEqual([1, 2]);
  });

  test('sent again is the same order; with the shops the other way round it is refused', async () => {
    const order = await anOrderOfTwo();
    expect(await placeOrder(db, guest, order.input, later(1))).toMatchObject({ id: order.id, repeated: true });
    const [first, second] = order.input.parts;
    if (!second) throw new Error('an order of one part');
    const other = { ...order.input, parts: [second, first] as PlaceOrderInput['parts'] };
    await expect(placeOrder(db, guest, other, later(1))).rejects.toMatchObject({ code: 'repeated_request' });
  });

  test('is paid where each part is collected, and counts as paid with the last', async () => {
    const order = await anOrderOfTwo();
    await collectPart(order.one);
    expect((await order.read()).paymentStatus).toBe('unpaid');
    await collectPart(order.two);
    expect((await order.read()).paymentStatus).toBe('paid');
    const proofs = await Promise.all(
      order.parts.map(({ fulfillmentId }) =>
        db.select().from(handoverProofs).where(eq(handoverProofs.fulfillmentId, fulfillmentId)),
      ),
    );
    expect(proofs.map(([proof]) => proof?.amount)).toEqual([1100, 6600]);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('counts as paid too when what was not collected is cancelled', async () => {
    const order = await anOrderOfTwo();
    await collectPart(order.one);
    await cancelOrder(db, guest, { token: order.token, fulfillmentId: order.two.fulfillmentId }, later(4));
    expect(await order.read()).toMatchObject({
      paymentStatus: 'paid',
      fulfillments: [{ status: 'collected' }, { status: 'cancelled' }],
    });
    expect(await order.allocated()).toEqual([0, 0]);
  });

  test('cancelled without naming a part, ends whole', async () => {
    const order = await anOrderOfTwo();
    await cancelOrder(db, guest, { token: order.token }, later(1));
    expect((await order.read()).fulfillments.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    await expect(cancelOrder(db, guest, { token: order.token }, later(2))).rejects.toMatchObject({
      code: 'already_changed',
    });
  });

  test('a part of another order cannot be cancelled with this one’s link', async () => {
    const [order, other] = [await anOrderOfTwo(), await anOrderOfTwo()];
    const input = { token: order.token, fulfillmentId: other.one.fulfillmentId };
    await expect(cancelOrder(db, guest, input, later(1))).rejects.toMatchObject({ code: 'not_found' });
    expect((await other.read()).fulfillments[0].status).toBe('to_pick');
  });

  test('tells of a part only what concerns it', async () => {
    const order = await anOrderOfTwo({ locale: 'en' });
    const { fulfillmentId } = order.one;
    await sendOrderMessage(db, { orderId: order.id, fulfillmentId, kind: 'order_cancelled' }, later(1));
    await sendOrderMessage(db, { orderId: order.id, kind: 'order_received' }, later(1));
    const told = await db.select().from(messages).where(eq(messages.orderId, order.id));
    const textOf = (kind: string) => told.find((message) => message.kind === kind)?.text ?? '';
    expect(textOf('order_cancelled')).toContain('¥1,100');
    expect(textOf('order_cancelled')).not.toContain('¥6,600');
    expect(textOf('order_received')).toContain('¥7,700');
    expect(textOf('order_received').match(/Test store/g)?.length).toBeGreaterThanOrEqual(2);
  });
});

describe('paid online, an order of two shops', () => {
  const settled = async () => {
    const order = await anOrderOfTwo({ paymentMethod: 'pay_online' });
    await payOnline(db, order, later(1));
    return order;
  };

  test('gives back what a cancelled part cost, and the rest with the other', async () => {
    const order = await settled();
    const giveBack = async ({ fulfillmentId }: PlacedPart) => {
      await returnPayment(db, { fulfillmentId, reason: 'cancelled' }, later(5));
      await askForOrder(db, order.id, later(5));
    };
    await cancelOrder(db, guest, { token: order.token, fulfillmentId: order.one.fulfillmentId }, later(2));
    await giveBack(order.one);
    await giveBack(order.one);
    expect((await order.read()).paymentStatus).toBe('part_refunded');
    await startPicking(db, system, { fulfillmentId: order.two.fulfillmentId }, later(6));
    await cancelOrder(db, guest, { token: order.token, fulfillmentId: order.two.fulfillmentId }, later(7));
    await giveBack(order.two);
    expect((await order.read()).paymentStatus).toBe('refunded');
    const given = await db
      .select({ amount: refunds.amount })
      .from(refunds)
      .where(eq(refunds.paymentId, order.paymentId ?? ''));
    expect(given.map(({ amount }) => amount).sort()).toEqual([1100, 6600]);
  });

  test('not paid in time, ends whole', async () => {
    const order = await anOrderOfTwo({ paymentMethod: 'pay_online' });
    await expireOrders(db, later(15));
    expect(await order.read()).toMatchObject({
      paymentStatus: 'failed',
      fulfillments: [{ status: 'cancelled' }, { status: 'cancelled' }],
    });
    expect(await order.allocated()).toEqual([0, 0]);
  });

  test('while it waits for its payment, is cancelled whole', async () => {
    const order = await anOrderOfTwo({ paymentMethod: 'pay_online' });
    await cancelOrder(db, guest, { token: order.token, fulfillmentId: order.one.fulfillmentId }, later(1));
    expect(await order.read()).toMatchObject({
      paymentStatus: 'voided',
      fulfillments: [{ status: 'cancelled' }, { status: 'cancelled' }],
    });
  });

  test('what is given back keeps the other part in its shop’s queue', async () => {
    const order = await settled();
    await cancelOrder(db, guest, { token: order.token, fulfillmentId: order.one.fulfillmentId }, later(2));
    await returnPayment(db, { fulfillmentId: order.one.fulfillmentId, reason: 'cancelled' }, later(3));
    await askForOrder(db, order.id, later(3));
    expect(await listQueue(db, system, order.there.id)).toHaveLength(1);
    await collectPart(order.two);
    expect((await order.read()).fulfillments[1]).toMatchObject({ status: 'collected' });
  });
});
