import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { members, paymentCustomers } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { noon, stranger } from '@/db/testing-shop';
import { useStripe } from '@/db/testing-stripe';
import { newId } from '../../ids';
import { gatewayOf } from '../provider';
import { type Charge, type CheckoutRequest, GatewayRefused } from '../types';
import { openStripe } from './testing-stripe';

const { db } = await testDatabase();
const stripe = await openStripe();
const { books } = stripe;
afterAll(stripe.close);
beforeEach(() => useStripe(stripe));

const gateway = () => gatewayOf(db, 'stripe', noon);

const checkout = (over: Partial<CheckoutRequest> = {}): CheckoutRequest => ({
  reference: newId(),
  amount: 3300,
  currency: 'JPY',
  description: '261122-K7M3Q',
  locale: 'ja',
  returnUrl: 'https://shop.example/orders/secret',
  member: null,
  mayWait: true,
  ...over,
});
const begin = async (over: Partial<CheckoutRequest> = {}) =>
  (await gateway().startCheckout(checkout(over))).providerRef;

async function aMember() {
  const member = { id: newId(), email: stranger().email };
  await db.insert(members).values({ ...member, createdAt: noon });
  return member;
}
const customersOf = (memberId: string) =>
  db.select().from(paymentCustomers).where(eq(paymentCustomers.memberId, memberId));
const made = (path: string) => stripe.calls.filter((call) => call.method === 'POST' && call.path === `/v1/${path}`);

describe('beginning a payment', () => {
  test('asks for yen as they are, for cards to be authorized only, and for nothing to be kept', async () => {
    const request = checkout();
    const { providerRef, url } = await gateway().startCheckout(request);
    expect(url).toBe('https://shop.example/orders/secret/pay');
    expect(made('payment_intents').at(-1)).toMatchObject({
      key: `intent-${request.reference}`,
      fields: {
        amount: '3300',
        currency: 'jpy',
        description: '261122-K7M3Q',
        'metadata[reference]': request.reference,
      },
    });
    expect(made('payment_intents').at(-1)?.fields).not.toHaveProperty('setup_future_usage');
    expect(books.intent(providerRef).customer).toBeNull();
  });

  test('again, or twice at once, it is the same one', async () => {
    const request = checkout({ member: await aMember() });
    const opened = await Promise.all([1, 2, 3].map(() => gateway().startCheckout(request)));
    expect(new Set(opened.map(({ providerRef }) => providerRef)).size).toBe(1);
  });

  test('whose answer was lost is the same one when it is asked again', async () => {
    stripe.trouble('lost', 'lost');
    const request = checkout();
    await expect(gateway().startCheckout(request)).rejects.toMatchObject({ code: 'payment_unanswered' });
    const { providerRef } = await gateway().startCheckout(request);
    const asIntents = [...books.intents.values()].filter(({ metadata }) => metadata.reference === request.reference);
    expect(asIntents.map(({ id }) => id)).toEqual([providerRef]);
  });

  test.each([[500], ['silence'], ['hang up'], [429]] as const)('says so when Stripe is not there (%s)', async (how) => {
    stripe.trouble(how, how);
    await expect(gateway().startCheckout(checkout())).rejects.toMatchObject({ code: 'payment_unanswered' });
  });
});

describe('a member', () => {
  test('is made known to Stripe once, when they first pay there', async () => {
    const member = await aMember();
    const intents = [await begin({ member }), await begin({ member })];
    const [known] = await customersOf(member.id);
    expect(intents.map((id) => books.intent(id).customer)).toEqual([known?.providerRef, known?.providerRef]);
    expect(made('customers').filter(({ fields }) => fields['metadata[memberId]'] === member.id)).toHaveLength(1);
  });

  test('whom Stripe knows no more pays all the same, and is made known anew another time', async () => {
    const member = await aMember();
    await begin({ member });
    books.customers.clear();
    stripe.forgetKeys();
    expect(books.intent(await begin({ member })).customer).toBeNull();
    expect(await customersOf(member.id)).toEqual([]);
    const next = await begin({ member });
    expect(books.intent(next).customer).toBe((await customersOf(member.id))[0]?.providerRef);
  });
});

describe('a final no', () => {
  const refusal = async (asking: Promise<unknown>) => {
    const error = await asking.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GatewayRefused);
    return (error as GatewayRefused).reason;
  };

  test('is to capture what was let go, or was captured for another amount, or is not there', async () => {
    const [lapsed, taken] = [await begin(), await begin()];
    for (const id of [lapsed, taken]) books.authorize(id);
    books.lapse(lapsed);
    const capture = (providerRef: string, amount: number) => gateway().capture({ providerRef, amount, key: newId() });
    expect(await refusal(capture(lapsed, 3300))).toBe('payment_intent_unexpected_state');
    await capture(taken, 2000);
    expect(await refusal(capture(taken, 3300))).toBe('payment_intent_unexpected_state');
    expect(await refusal(capture('pi_none', 3300))).toBe('resource_missing');
    expect(await gateway().getCharge(taken)).toMatchObject({ captured: 2000, refunded: 0 });
  });

  test('is to capture more than was set aside', async () => {
    const providerRef = await begin();
    books.authorize(providerRef);
    expect(await refusal(gateway().capture({ providerRef, amount: 3301, key: newId() }))).toBe('amount_too_large');
  });

  test('is to give back more than is left, or to let go of what was taken', async () => {
    const providerRef = await begin();
    books.payAtOnce(providerRef, 'paypay');
    const refund = (amount: number) => gateway().refund({ providerRef, amount, key: newId() });
    await refund(3000);
    expect(await refusal(refund(301))).toBe('charge_already_refunded');
    await refund(300);
    expect(await refusal(refund(1))).toBe('charge_already_refunded');
    expect(await refusal(gateway().cancel({ providerRef, key: newId() }))).toBe('payment_intent_unexpected_state');
    expect(await gateway().getCharge(providerRef)).toMatchObject({ captured: 3300, refunded: 3300 });
  });
});

test('the same key asked twice captures, lets go and gives back once', async () => {
  const [held, dropped] = [await begin(), await begin()];
  for (const id of [held, dropped]) books.authorize(id);
  const [capture, cancel, refund] = [newId(), newId(), newId()];
  for (const _again of [1, 2]) {
    await gateway().capture({ providerRef: held, amount: 3300, key: capture });
    await gateway().refund({ providerRef: held, amount: 1000, key: refund });
    await gateway().cancel({ providerRef: dropped, key: cancel });
    stripe.forgetKeys();
  }
  expect(await gateway().getCharge(held)).toMatchObject({ captured: 3300, refunded: 1000 });
  expect(await gateway().getCharge(dropped)).toMatchObject({ state: 'voided' });
});

test('all charges since a moment are listed, with what became of them', async () => {
  stripe.clock.now = new Date(noon.getTime() - 60_000);
  const before = await begin();
  stripe.clock.now = noon;
  const [open, paid] = [await begin(), await begin()];
  books.payAtOnce(paid, 'konbini');
  const listed: Charge[] = [];
  for await (const charge of gateway().listCharges(noon)) listed.push(charge);
  expect(listed.map(({ providerRef }) => providerRef)).not.toContain(before);
  expect(listed.find(({ providerRef }) => providerRef === open)).toMatchObject({ state: 'pending' });
  expect(listed.find(({ providerRef }) => providerRef === paid)).toMatchObject({
    ...{ state: 'captured', captured: 3300, fee: 118, method: 'konbini' },
  });
});

test('a charge that Stripe does not know is none', async () => {
  expect(await gateway().getCharge('pi_none')).toBeNull();
});
