import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import {
  fulfillments,
  handoverProofs,
  locations,
  orders,
  payments,
  refunds,
  stockMovements,
  testGatewayCharges,
} from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { askForOrder, payAtGateway, payOnline } from '@/db/testing-payments';
import { makeStockedStore, noon, reservation, stranger } from '@/db/testing-shop';
import { type Actor, guest, system } from '../access/actor';
import { newToken } from '../ids';
import { returnPayment } from '../payments/give-back';
import { syncPayment } from '../payments/record-charge';
import { startPayment } from '../payments/start-payment';
import { handOver, markReady, startPicking } from '../pickup/commands';
import { listStockFaults } from '../stock/check';
import { listLevelsOfVariant } from '../stock/queries';
import { cancelOrder } from './cancel-order';
import { expireOrders } from './expire-orders';
import type { PlaceOrderInput } from './input';
import { placeOrder } from './place-order';
import { getOrder } from './queries';

const { db } = await testDatabase({ max: 20 });
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const TEN_DAYS = 10 * 24 * 60;

/** A placed order for two of five units, and the ways to look at it. */
async function anOrder(over: Partial<PlaceOrderInput> = {}) {
  const { store, variant } = await makeStockedStore(db, 5);
  const placed = await placeOrder(
    db,
    guest,
    reservation(store.storeCode, [{ sku: variant.sku, quantity: 2 }], { ...stranger(), ...over }),
    noon,
  );
  const read = async () => {
    const order = await getOrder(db, placed.id);
    if (!order) throw new Error('the order is gone');
    return order;
  };
  const level = async () => (await listLevelsOfVariant(db, variant.id))[0];
  const { id: fulfillmentId, pickupCode } = (await read()).fulfillments[0];
  return { ...placed, store, variant, fulfillmentId, pickupCode, read, level };
}
type AnOrder = Awaited<ReturnType<typeof anOrder>>;

async function makeReady({ fulfillmentId }: AnOrder, actor: Actor = system) {
  await startPicking(db, actor, { fulfillmentId }, later(5));
  await markReady(db, actor, { fulfillmentId, shelf: 'A-3' }, later(20));
}

const handOverTo = ({ fulfillmentId, pickupCode }: AnOrder, code = pickupCode, at = later(60)) =>
  handOver(db, system, { fulfillmentId, code, collector: 'self', tender: 'cash' }, at);

const settle = (order: AnOrder, at: Date) => payOnline(db, order, at);

