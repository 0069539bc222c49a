import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { disputes, ledgerEntries, paymentEvents, paymentOperations, pendingJobs } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { askForOrder } from '@/db/testing-payments';
import { collect, giveBack, later, orderByStripe, proveBooks, type StripeOrder, useStripe } from '@/db/testing-stripe';
import { guest } from '../../access/actor';
import { cancelOrder } from '../../orders/cancel-order';
import { expireOrders } from '../../orders/expire-orders';
import { captureOrder } from '../capture-order';
import { syncPayment } from '../record-charge';
import { resumePayments } from '../resume-payments';
import { startPayment } from '../start-payment';
import { openStripe } from './testing-stripe';

const { db } = await testDatabase({ max: 20 });
const stripe = await openStripe();
const { books } = stripe;
afterAll(stripe.close);
beforeEach(() => useStripe(stripe));

const DAY = 24 * 60;
const anOrder = () => orderByStripe(db, stripe);
const prove = (order: StripeOrder) => proveBooks(db, stripe, order);
const operationsOf = ({ paymentId }: StripeOrder) =>
  db.select().from(paymentOperations).where(eq(paymentOperations.paymentId, paymentId));

/** Its card was authorized, and the shop has heard of it. */
async function anAuthorizedOrder() {
  const order = await anOrder();
  books.authorize(order.intent);
  await order.hear('payment_intent.amount_capturable_updated', 1);
  expect(await order.read()).toMatchObject({ order: 'authorized', state: 'authorized', label: 'Visa •••• 4242' });
  return order;
}

/** …and paid by its first hand-over. */
async function aPaidOrder() {
  const order = await anAuthorizedOrder();
  await collect(db, order.one);
  expect(await order.read()).toMatchObject({ order: 'paid', captured: 7700 });
  return order;
}

const cancelPart = ({ token }: StripeOrder, { fulfillmentId }: StripeOrder['one'], minutes: number) =>
  cancelOrder(db, guest, { token, fulfillmentId }, later(minutes));

describe('a card', () => {
  test('is authorized with the order, taken once at the first hand-over, and given back for what is cancelled', async () => {
    const order = await anAuthorizedOrder();
    expect(await order.read()).toMatchObject({ captured: 0, authorizedUntil: later(7 * DAY) });
    await collect(db, order.one);
    expect(await order.read()).toMatchObject({ order: 'paid', state: 'captured', captured: 7700, fee: 277 });
    await cancelPart(order, order.two, 70);
    await giveBack(db, order, 71);
    expect(await order.read()).toMatchObject({ order: 'part_refunded', captured: 7700, refunded: 6600 });
    await prove(order);
    expect((await operationsOf(order)).map(({ kind, state }) => [kind, state])).toEqual([
      ['capture', 'done'],
      ['refund', 'done'],
    ]);
  });

  test('is taken for no more than the order still comes to; the rest is let go, and is no refund', async () => {
    const order = await anAuthorizedOrder();
    await cancelPart(order, order.two, 10);
    await giveBack(db, order, 11);
    await collect(db, order.one);
    await order.hear('charge.refunded', 61);
    expect(await order.read()).toMatchObject({ order: 'paid', captured: 1100, refunded: 0 });
    await prove(order);
  });

  test('is let go when the order is cancelled', async () => {
    const order = await anAuthorizedOrder();
    await cancelOrder(db, guest, { token: order.token }, later(10));
    await giveBack(db, order, 11);
    expect(books.intent(order.intent).status).toBe('canceled');
    expect(await order.read()).toMatchObject({ order: 'voided', state: 'voided', captured: 0, refunded: 0 });
    await prove(order);
  });

  test('that is declined leaves the order waiting, and another one pays', async () => {
    const order = await anOrder();
    books.decline(order.intent, 'insufficient_funds');
    await order.hear('payment_intent.payment_failed', 1);
    expect(await order.read()).toMatchObject({ order: 'pending', state: 'pending', failure: 'insufficient_funds' });
    books.askForBank(order.intent);
    await order.hear('payment_intent.requires_action', 2);
    expect(await order.read()).toMatchObject({ order: 'pending', state: 'pending', failure: null });
    books.authorize(order.intent);
    await order.hear('payment_intent.amount_capturable_updated', 3);
    expect(await order.read()).toMatchObject({ order: 'authorized', state: 'authorized', failure: null });
  });

  test('whose authorization Stripe let lapse holds the hand-over, and is due over the counter', async () => {
    const order = await anAuthorizedOrder();
    books.lapse(order.intent);
    await expect(captureOrder(db, order.id, later(60))).rejects.toMatchObject({ code: 'capture_failed' });
    expect(await order.read()).toMatchObject({ order: 'unpaid', state: 'failed', captured: 0 });
    await prove(order);
  });

  test('is taken a day before its authorization lapses, whatever became of the goods', async () => {
    const order = await anAuthorizedOrder();
    stripe.clock.now = later(6 * DAY + 1);
    await resumePayments(db, later(6 * DAY + 1));
    expect(await order.read()).toMatchObject({ order: 'paid', captured: 7700 });
    await prove(order);
  });

  test('authorized after the order was given up is let go again', async () => {
    const order = await anOrder();
    await expireOrders(db, later(16));
    books.authorize(order.intent);
    await order.hear('payment_intent.amount_capturable_updated', 17);
    await giveBack(db, order, 18);
    expect(books.intent(order.intent).status).toBe('canceled');
    expect(await order.read()).toMatchObject({ order: 'failed', captured: 0 });
    await prove(order);
  });
});

