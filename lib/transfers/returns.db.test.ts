import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { orderEvents, orders, stockLevels, stockMovements } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makePoint } from '@/db/testing-points';
import { makeStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { worker } from '@/db/testing-transfer-acts';
import { guest } from '../access/actor';
import { newId } from '../ids';
import { cancelOrder } from '../orders/cancel-order';
import { expireOrders } from '../orders/expire-orders';
import type { PlaceOrderInput } from '../orders/input';
import { placeOrder } from '../orders/place-order';
import { startPicking } from '../pickup/commands';
import { getStaffOrder } from '../pickup/queries';
import { arriveAtPoint, collectedAtPoint, shipFulfillment } from '../pickup/ship';
import { listStockFaults } from '../stock/check';
import { loseTransfer } from './commands';
import { listTransfers } from './queries';
import { receiveTransfer } from './receive-transfer';

const { db } = await testDatabase();
const day = (days: number) => new Date(noon.getTime() + days * 86_400_000);
/** Past the last day it is kept. */
const OVER = 12;

/** Two of five units of a shop, ordered to a locker a day from it. */
async function anOrder() {
  const [shop, variant] = [await makeStore(db), await makeVariant(db, { packed: [200, 150, 100] })];
  await putStock(db, { variantId: variant.id, locationId: shop.id, onHand: 5 });
  const { code: pointCode } = await makePoint(db, shop.id);
  const parts: PlaceOrderInput['parts'] = [{ kind: 'point', pointCode, lines: [{ sku: variant.sku, quantity: 2 }] }];
  const input = reservation('', [], { parts, paymentMethod: 'pay_online' });
  return { ...(await placeOrder(db, guest, input, noon)), shop, variant };
}

/** The same, paid, sent and lying there. */
async function aParcelThere() {
  const placed = await anOrder();
  const { shop, variant } = placed;
  await db.update(orders).set({ paymentStatus: 'paid' }).where(eq(orders.id, placed.id));
  const [{ fulfillmentId }] = placed.parts;
  const actor = worker(shop.id);
  await startPicking(db, actor, { fulfillmentId }, noon);
  await shipFulfillment(db, actor, { fulfillmentId, trackingNumber: null }, noon);
  await arriveAtPoint(db, actor, { fulfillmentId }, day(1));
  const arriving = async () => (await listTransfers(db, actor, shop.id)).toReceive;
  const level = async () => {
    const { onHand, allocated, incoming } = stockLevels;
    const [row] = await db
      .select({ onHand, allocated, incoming })
      .from(stockLevels)
      .where(eq(stockLevels.variantId, variant.id));
    return row;
  };
  const receive = async (received: number, damaged = 0) => {
    const [back] = await arriving();
    const counted = { lineId: back?.lines[0]?.id ?? '', received, damaged };
    return receiveTransfer(db, actor, { transferId: back?.id ?? '', lines: [counted] }, day(OVER + 1));
  };
  return { ...placed, fulfillmentId, actor, arriving, level, receive };
}
type Parcel = Awaited<ReturnType<typeof aParcelThere>>;

const ledgerOf = async ({ id }: Parcel) => {
  const rows = await db.select().from(stockMovements).where(eq(stockMovements.orderId, id)).orderBy(stockMovements.id);
  return rows.map(({ reason, quantity }) => `${reason} ${quantity}`);
};
const happened = async ({ id }: Parcel, event: string) => {
  const rows = await db
    .select()
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, id), eq(orderEvents.event, event)));
  return rows.map(({ data }) => data);
};