describe('collecting', () => {
  test('goods leave the stock at hand-over, not before, and the ledger says why', async () => {
    const order = await anOrder();
    await makeReady(order);
    expect(await order.level()).toMatchObject({ onHand: 5, allocated: 2 });
    await handOverTo(order);
    expect(await order.level()).toMatchObject({ onHand: 3, allocated: 0 });
    const ledger = await db.select().from(stockMovements).where(eq(stockMovements.orderId, order.id));
    expect(ledger).toMatchObject([{ reason: 'collect', quantity: -2 }]);
    expect(await order.read()).toMatchObject({
      paymentStatus: 'paid',
      fulfillments: [{ status: 'collected', shelf: 'A-3' }],
    });
    const proofs = await db.select().from(handoverProofs).where(eq(handoverProofs.fulfillmentId, order.fulfillmentId));
    expect(proofs).toMatchObject([{ tender: 'cash', amount: 2200, proof: 'code' }]);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('a second hand-over changes nothing', async () => {
    const order = await anOrder();
    await makeReady(order);
    const both = await Promise.allSettled([handOverTo(order), handOverTo(order)]);
    expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await order.level()).toMatchObject({ onHand: 3, allocated: 0 });
  });

  test('a wrong code hands nothing over, and after five tries even the right one must wait', async () => {
    const order = await anOrder();
    await makeReady(order);
    const wrong = order.pickupCode === '000000' ? '000001' : '000000';
    for (const left of [4, 3, 2, 1, 0]) {
      await expect(handOverTo(order, wrong)).rejects.toMatchObject({ code: 'wrong_code', details: { left } });
    }
    await expect(handOverTo(order)).rejects.toMatchObject({ code: 'too_many_attempts' });
    expect(await order.level()).toMatchObject({ onHand: 5, allocated: 2 });
    await expect(handOverTo(order, order.pickupCode, later(80))).resolves.toBeUndefined();
  });

  test('an order to be paid at the counter is not handed over without saying how it was paid', async () => {
    const order = await anOrder();
    await makeReady(order);
    const input = { fulfillmentId: order.fulfillmentId, code: order.pickupCode, collector: 'self' } as const;
    await expect(handOver(db, system, input, later(60))).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await order.read()).toMatchObject({ paymentStatus: 'unpaid', fulfillments: [{ status: 'ready' }] });
  });

  test('staff of another store may not touch it', async () => {
    const order = await anOrder();
    const stranger: Actor = { kind: 'staff', staffId: newToken(), name: '他店', role: 'staff', locationIds: [] };
    const { fulfillmentId } = order;
    await expect(startPicking(db, stranger, { fulfillmentId }, noon)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(cancelOrder(db, stranger, { orderId: order.id, reason: 'shop' }, noon)).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });

  test('days to collect count from the moment it is ready', async () => {
    const order = await anOrder();
    const day = 24 * 60;
    await startPicking(db, system, { fulfillmentId: order.fulfillmentId }, later(day));
    await markReady(db, system, { fulfillmentId: order.fulfillmentId, shelf: 'B-1' }, later(day));
    expect((await order.read()).fulfillments[0].collectBy).toEqual(new Date('2026-11-30T10:00:00Z'));
  });
});

describe('cancelling', () => {
  test('gives back exactly what was taken', async () => {
    const order = await anOrder();
    await cancelOrder(db, guest, { token: order.token }, later(1));
    expect(await order.level()).toMatchObject({ onHand: 5, allocated: 0 });
    await expect(cancelOrder(db, guest, { token: order.token }, later(2))).rejects.toMatchObject({
      code: 'already_changed',
      details: { status: 'cancelled' },
    });
    expect(await order.level()).toMatchObject({ onHand: 5, allocated: 0 });
    expect(await listStockFaults(db)).toEqual([]);
  });

  test.each(Array.from({ length: 8 }, (_, i) => i))(
    'at the same moment as the hand-over, one of them wins (%i)',
    async () => {
      const order = await anOrder();
      await makeReady(order);
      const [handed, cancelled] = await Promise.allSettled([
        handOverTo(order),
        cancelOrder(db, guest, { token: order.token }, later(60)),
      ]);
      expect([handed.status, cancelled.status].sort()).toEqual(['fulfilled', 'rejected']);
      expect(await order.level()).toMatchObject(
        handed.status === 'fulfilled' ? { onHand: 3, allocated: 0 } : { onHand: 5, allocated: 0 },
      );
      expect(await listStockFaults(db)).toEqual([]);
    },
  );

  test('a secret that belongs to no order cancels nothing', async () => {
    await expect(cancelOrder(db, guest, { token: newToken() }, noon)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('not collected in time', () => {
  test('stock goes back at the deadline, not before', async () => {
    const order = await anOrder();
    await makeReady(order);
    await expireOrders(db, later(60));
    expect((await order.read()).fulfillments[0].status).toBe('ready');
    await expireOrders(db, later(TEN_DAYS));
    expect((await order.read()).fulfillments[0].status).toBe('expired');
    expect(await order.level()).toMatchObject({ onHand: 5, allocated: 0 });
  });

  test('the minutes of grace count for the hand-over and for the expiry, and the deadline told stays what it was', async () => {
    const [within, without] = [await anOrder(), await anOrder()];
    for (const order of [within, without]) {
      await db.update(locations).set({ graceMinutes: 30 }).where(eq(locations.id, order.store.id));
      await makeReady(order);
    }
    const { collectBy, keptUntil } = (await within.read()).fulfillments[0];
    const past = (minutes: number) => new Date(collectBy.getTime() + minutes * 60_000);
    expect(keptUntil).toEqual(past(30));
    await expireOrders(db, past(29));
    expect((await within.read()).fulfillments[0].status).toBe('ready');
    await expect(handOverTo(within, within.pickupCode, past(30))).resolves.toBeUndefined();
    await expect(handOverTo(without, without.pickupCode, past(31))).rejects.toMatchObject({
      code: 'too_late',
      details: { collectBy },
    });
    await expireOrders(db, past(30));
    expect((await without.read()).fulfillments[0].status).toBe('expired');
  });

  test('two who tidy up at once close each part once, and tell its customer once', async () => {
    const orders = await Promise.all(Array.from({ length: 6 }, () => anOrder()));
    for (const order of orders) await makeReady(order);
    const closed = await Promise.all([expireOrders(db, later(TEN_DAYS)), expireOrders(db, later(TEN_DAYS))]);
    expect(closed.reduce((sum, { uncollected }) => sum + uncollected, 0)).toBe(6);
    for (const order of orders) {
      expect((await order.read()).events.filter(({ event }) => event === 'expire')).toHaveLength(1);
      expect(await order.level()).toMatchObject({ onHand: 5, allocated: 0 });
    }
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('after the deadline nothing is handed over, even before anybody has tidied up', async () => {
    const order = await anOrder();
    await makeReady(order);
    await expect(handOverTo(order, order.pickupCode, later(TEN_DAYS))).rejects.toMatchObject({ code: 'too_late' });
    expect((await order.read()).fulfillments[0].status).toBe('ready');
  });

  test('what the shop never prepared does not expire', async () => {
    const order = await anOrder();
    await expireOrders(db, later(TEN_DAYS));
    expect((await order.read()).fulfillments[0].status).toBe('to_pick');
  });
});

describe('paying online', () => {
  const online = { paymentMethod: 'pay_online' } as const;

  test('the shop begins only once it is paid', async () => {
    const order = await anOrder(online);
    const begin = () => startPicking(db, system, { fulfillmentId: order.fulfillmentId }, later(3));
    await expect(begin()).rejects.toMatchObject({ code: 'not_paid' });
    await settle(order, later(2));
    await expect(begin()).resolves.toBeUndefined();
  });

  test('the same news twice is one payment', async () => {
    const order = await anOrder(online);
    await payAtGateway(db, order, later(2));
    const hear = () => syncPayment(db, order.paymentId ?? '', later(2));
    await Promise.all([hear(), hear()]);
    await hear();
    expect((await order.read()).events.filter(({ event }) => event === 'paid')).toHaveLength(1);
  });

  test('an unpaid order gives its stock back after fifteen minutes', async () => {
    const order = await anOrder(online);
    await expireOrders(db, later(14));
    expect(await order.level()).toMatchObject({ allocated: 2 });
    await expireOrders(db, later(15));
    expect(await order.level()).toMatchObject({ allocated: 0 });
    expect(await order.read()).toMatchObject({ paymentStatus: 'failed', fulfillments: [{ status: 'cancelled' }] });
  });

  test.each([
    ['after the order was closed', true],
    ['before anybody has tidied up', false],
  ])('a late payment %s is given back, not lost', async (_case, tidied) => {
    const order = await anOrder(online);
    await startPayment(db, order.paymentId ?? '', later(1));
    if (tidied) await expireOrders(db, later(16));
    await payAtGateway(db, order, later(17));
    await syncPayment(db, order.paymentId ?? '', later(17));
    await returnPayment(db, { fulfillmentId: order.fulfillmentId, reason: 'late' }, later(18));
    await returnPayment(db, { fulfillmentId: order.fulfillmentId, reason: 'late' }, later(19));
    await askForOrder(db, order.id, later(20));
    const [payment] = await db.select().from(payments).where(eq(payments.orderId, order.id));
    expect(payment).toMatchObject({ state: 'captured', captured: 2200, refunded: 2200 });
    expect(
      await db
        .select()
        .from(refunds)
        .where(eq(refunds.paymentId, order.paymentId ?? '')),
    ).toHaveLength(1);
    expect(await order.read()).toMatchObject({ paymentStatus: 'refunded', fulfillments: [{ status: 'cancelled' }] });
    expect(await order.level()).toMatchObject({ allocated: 0 });
  });

  test.each(Array.from({ length: 6 }, (_, i) => i))('payment and expiry at the same moment agree (%i)', async () => {
    const order = await anOrder(online);
    await db
      .update(orders)
      .set({ payBy: later(10) })
      .where(eq(orders.id, order.id));
    await payAtGateway(db, order, later(9.9));
    await Promise.all([syncPayment(db, order.paymentId ?? '', later(9.99)), expireOrders(db, later(10))]);
    const {
      paymentStatus,
      fulfillments: [fulfillment],
    } = await order.read();
    expect([`${paymentStatus} ${fulfillment.status}`]).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(paid to_pick|failed cancelled)$/)]),
    );
    expect(await order.level()).toMatchObject({ allocated: paymentStatus === 'paid' ? 2 : 0 });
  });

  test('cancelling a paid order gives the money back', async () => {
    const order = await anOrder(online);
    await settle(order, later(2));
    await cancelOrder(db, guest, { token: order.token }, later(3));
    await returnPayment(db, { fulfillmentId: order.fulfillmentId, reason: 'cancelled' }, later(4));
    await askForOrder(db, order.id, later(5));
    expect((await order.read()).paymentStatus).toBe('refunded');
  });

  test('a payment of a yen less is refused', async () => {
    const order = await anOrder(online);
    await payAtGateway(db, order, later(1));
    await db
      .update(testGatewayCharges)
      .set({ amount: 2199, captured: 2199 })
      .where(eq(testGatewayCharges.reference, order.paymentId ?? ''));
    await expect(syncPayment(db, order.paymentId ?? '', later(1))).rejects.toMatchObject({ code: 'payment_unknown' });
    expect((await order.read()).paymentStatus).toBe('pending');
  });
});

test('pickup codes are unique among what still waits at one shop', async () => {
  const order = await anOrder();
  const other = await anOrder();
  const move = db
    .update(fulfillments)
    .set({ locationId: order.store.id, pickupCode: order.pickupCode })
    .where(eq(fulfillments.id, other.fulfillmentId));
  await expect(move).rejects.toThrow();
});