describe('a convenience store', () => {
  test('is waited for as long as its voucher lasts, and pays later', async () => {
    const order = await anOrder();
    books.takeVoucher(order.intent);
    await order.hear('payment_intent.requires_action', 1);
    expect(await order.read()).toMatchObject({ order: 'pending', state: 'awaiting', payBy: later(3 * DAY) });
    await expireOrders(db, later(2 * DAY));
    books.payAtOnce(order.intent, 'konbini');
    await order.hear('payment_intent.succeeded', 2 * DAY);
    expect(await order.read()).toMatchObject({ order: 'paid', state: 'captured', method: 'konbini', captured: 7700 });
    await collect(db, order.one, 2 * DAY + 60);
    await prove(order);
  });

  test('is not asked by a second voucher when the page is opened days later', async () => {
    const order = await anOrder();
    books.takeVoucher(order.intent);
    await order.hear('payment_intent.requires_action', 1);
    stripe.forgetKeys();
    await startPayment(db, order.paymentId, later(2 * DAY));
    expect((await order.read()).providerRef).toBe(order.intent);
  });

  test('that took the money after the order was given up gives it back', async () => {
    const order = await anOrder();
    await expireOrders(db, later(16));
    books.payAtOnce(order.intent, 'konbini');
    await order.hear('payment_intent.succeeded', 17);
    await giveBack(db, order, 18);
    expect(await order.read()).toMatchObject({ captured: 7700, refunded: 7700 });
    await prove(order);
  });
});

test('PayPay takes the money at once, and gives it back in part and in full', async () => {
  const order = await anOrder();
  books.payAtOnce(order.intent, 'paypay');
  await order.hear('payment_intent.succeeded', 1);
  expect(await order.read()).toMatchObject({ order: 'paid', method: 'paypay', captured: 7700 });
  await cancelPart(order, order.one, 2);
  await giveBack(db, order, 3);
  expect(await order.read()).toMatchObject({ order: 'part_refunded', refunded: 1100 });
  await cancelPart(order, order.two, 4);
  await giveBack(db, order, 5);
  expect(await order.read()).toMatchObject({ order: 'refunded', refunded: 7700 });
  await prove(order);
});

describe('events', () => {
  test('that come twice, by the same name or another, change nothing a second time', async () => {
    const order = await aPaidOrder();
    for (const id of ['evt_a', 'evt_a', 'evt_b'])
      await order.hear('payment_intent.succeeded', 61, `${order.intent}${id}`);
    await Promise.all(Array.from({ length: 5 }, () => order.hear('charge.captured', 62, `${order.intent}evt_c`)));
    expect(await order.read()).toMatchObject({ order: 'paid', captured: 7700, fee: 277 });
    const heard = await db.select().from(paymentEvents);
    expect(heard.filter(({ eventId }) => eventId.startsWith(order.intent))).toHaveLength(3);
    await prove(order);
  });

  test('that come in the wrong order end where Stripe stands', async () => {
    const order = await aPaidOrder();
    await cancelPart(order, order.two, 70);
    await giveBack(db, order, 71);
    for (const type of ['charge.refunded', 'payment_intent.created', 'payment_intent.amount_capturable_updated']) {
      await order.hear(type, 72);
    }
    expect(await order.read()).toMatchObject({ order: 'part_refunded', state: 'captured', refunded: 6600 });
    await prove(order);
  });

  test('that are lost are made up for before the order is given up', async () => {
    const order = await anOrder();
    books.authorize(order.intent);
    await resumePayments(db, later(16));
    expect(await order.read()).toMatchObject({ state: 'authorized' });
    await giveBack(db, order, 17);
    expect(books.intent(order.intent).status).toBe('canceled');
  });

  test.each([
    ['a yen less', { amount: 7699 }],
    ['another currency', { currency: 'usd' }],
    ['another payment’s name', { metadata: { reference: '0198a3de-4c1c-7000-8000-00000000dead' } }],
  ])('about %s pay nothing', async (_what, facts) => {
    const order = await anOrder();
    Object.assign(books.intent(order.intent), facts);
    books.payAtOnce(order.intent, 'paypay');
    await expect(order.hear('payment_intent.succeeded', 1)).rejects.toMatchObject({ code: 'payment_unknown' });
    await expect(syncPayment(db, order.paymentId, later(2))).rejects.toMatchObject({ code: 'payment_unknown' });
    expect(await order.read()).toMatchObject({ order: 'pending', state: 'pending', captured: 0 });
  });
});