describe('a parcel nobody collected at its point', () => {
  test('is on its way back to the shop that sent it, and its goods are free once they are received', async () => {
    const order = await aParcelThere();
    expect(await order.arriving()).toEqual([]);
    await expireOrders(db, day(OVER));
    expect(await order.level()).toEqual({ onHand: 3, allocated: 0, incoming: 2 });
    expect(await order.arriving()).toMatchObject([
      {
        place: { ja: '試験ロッカー' },
        number: order.number,
        isReturn: true,
        awaited: false,
        dueAt: '2026-12-05T10:00:00.000Z',
        lines: [{ sku: order.variant.sku, quantity: 2 }],
      },
    ]);
    expect(await listStockFaults(db)).toEqual([]);

    await order.receive(2);
    expect(await order.level()).toEqual({ onHand: 5, allocated: 0, incoming: 0 });
    expect(await ledgerOf(order)).toEqual(['collect -2', 'return 2']);
    expect(await happened(order, 'return_received')).toMatchObject([{ received: 2, damaged: 0, missing: 0 }]);
    expect(await order.arriving()).toEqual([]);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('comes back with some of it broken, which is written off', async () => {
    const order = await aParcelThere();
    await expireOrders(db, day(OVER));
    await order.receive(1, 1);
    expect(await order.level()).toEqual({ onHand: 4, allocated: 0, incoming: 0 });
    expect(await ledgerOf(order)).toEqual(['collect -2', 'return 2', 'damage -1']);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('comes back too when it is cancelled there', async () => {
    const order = await aParcelThere();
    await cancelOrder(db, guest, { token: order.token }, day(2));
    expect(await order.arriving()).toMatchObject([{ isReturn: true }]);
  });

  test('is not received for more than was sent, nor twice, nor by others', async () => {
    const order = await aParcelThere();
    await expireOrders(db, day(OVER));
    const [back] = await order.arriving();
    const refused = { code: 'invalid_input', details: { fields: { 'lines.0.received': 'more_than_sent' } } };
    await expect(order.receive(2, 1)).rejects.toMatchObject(refused);
    const counted = {
      transferId: back?.id ?? '',
      lines: [{ lineId: back?.lines[0]?.id ?? '', received: 2, damaged: 0 }],
    };
    const stranger = receiveTransfer(db, worker(newId()), counted, day(OVER + 1));
    await expect(stranger).rejects.toMatchObject({ code: 'not_allowed' });
    const both = await Promise.allSettled([1, 2].map(() => receiveTransfer(db, order.actor, counted, day(OVER + 1))));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await order.level()).toEqual({ onHand: 5, allocated: 0, incoming: 0 });
    await expect(receiveTransfer(db, order.actor, counted, day(OVER + 1))).rejects.toMatchObject({
      code: 'already_changed',
      details: { status: 'received' },
    });
  });

  test('that never comes back is awaited no more', async () => {
    const order = await aParcelThere();
    await expireOrders(db, day(OVER));
    const [back] = await order.arriving();
    await loseTransfer(db, order.actor, { transferId: back?.id ?? '', reason: '拠点で紛失' }, day(OVER + 3));
    expect(await order.level()).toEqual({ onHand: 3, allocated: 0, incoming: 0 });
    expect(await happened(order, 'return_lost')).toMatchObject([{ reason: '拠点で紛失' }]);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('is nothing brought in for its order', async () => {
    const order = await aParcelThere();
    await expireOrders(db, day(OVER));
    expect(await getStaffOrder(db, order.actor, order.fulfillmentId)).toMatchObject({
      status: 'expired',
      bringing: [],
    });
  });
});

test('a parcel that was collected does not come back', async () => {
  const order = await aParcelThere();
  await collectedAtPoint(db, order.actor, { fulfillmentId: order.fulfillmentId }, day(2));
  await expireOrders(db, day(OVER));
  expect(await order.arriving()).toEqual([]);
  expect(await order.level()).toMatchObject({ incoming: 0 });
});

test('a parcel that is cancelled before it leaves is free where it lies', async () => {
  const { token, shop } = await anOrder();
  await cancelOrder(db, guest, { token }, noon);
  expect((await listTransfers(db, worker(shop.id), shop.id)).toReceive).toEqual([]);
  expect(await listStockFaults(db)).toEqual([]);
});
