import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { ledgerEntries, orderEvents, paymentDifferences, paymentOperations, pendingJobs, refunds } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeClerk } from '@/db/testing-shop';
import { collect, giveBack, later, orderByStripe, proveBooks, useStripe } from '@/db/testing-stripe';
import { type Actor, guest } from '../../access/actor';
import { newId } from '../../ids';
import { cancelOrder } from '../../orders/cancel-order';
import { getOpenAmounts, listTakings, listToGiveBack } from '../../takings/queries';
import { getMoneyOf } from '../money-of';
import { payOut } from '../pay-out';
import { reconcile } from '../reconcile';
import { openStripe } from './testing-stripe';

const { db } = await testDatabase();
const stripe = await openStripe();
const { books } = stripe;
afterAll(stripe.close);
beforeEach(() => useStripe(stripe));
const merchant: Actor = { kind: 'staff', staffId: newId(), name: '社長', role: 'merchant', locationIds: [] };

/** Paid by card, one part collected; the other was cancelled and given back, and the bank sent that back a day later. */
async function aFailedRefund() {
  const order = await orderByStripe(db, stripe);
  books.authorize(order.intent);
  await order.hear('payment_intent.amount_capturable_updated', 1);
  await collect(db, order.one);
  const cancelled = { token: order.token, fulfillmentId: order.two.fulfillmentId };
  await cancelOrder(db, guest, cancelled, later(70));
  await giveBack(db, order, 71);
  expect(await order.read()).toMatchObject({ order: 'part_refunded', refunded: 6600 });
  books.failRefund(order.intent, 'lost_or_stolen_card');
  const refundsOf = () => db.select().from(refunds).where(eq(refunds.paymentId, order.paymentId));
  const operationsOf = () =>
    db.select().from(paymentOperations).where(eq(paymentOperations.paymentId, order.paymentId));
  return { ...order, refundsOf, operationsOf };
}

test.each(['refund.failed', 'charge.refund.updated'])(
  'a refund that fails days later is heard of by %s, stands open, and the books agree',
  async (type) => {
    const before = (await getOpenAmounts(db, merchant)).refunds;
    const order = await aFailedRefund();
    for (const minutes of [1500, 1501]) await order.hear(type, minutes);
    expect(await order.read()).toMatchObject({ order: 'paid', captured: 7700, refunded: 0 });
    expect(await order.refundsOf()).toMatchObject([{ state: 'failed', amount: 6600, doneAt: null }]);
    expect(await order.operationsOf()).toMatchObject([
      { kind: 'capture', state: 'done' },
      { kind: 'refund', state: 'refused', error: 'lost_or_stolen_card' },
    ]);
    const after = (await getOpenAmounts(db, merchant)).refunds;
    expect(after).toEqual({ count: before.count + 1, amount: before.amount + 6600 });
    await proveBooks(db, stripe, order);
    const told = await db.select().from(orderEvents).where(eq(orderEvents.orderId, order.id));
    expect(told.filter(({ event }) => event === 'refund_failed')).toHaveLength(1);
    const notices = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_staff_notice'));
    const parts = [order.one.fulfillmentId, order.two.fulfillmentId];
    const about = notices.filter(({ payload }) => parts.includes((payload as { subjectId: string }).subjectId));
    expect(about).toMatchObject([{ payload: { kind: 'refund_failed' } }]);
  },
);

test('is given in cash at a counter instead, once, and nothing differs from Stripe afterwards', async () => {
  const order = await aFailedRefund();
  await order.hear('refund.failed', 1500);
  const [open] = (await listToGiveBack(db, merchant)).filter(({ orderId }) => orderId === order.id);
  expect(open).toMatchObject({ forCounter: true, amount: 6600, label: 'Visa •••• 4242' });
  const { preparedAtId: locationId } = order.shop;
  const clerk = await makeClerk(db, locationId);
  const giving = { refundId: open?.id ?? '', locationId };
  await payOut(db, clerk, giving, later(1600));
  await expect(payOut(db, clerk, giving, later(1601))).rejects.toMatchObject({ code: 'already_changed' });
  // What Stripe tells afterwards changes nothing of it.
  for (const type of ['refund.failed', 'charge.refunded']) await order.hear(type, 1602);
  expect(await order.read()).toMatchObject({ order: 'part_refunded', captured: 7700, refunded: 6600 });
  expect((await getMoneyOf(db, order.id))?.payments[0]?.refunds).toMatchObject([{ state: 'done', atCounter: true }]);
  await proveBooks(db, stripe, order);
  const posted = await db.select().from(ledgerEntries).where(eq(ledgerEntries.paymentId, order.paymentId));
  expect(posted.filter(({ account }) => account === 'till:cash').map(({ amount }) => amount)).toEqual([-6600]);
  const days = { from: '2026-11-22', to: '2026-11-24' };
  const takings = await listTakings(db, merchant, days);
  expect(takings.find(({ storeCode }) => storeCode === order.shop.storeCode)).toMatchObject({
    ...{ provider: 'counter', method: 'cash', taken: 0, given: 6600 },
  });
  stripe.clock.now = later(1700);
  await reconcile(db, later(1700));
  const differences = await db.select().from(paymentDifferences).where(eq(paymentDifferences.orderId, order.id));
  expect(differences.filter(({ resolvedAt }) => resolvedAt === null)).toEqual([]);
});

test('until then the nightly comparison names it, and no more than it', async () => {
  const order = await aFailedRefund();
  // Its event is lost: the comparison finds it by itself.
  stripe.clock.now = later(1700);
  await reconcile(db, later(1700));
  expect(await order.refundsOf()).toMatchObject([{ state: 'failed' }]);
  const differences = await db.select().from(paymentDifferences).where(eq(paymentDifferences.orderId, order.id));
  expect(differences).toMatchObject([{ kind: 'unanswered', expected: 6600 }]);
});