describe('when Stripe fails', () => {
  test.each([
    ['does it and its answer is lost', 'lost'],
    ['answers with an error', 500],
    ['is asked too often', 429],
    ['hangs up', 'hang up'],
    ['says nothing', 'silence'],
  ] as const)(
    'and %s, the capture holds the hand-over or is found done, and is never made twice',
    async (_what, how) => {
      const order = await anAuthorizedOrder();
      // A broken line is tried again at once; one that is asked too often is left alone.
      stripe.trouble(...(how === 429 ? [how] : [how, how]));
      const first = await captureOrder(db, order.id, later(60)).catch((error: unknown) => error);
      if (how === 'lost') expect(first).toBeUndefined();
      else expect(first).toMatchObject({ code: 'payment_unanswered' });
      await captureOrder(db, order.id, later(61));
      await resumePayments(db, later(63));
      expect(await order.read()).toMatchObject({ order: 'paid', captured: 7700 });
      expect((await operationsOf(order)).map(({ kind, state }) => [kind, state])).toEqual([['capture', 'done']]);
      await prove(order);
    },
  );

  test.each([['lost'], [500], ['silence']] as const)('by “%s” at a refund, it is given back once', async (how) => {
    const order = await aPaidOrder();
    await cancelPart(order, order.two, 70);
    stripe.trouble(how, how);
    await expect(giveBack(db, order, 71)).rejects.toThrow();
    // By now Stripe has forgotten by which key it was asked.
    stripe.forgetKeys();
    await resumePayments(db, later(DAY * 2));
    await askForOrder(db, order.id, later(DAY * 2));
    expect(await order.read()).toMatchObject({ order: 'part_refunded', refunded: 6600 });
    await prove(order);
  });

  test('and keeps its error under the key, it is asked past it', async () => {
    const order = await anAuthorizedOrder();
    stripe.trouble('kept');
    await captureOrder(db, order.id, later(60));
    expect(await order.read()).toMatchObject({ order: 'paid', captured: 7700 });
    await prove(order);
  });

  test('after a capture whose key it has forgotten, the answer is that it is done', async () => {
    const order = await anAuthorizedOrder();
    stripe.trouble('lost', 'lost');
    await captureOrder(db, order.id, later(60));
    stripe.forgetKeys();
    await resumePayments(db, later(DAY * 2));
    expect(await operationsOf(order)).toMatchObject([{ kind: 'capture', state: 'done', error: null }]);
    expect(await order.read()).toMatchObject({ order: 'paid', captured: 7700, failure: null });
  });

  test('to give back what was given back at its own, the refund is left for the merchant', async () => {
    const order = await aPaidOrder();
    books.refund({ payment_intent: order.intent, amount: '7000', 'metadata[operation]': 'by hand' });
    await cancelPart(order, order.two, 70);
    await giveBack(db, order, 71);
    expect(await order.read()).toMatchObject({ captured: 7700, refunded: 7000 });
    expect(await operationsOf(order)).toMatchObject([{ kind: 'capture' }, { kind: 'refund', state: 'refused' }]);
    await prove(order);
  });
});

describe('a dispute', () => {
  const disputesOf = ({ paymentId }: StripeOrder) =>
    db.select().from(disputes).where(eq(disputes.paymentId, paymentId));
  const noticesAbout = async ({ one, two }: StripeOrder) => {
    const rows = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_staff_notice'));
    const parts = [one.fulfillmentId, two.fulfillmentId];
    return rows.filter(({ payload }) => parts.includes((payload as { subjectId: string }).subjectId));
  };

  async function aContestedOrder() {
    const order = await aPaidOrder();
    books.dispute(order.intent, 'needs_response');
    await order.hear('charge.dispute.created', 70);
    await order.hear('charge.dispute.funds_withdrawn', 71);
    expect(await disputesOf(order)).toMatchObject([{ amount: 7700, reason: 'product_not_received', state: 'open' }]);
    expect(await noticesAbout(order)).toMatchObject([{ payload: { kind: 'disputed' } }]);
    await prove(order);
    return order;
  }

  test('that is won brings the money back', async () => {
    const order = await aContestedOrder();
    books.dispute(order.intent, 'won');
    await order.hear('charge.dispute.closed', 80);
    await order.hear('charge.dispute.funds_reinstated', 81);
    expect(await disputesOf(order)).toMatchObject([{ state: 'won', closedAt: later(80) }]);
    expect(await noticesAbout(order)).toHaveLength(1);
    await prove(order);
  });

  test('that is lost leaves it with the cardholder', async () => {
    const order = await aContestedOrder();
    books.dispute(order.intent, 'lost');
    await order.hear('charge.dispute.closed', 80);
    expect(await disputesOf(order)).toMatchObject([{ state: 'lost', closedAt: later(80) }]);
    const posted = await db.select().from(ledgerEntries).where(eq(ledgerEntries.paymentId, order.paymentId));
    const contested = posted.filter(({ account }) => account === 'disputes');
    expect(contested.map(({ amount }) => amount)).toEqual([7700]);
    await prove(order);
  });
});

test('without its keys no payment of Stripe’s is asked about', async () => {
  const order = await anOrder();
  vi.stubEnv('STRIPE_SECRET_KEY', '');
  await expect(syncPayment(db, order.paymentId, later(1))).rejects.toThrow('STRIPE_SECRET_KEY');
});
