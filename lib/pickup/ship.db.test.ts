import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { fulfillments, pendingJobs, shippingRates, stockMovements } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { payOnline } from '@/db/testing-payments';
import { makePoint } from '@/db/testing-points';
import { makeStockedStore, makeStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { type Actor, guest } from '../access/actor';
import { newId } from '../ids';
import type { PartInput } from '../orders/input';
import { placeOrder } from '../orders/place-order';
import { getOrder } from '../orders/queries';
import { listReceipts } from '../receipts/queries';
import { listStockFaults } from '../stock/check';
import { listLevelsOfVariant } from '../stock/queries';
import { handOver, markReady, startPicking } from './commands';
import { getStaffOrder, listQueue } from './queries';
import { arriveAtPoint, collectedAtPoint, deliverFulfillment, shipFulfillment } from './ship';

const { db } = await testDatabase();
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const worker = (...locationIds: string[]): Actor => {
  return { kind: 'staff', staffId: newId(), name: '高木 陸', role: 'staff', locationIds };
};
const address = { postcode: '1500001', prefecture: '東京都', city: '渋谷区', street: '神宮前1-2-3', building: null };

beforeAll(async () => {
  const rate = { id: newId(), carrier: 'yamato' as const, maxSumMm: 1600, fee: 660, leadDays: 1 };
  await db.insert(shippingRates).values(rate);
});

/** A paid and begun order for two of five units that leave one house by a parcel. */
async function aParcel(partOf: (houseId: string) => Promise<object>) {
  const house = await makeStore(db, { shipsHome: true });
  const variant = await makeVariant(db, { packed: [200, 150, 100], weightGrams: 400 });
  await putStock(db, { variantId: variant.id, locationId: house.id, onHand: 5 });
  const lines = [{ sku: variant.sku, quantity: 2 }];
  const part = { ...(await partOf(house.id)), lines } as PartInput;
  const input = reservation(house.storeCode, lines, { parts: [part], paymentMethod: 'pay_online' });
  const placed = await placeOrder(db, guest, input, noon);
  const [{ fulfillmentId, pickupCode }] = placed.parts;
  await payOnline(db, placed, later(1));
  const actor = worker(house.id);
  await startPicking(db, actor, { fulfillmentId }, later(2));
  const read = async () => {
    const [part] = (await getOrder(db, placed.id))?.fulfillments ?? [];
    if (!part) throw new Error('the order is gone');
    return part;
  };
  const level = async () => (await listLevelsOfVariant(db, variant.id))[0];
  return { ...placed, house, variant, actor, fulfillmentId, pickupCode, read, level };
}

const aDelivery = () => aParcel(async () => ({ kind: 'delivery', address, date: null, band: null }));
const aPointParcel = (over: Parameters<typeof makePoint>[2] = {}) =>
  aParcel(async (houseId) => ({ kind: 'point', pointCode: (await makePoint(db, houseId, over)).code }));
type Parcel = Awaited<ReturnType<typeof aParcel>>;

const ship = ({ actor, fulfillmentId }: Parcel, trackingNumber: string | null = '123456789012', at = later(30)) =>
  shipFulfillment(db, actor, { fulfillmentId, trackingNumber }, at);

async function toldOf({ fulfillmentId }: Parcel) {
  const rows = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_order_message'));
  const payloads = rows.map(({ payload }) => payload as { fulfillmentId?: string; kind: string });
  return payloads.filter((payload) => payload.fulfillmentId === fulfillmentId).map(({ kind }) => kind);
}

describe('a delivery', () => {
  test('leaves the stock with its carrier, is followed by its number, and arrives', async () => {
    const order = await aDelivery();
    await ship(order);
    expect(await order.read()).toMatchObject({ status: 'shipped', trackingNumber: '123456789012' });
    expect(await order.level()).toMatchObject({ onHand: 3, allocated: 0 });
    const ledger = await db.select().from(stockMovements).where(eq(stockMovements.orderId, order.id));
    expect(ledger).toMatchObject([{ reason: 'collect', quantity: -2 }]);
    expect(await toldOf(order)).toEqual(['order_shipped']);
    const [receipt] = await listReceipts(db, order.id);
    expect(receipt?.number).toBe(`${order.house.storeCode.toUpperCase()}-2026-000001`);
    expect(receipt?.content).toMatchObject({
      total: 2860,
      fee: { amount: 660, taxRate: 1000 },
      taxLines: [{ rate: 1000, gross: 2860, tax: 260 }],
      payments: [{ method: 'paypay', amount: 2860 }],
    });
    await deliverFulfillment(db, order.actor, { fulfillmentId: order.fulfillmentId }, later(2000));
    expect(await order.read()).toMatchObject({ status: 'delivered' });
    expect(await toldOf(order)).toEqual(['order_shipped', 'order_delivered']);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('without a number of its carrier does not leave', async () => {
    const order = await aDelivery();
    await expect(ship(order, null)).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields: { trackingNumber: 'required' } },
    });
    expect(await order.read()).toMatchObject({ status: 'picking' });
  });

  test('is not laid on the shelf, nor handed over, nor brought to a place', async () => {
    const { actor, fulfillmentId, pickupCode } = await aDelivery();
    const refused = { code: 'not_allowed' };
    await expect(markReady(db, actor, { fulfillmentId, shelf: 'A-1' }, later(5))).rejects.toMatchObject(refused);
    await expect(arriveAtPoint(db, actor, { fulfillmentId }, later(5))).rejects.toMatchObject(refused);
    const proof = { fulfillmentId, code: pickupCode, collector: 'self' } as const;
    await expect(handOver(db, actor, proof, later(5))).rejects.toMatchObject(refused);
  });

  test('at the same moment leaves once', async () => {
    const order = await aDelivery();
    const both = await Promise.allSettled([ship(order), ship(order)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await order.level()).toMatchObject({ onHand: 3, allocated: 0 });
    await expect(ship(order)).rejects.toMatchObject({ code: 'already_changed', details: { status: 'shipped' } });
  });

  test('stands in the queue of the house it leaves from until it has arrived', async () => {
    const order = await aDelivery();
    const mine = async () => (await listQueue(db, order.actor, order.house.id)).map(({ id }) => id);
    expect(await getStaffOrder(db, order.actor, order.fulfillmentId)).toMatchObject({
      kind: 'delivery',
      delivery: { address, carrier: 'yamato' },
      point: null,
      trackingNumber: null,
      bringing: [],
      shipBy: '2026-11-22T10:00:00.000Z',
    });
    await ship(order);
    expect(await mine()).toEqual([order.fulfillmentId]);
    expect(await getStaffOrder(db, order.actor, order.fulfillmentId)).toMatchObject({ shipBy: null });
    await deliverFulfillment(db, order.actor, { fulfillmentId: order.fulfillmentId }, later(2000));
    expect(await mine()).toEqual([]);
  });
});

describe('a parcel for a place that holds no stock', () => {
  test('is ready once it lies there, for the days that place keeps it, and is collected there', async () => {
    const order = await aPointParcel({ holdDaysPaid: 2 });
    const { actor, fulfillmentId } = order;
    await ship(order, null);
    expect(await order.level()).toMatchObject({ onHand: 3, allocated: 0 });
    await arriveAtPoint(db, actor, { fulfillmentId }, later(24 * 60));
    // Two open days after Monday the 23rd, to closing time.
    expect(await order.read()).toMatchObject({
      status: 'ready',
      readyAt: later(24 * 60),
      collectBy: new Date('2026-11-25T10:00:00Z'),
      trackingNumber: null,
    });
    expect(await listReceipts(db, order.id)).toEqual([]);
    await collectedAtPoint(db, actor, { fulfillmentId }, later(26 * 60));
    expect(await order.read()).toMatchObject({ status: 'collected', collectedAt: later(26 * 60) });
    const [receipt] = await listReceipts(db, order.id);
    expect(receipt).toMatchObject({ issuedAt: later(26 * 60), content: { total: 2200, fee: null } });
    expect(receipt?.number).toBe(`${order.house.storeCode.toUpperCase()}-2026-000001`);
    expect(await order.level()).toMatchObject({ onHand: 3, allocated: 0 });
    expect(await toldOf(order)).toEqual(['order_shipped', 'order_ready', 'order_collected']);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('is not laid on the shelf of the house that packs it, and cannot be delivered', async () => {
    const order = await aPointParcel();
    const { actor, fulfillmentId } = order;
    const refused = { code: 'not_allowed' };
    await expect(markReady(db, actor, { fulfillmentId, shelf: 'A-1' }, later(5))).rejects.toMatchObject(refused);
    await ship(order);
    await expect(deliverFulfillment(db, actor, { fulfillmentId }, later(50))).rejects.toMatchObject(refused);
  });

  test('has to leave in time for the days it travels, as its shop is open', async () => {
    const order = await aParcel(async (houseId) => ({
      kind: 'point',
      pointCode: (await makePoint(db, houseId, {}, { leadDays: 3 })).code,
    }));
    const [queued] = await listQueue(db, order.actor, order.house.id);
    expect(queued).toMatchObject({ promisedAt: '2026-11-25T01:00:00+00:00', shipBy: '2026-11-22T10:00:00.000Z' });
  });

  test('is paid where it is collected, if that is how it is paid', async () => {
    const order = await aPointParcel();
    await db.execute(
      `update orders set payment_method = 'pay_in_store', payment_status = 'unpaid' where id = '${order.id}'`,
    );
    const { actor, fulfillmentId } = order;
    await ship(order);
    await arriveAtPoint(db, actor, { fulfillmentId }, later(100));
    await collectedAtPoint(db, actor, { fulfillmentId }, later(200));
    expect((await getOrder(db, order.id))?.paymentStatus).toBe('paid');
  });
});

test('what is collected over the counter is not sent, nor collected without its code', async () => {
  const { store, variant } = await makeStockedStore(db, 5);
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]);
  const [{ fulfillmentId }] = (await placeOrder(db, guest, input, noon)).parts;
  const actor = worker(store.id);
  await startPicking(db, actor, { fulfillmentId }, later(1));
  const refused = { code: 'not_allowed' };
  await expect(shipFulfillment(db, actor, { fulfillmentId, trackingNumber: '1' }, later(2))).rejects.toMatchObject(
    refused,
  );
  await markReady(db, actor, { fulfillmentId, shelf: 'A-1' }, later(3));
  await expect(collectedAtPoint(db, actor, { fulfillmentId }, later(4))).rejects.toMatchObject(refused);
});

test('only who works where a parcel is packed may send it', async () => {
  const order = await aDelivery();
  const { fulfillmentId } = order;
  const stranger = shipFulfillment(db, worker(newId()), { fulfillmentId, trackingNumber: '1' }, later(5));
  await expect(stranger).rejects.toMatchObject({ code: 'not_allowed' });
  const [row] = await db
    .select({ status: fulfillments.status })
    .from(fulfillments)
    .where(and(eq(fulfillments.id, fulfillmentId)));
  expect(row?.status).toBe('picking');
});
