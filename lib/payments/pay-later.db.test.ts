import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { fulfillments, orders, payments, pendingJobs, shippingRates, testGatewayCharges } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { askForOrder, payOnline } from '@/db/testing-payments';
import { makeStockedStore, makeStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { guest, system } from '../access/actor';
import { newId } from '../ids';
import { cancelOrder } from '../orders/cancel-order';
import { giveUpUnpaid } from '../orders/give-up-unpaid';
import type { PartInput } from '../orders/input';
import { placeOrder } from '../orders/place-order';
import { getOrderByToken } from '../orders/queries';
import { handOver, markReady, startPicking } from '../pickup/commands';
import { shipFulfillment } from '../pickup/ship';
import { listLevelsOfVariant } from '../stock/queries';
import { captureOrder } from './capture-order';
import { returnPayment } from './give-back';
import { getMoneyOf } from './money-of';
import { payAgain } from './pay-again';
import { syncPayment } from './record-charge';
import { resumePayments } from './resume-payments';
import { startPayment } from './start-payment';
import { payAtOnce, payByCard, takeVoucher } from './test-gateway/commands';

const { db } = await testDatabase();
const LAPSING = '4000000000000341';
const GOOD = '4242424242424242';
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const days = (count: number) => minutes(count * 24 * 60);

beforeAll(async () => {
  const rate = { id: newId(), carrier: 'yamato' as const, maxSumMm: 1600, fee: 660, leadDays: 1 };
  await db.insert(shippingRates).values(rate);
});

async function anOrder(over: Partial<PartInput> = {}) {
  const { store, variant } = await makeStockedStore(db, 5, over.kind === 'delivery' ? { shipsHome: true } : {});
  return place(store.storeCode, variant, over);
}

async function place(storeCode: string, variant: { id: string; sku: string }, over: Partial<PartInput>) {
  const lines = [{ sku: variant.sku, quantity: 1 }];
  const input = reservation(storeCode, lines, { paymentMethod: 'pay_online' });
  const parts = input.parts.map((part) => ({ ...part, ...over })) as typeof input.parts;
  const placed = await placeOrder(db, guest, { ...input, parts }, noon);
  return { ...placed, fulfillmentId: placed.parts[0].fulfillmentId, code: placed.parts[0].pickupCode, variant };
}

type Placed = Awaited<ReturnType<typeof anOrder>>;

async function openCharge({ paymentId }: Pick<Placed, 'paymentId'>, at = noon): Promise<string> {
  const url = await startPayment(db, paymentId ?? '', at);
  return url.split('/').at(-1) ?? '';
}

const statusOf = async ({ id }: Placed) =>
  (await db.select({ status: orders.paymentStatus }).from(orders).where(eq(orders.id, id)))[0]?.status;
const partOf = async ({ fulfillmentId }: Placed) =>
  (await db.select().from(fulfillments).where(eq(fulfillments.id, fulfillmentId)))[0];
const told = async ({ id }: Placed) => {
  const rows = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_order_message'));
  return rows
    .map(({ payload }) => payload as { orderId: string; kind: string })
    .filter(({ orderId }) => orderId === id);
};

describe('paid at a convenience store', () => {
  test('the goods are kept until the number’s last minute, and work is estimated anew once it is paid', async () => {
    const order = await anOrder();
    const chargeId = await openCharge(order);
    const promised = (await partOf(order))?.promisedAt;
    await takeVoucher(db, { chargeId }, minutes(2));
    await syncPayment(db, order.paymentId ?? '', minutes(2));
    const money = await getMoneyOf(db, order.id);
    expect(money?.payments).toMatchObject([
      { state: 'awaiting', voucher: { number: expect.stringMatching(/^\d{11}$/) } },
    ]);
    expect((await getOrderByToken(db, order.token))?.payBy).toEqual(new Date(minutes(2).getTime() + 3 * 86_400_000));
    expect((await told(order)).map(({ kind }) => kind)).toEqual(['order_payment_awaited']);

    await payAtOnce(db, { chargeId, method: 'konbini' }, days(2));
    await syncPayment(db, order.paymentId ?? '', days(2));
    expect(await statusOf(order)).toBe('paid');
    const part = await partOf(order);
    expect(part?.promisedAt).toEqual(promised);
    expect(part?.estimatedReadyAt.getTime()).toBeGreaterThan(days(2).getTime());
    expect(part?.collectBy.getTime()).toBeGreaterThan(days(3).getTime());
  });

  test('a parcel paid days later comes days later', async () => {
    const house = await makeStore(db, { shipsHome: true });
    const variant = await makeVariant(db, { packed: [200, 150, 100], weightGrams: 400 });
    await putStock(db, { variantId: variant.id, locationId: house.id, onHand: 5 });
    const address = {
      postcode: '1500001',
      prefecture: '東京都',
      city: '渋谷区',
      street: '神宮前1-2-3',
      building: null,
    };
    const lines = [{ sku: variant.sku, quantity: 1 }];
    const part = { kind: 'delivery' as const, address, date: null, band: null, lines };
    const input = reservation(house.storeCode, lines, { parts: [part], paymentMethod: 'pay_online' });
    const placed = await placeOrder(db, guest, input, noon);
    const order = { ...placed, fulfillmentId: placed.parts[0].fulfillmentId, code: '', variant };
    const chargeId = await openCharge(order);
    await takeVoucher(db, { chargeId }, minutes(2));
    await syncPayment(db, order.paymentId ?? '', minutes(2));
    await payAtOnce(db, { chargeId, method: 'konbini' }, days(2));
    await syncPayment(db, order.paymentId ?? '', days(2));
    expect((await partOf(order))?.estimatedReadyAt.getTime()).toBeGreaterThan(days(2).getTime());
  });

  test('is not offered for a time that was booked', async () => {
    const order = await anOrder();
    await db
      .update(fulfillments)
      .set({ slotStartsAt: days(1), slotEndsAt: new Date(days(1).getTime() + 3_600_000) })
      .where(eq(fulfillments.id, order.fulfillmentId));
    const chargeId = await openCharge(order);
    await expect(takeVoucher(db, { chargeId }, minutes(1))).rejects.toMatchObject({ code: 'method_not_offered' });
  });

  test('may be cancelled before it is paid; what is paid all the same comes back', async () => {
    const order = await anOrder();
    const chargeId = await openCharge(order);
    await takeVoucher(db, { chargeId }, minutes(2));
    await syncPayment(db, order.paymentId ?? '', minutes(2));
    await cancelOrder(db, guest, { token: order.token }, minutes(10));
    expect(await statusOf(order)).toBe('voided');
    await payAtOnce(db, { chargeId, method: 'konbini' }, minutes(11));
    await syncPayment(db, order.paymentId ?? '', minutes(12));
    const returns = await db
      .select()
      .from(pendingJobs)
      .where(and(eq(pendingJobs.name, 'return_payment')));
    expect(returns.map(({ payload }) => payload)).toContainEqual({
      fulfillmentId: order.fulfillmentId,
      reason: 'late',
    });
  });
});

test('a card that was charged while nobody got an answer is found out within two minutes', async () => {
  const order = await anOrder();
  const chargeId = await openCharge(order);
  await payByCard(db, { chargeId, number: '4000000000000119' }, minutes(1));
  expect(await statusOf(order)).toBe('pending');
  await resumePayments(db, minutes(2));
  expect(await statusOf(order)).toBe('authorized');
});

/** An order that lies ready, whose card lets nothing be taken. */
async function readyWithBadCard() {
  const order = await anOrder();
  await payOnline(db, order, minutes(1), { card: LAPSING });
  await startPicking(db, system, { fulfillmentId: order.fulfillmentId }, minutes(2));
  await markReady(db, system, { fulfillmentId: order.fulfillmentId, shelf: 'C-1' }, minutes(3));
  return order;
}
const give = (order: Placed, tender?: 'cash') =>
  handOver(
    db,
    system,
    { fulfillmentId: order.fulfillmentId, code: order.code, collector: 'self', tender },
    minutes(60),
  );

describe('a card that cannot be charged', () => {
  test('holds the hand-over, its customer is told, and it is paid at the counter instead', async () => {
    const order = await readyWithBadCard();
    await expect(give(order)).rejects.toMatchObject({ code: 'capture_failed' });
    expect(await statusOf(order)).toBe('unpaid');
    expect((await told(order)).map(({ kind }) => kind)).toContain('order_payment_failed');
    await give(order, 'cash');
    expect(await statusOf(order)).toBe('paid');
    expect((await getMoneyOf(db, order.id))?.payments).toMatchObject([
      { provider: 'test-gateway', state: 'failed', captured: 0 },
      { provider: 'counter', method: 'cash', captured: 1100 },
    ]);
  });

  test('is paid anew online by a new payment, which is opened once', async () => {
    const order = await readyWithBadCard();
    await expect(give(order)).rejects.toMatchObject({ code: 'capture_failed' });
    const first = await payAgain(db, { token: order.token }, minutes(61));
    expect(await payAgain(db, { token: order.token }, minutes(62))).toBe(first);
    const chargeId = first.split('/').at(-1) ?? '';
    const [charge] = await db.select().from(testGatewayCharges).where(eq(testGatewayCharges.id, chargeId));
    expect(charge).toMatchObject({ amount: 1100, mayWait: false });
    await payByCard(db, { chargeId, number: GOOD }, minutes(63));
    await syncPayment(db, charge?.reference ?? '', minutes(63));
    expect(await statusOf(order)).toBe('authorized');
    await give(order);
    expect(await statusOf(order)).toBe('paid');
    await expect(payAgain(db, { token: order.token }, minutes(70))).rejects.toMatchObject({ code: 'already_changed' });
  });

  test('a page left open while it was paid at the counter takes nothing', async () => {
    const order = await readyWithBadCard();
    await expect(give(order)).rejects.toMatchObject({ code: 'capture_failed' });
    const chargeId = (await payAgain(db, { token: order.token }, minutes(61))).split('/').at(-1) ?? '';
    await give(order, 'cash');
    await payByCard(db, { chargeId, number: GOOD }, minutes(62));
    const [opened] = await db.select().from(payments).where(eq(payments.providerRef, chargeId));
    await syncPayment(db, opened?.id ?? '', minutes(62));
    await captureOrder(db, order.id, minutes(63));
    await askForOrder(db, order.id, minutes(63));
    const [charge] = await db.select().from(testGatewayCharges).where(eq(testGatewayCharges.id, chargeId));
    expect(charge).toMatchObject({ status: 'voided', captured: 0 });
    expect(await statusOf(order)).toBe('paid');
  });
});

describe('a parcel whose card cannot be charged', () => {
  async function aParcel() {
    const order = await anOrder();
    const address = {
      postcode: '1500001',
      prefecture: '東京都',
      city: '渋谷区',
      street: '神宮前1-2-3',
      building: null,
    };
    const delivery = { address, carrier: 'yamato' as const, leadDays: 1, date: null, band: null };
    await db.update(fulfillments).set({ kind: 'delivery', delivery }).where(eq(fulfillments.id, order.fulfillmentId));
    await payOnline(db, order, minutes(1), { card: LAPSING });
    await startPicking(db, system, { fulfillmentId: order.fulfillmentId }, minutes(2));
    return order;
  }
  const send = (order: Placed) =>
    shipFulfillment(db, system, { fulfillmentId: order.fulfillmentId, trackingNumber: '123456789012' }, minutes(60));

  test('does not leave, waits three days to be paid anew, and is given up', async () => {
    const order = await aParcel();
    await expect(send(order)).rejects.toMatchObject({ code: 'capture_failed' });
    await expect(send(order)).rejects.toMatchObject({ code: 'not_paid' });
    await giveUpUnpaid(db, days(2.9));
    expect((await partOf(order))?.status).toBe('picking');
    await giveUpUnpaid(db, days(3.1));
    expect(await partOf(order)).toMatchObject({ status: 'cancelled' });
    expect(await statusOf(order)).toBe('failed');
    expect((await listLevelsOfVariant(db, order.variant.id))[0]).toMatchObject({ onHand: 5, allocated: 0 });
    await giveUpUnpaid(db, days(3.2));
  });

  test('leaves once it was paid anew', async () => {
    const order = await aParcel();
    await expect(send(order)).rejects.toMatchObject({ code: 'capture_failed' });
    const chargeId = (await payAgain(db, { token: order.token }, minutes(61))).split('/').at(-1) ?? '';
    await payAtOnce(db, { chargeId, method: 'paypay' }, minutes(62));
    const [opened] = await db.select().from(payments).where(eq(payments.providerRef, chargeId));
    await syncPayment(db, opened?.id ?? '', minutes(62));
    await giveUpUnpaid(db, days(4));
    await send(order);
    expect((await partOf(order))?.status).toBe('shipped');
  });
});

test('cancelled while only authorized: what was set aside is let go, and nothing is charged', async () => {
  const order = await anOrder();
  await payOnline(db, order, minutes(1), { card: GOOD });
  await cancelOrder(db, guest, { token: order.token }, minutes(5));
  await returnPayment(db, { fulfillmentId: order.fulfillmentId, reason: 'cancelled' }, minutes(5));
  await askForOrder(db, order.id, minutes(6));
  expect((await getMoneyOf(db, order.id))?.payments).toMatchObject([
    { state: 'voided', captured: 0, refunded: 0, refunds: [], label: 'Visa •••• 4242' },
  ]);
  expect(await statusOf(order)).toBe('voided');
});
