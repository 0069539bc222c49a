import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { members } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, noon, reservation, stranger } from '@/db/testing-shop';
import { later, orderByStripe, useStripe } from '@/db/testing-stripe';
import { type Actor, guest } from '../../access/actor';
import { addToBasket } from '../../basket/commands';
import { newId } from '../../ids';
import { expireOrders } from '../../orders/expire-orders';
import { getOrderByToken, getPlacedOrder } from '../../orders/queries';
import { checkOut } from '../check-out';
import { startPayment } from '../start-payment';
import { openStripePage } from './open-page';
import { openStripe } from './testing-stripe';

const { db } = await testDatabase();
const stripe = await openStripe();
const { books } = stripe;
afterAll(stripe.close);
beforeEach(() => useStripe(stripe));

const open = (token: string, actor: Actor = guest, minutes = 1) => openStripePage(db, actor, token, later(minutes));

async function aMember(): Promise<Actor> {
  const member = { id: newId(), email: stranger().email };
  await db.insert(members).values({ ...member, createdAt: noon });
  return { kind: 'member', memberId: member.id, email: member.email };
}

describe('the page an order is paid on', () => {
  test('stands behind the order’s own secret, and brings what its customer needs to pay', async () => {
    const order = await orderByStripe(db, stripe);
    expect(order.url).toMatch(new RegExp(`/orders/${order.token}/pay$`));
    expect(await open(order.token)).toMatchObject({
      ...{ kind: 'pay', amount: 7700, currency: 'JPY', declined: false, payBy: later(15), zone: 'Asia/Tokyo' },
      keys: {
        publishableKey: 'pk_test_1',
        clientSecret: books.intent(order.intent).client_secret,
        customerSecret: null,
      },
    });
  });

  test('is not there for another secret, nor for the payment’s own id', async () => {
    const order = await orderByStripe(db, stripe);
    for (const token of ['somebody-elses-secret', order.intent, order.paymentId]) expect(await open(token)).toBeNull();
  });

  test('shows kept cards to the member alone, when signed in', async () => {
    const [member, other] = [await aMember(), await aMember()];
    const order = await orderByStripe(db, stripe, member);
    const secret = `cuss_secret_${books.intent(order.intent).customer}`;
    expect(await open(order.token, member)).toMatchObject({ keys: { customerSecret: secret } });
    for (const actor of [guest, other]) {
      expect(await open(order.token, actor)).toMatchObject({ keys: { customerSecret: null } });
    }
  });

  test('does without kept cards when Stripe has none to show', async () => {
    const member = await aMember();
    const order = await orderByStripe(db, stripe, member);
    stripe.trouble(500, 500);
    expect(await open(order.token, member)).toMatchObject({ kind: 'pay', keys: { customerSecret: null } });
  });

  test('says that a card was declined before', async () => {
    const order = await orderByStripe(db, stripe);
    books.decline(order.intent, 'card_declined');
    expect(await open(order.token)).toMatchObject({ kind: 'pay', declined: true });
  });

  test('asks nobody to pay again while it is under way', async () => {
    const order = await orderByStripe(db, stripe);
    books.intent(order.intent).status = 'processing';
    expect(await open(order.token)).toMatchObject({ kind: 'checking' });
  });

  test('shows the voucher that was taken, and keeps the goods for it before any event has come', async () => {
    const order = await orderByStripe(db, stripe);
    books.takeVoucher(order.intent);
    const page = { kind: 'voucher', url: 'https://payments.stripe.example/voucher', payBy: later(3 * 24 * 60) };
    expect(await open(order.token)).toMatchObject(page);
    expect(await order.read()).toMatchObject({ state: 'awaiting', payBy: page.payBy });
  });

  test('leads to the order once it is paid, which is written down before any event has come', async () => {
    const order = await orderByStripe(db, stripe);
    books.authorize(order.intent);
    expect(await open(order.token)).toBeNull();
    expect(await order.read()).toMatchObject({ order: 'authorized', state: 'authorized' });
  });

  test('is closed when the time to pay is over', async () => {
    const order = await orderByStripe(db, stripe);
    expect(await open(order.token, guest, 15)).toBeNull();
    await expireOrders(db, later(16));
    expect(await open(order.token, guest, 17)).toBeNull();
  });

  test('is not opened by a checkout while Stripe is not there: the order’s own page leads to it later', async () => {
    const { store, variant } = await makeStockedStore(db, 5);
    const basketToken = await addToBasket(db, null, { sku: variant.sku, quantity: 1 }, noon);
    const { parts, idempotencyKey, ...customer } = reservation(store.storeCode, [], { paymentMethod: 'pay_online' });
    const form = { ...customer, ...stranger(), storeCode: store.storeCode, slot: null, date: null, band: null };
    stripe.trouble('hang up', 'hang up');
    const order = await checkOut(db, guest, { form, basketToken, seenKey: null }, noon);
    expect(order).toMatch(/^\/orders\/[\w-]{22}$/);
    expect(await open(order.split('/').at(-1) ?? '')).toBeNull();
    const placed = await getOrderByToken(db, order.split('/').at(-1) ?? '');
    const paymentId = placed && (await getPlacedOrder(db, placed.id))?.paymentId;
    expect(await startPayment(db, paymentId ?? '', later(1))).toMatch(/\/pay$/);
  });

  test('says so when Stripe is not there', async () => {
    const order = await orderByStripe(db, stripe);
    vi.stubEnv('STRIPE_URL', 'http://127.0.0.1:9');
    expect(await open(order.token)).toMatchObject({ kind: 'unanswered', amount: 7700 });
  });
});
