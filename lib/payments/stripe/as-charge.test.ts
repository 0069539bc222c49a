import type Stripe from 'stripe';
import { describe, expect, test } from 'vitest';
import { asCharge } from './as-charge';

const REFERENCE = '0198a3de-4c1c-7000-8000-000000000001';

/** As much of Stripe's objects as is read. */
function payment(intent: object, { refunds = [], disputes = [] }: { refunds?: object[]; disputes?: object[] } = {}) {
  const plain = {
    id: 'pi_1',
    amount: 3300,
    amount_received: 0,
    currency: 'jpy',
    metadata: { reference: REFERENCE },
    status: 'requires_payment_method',
    latest_charge: null,
    last_payment_error: null,
    next_action: null,
    cancellation_reason: null,
  };
  return {
    intent: { ...plain, ...intent } as unknown as Stripe.PaymentIntent,
    refunds: refunds as Stripe.Refund[],
    disputes: disputes as Stripe.Dispute[],
  };
}

const card = { type: 'card', card: { brand: 'jcb', last4: '0505', capture_before: 1_800_000_000 } };
const charge = (over: object = {}) => ({
  id: 'ch_1',
  status: 'succeeded',
  amount: 3300,
  amount_captured: 3300,
  amount_refunded: 0,
  payment_method_details: card,
  balance_transaction: null,
  ...over,
});
const succeeded = (over: object = {}, received = 3300) => ({
  status: 'succeeded',
  amount_received: received,
  latest_charge: charge({ amount_captured: received, ...over }),
});
const konbini = {
  type: 'konbini_display_details',
  konbini_display_details: {
    expires_at: 1_795_000_000,
    hosted_voucher_url: 'https://payments.stripe.com/konbini/voucher/1',
    stores: { familymart: null, lawson: { payment_code: '123456' }, ministop: null, seicomart: null },
  },
};

describe('where a payment stands', () => {
  test.each([
    ['requires_payment_method', {}, 'pending'],
    ['requires_confirmation', {}, 'pending'],
    ['requires_action', { next_action: { type: 'use_stripe_sdk' } }, 'pending'],
    ['processing', {}, 'pending'],
    ['requires_action', { next_action: konbini }, 'awaiting'],
    ['requires_capture', {}, 'authorized'],
    ['succeeded', {}, 'captured'],
    ['canceled', { cancellation_reason: 'requested_by_customer' }, 'voided'],
    ['canceled', {}, 'voided'],
    ['canceled', { cancellation_reason: 'automatic' }, 'failed'],
    ['canceled', { cancellation_reason: 'expired' }, 'failed'],
  ])('%s %j is %s', (status, more, state) => {
    expect(asCharge(payment({ status, ...more })).state).toBe(state);
  });
});

test('a card set aside says which, and until when', () => {
  expect(asCharge(payment({ status: 'requires_capture', latest_charge: charge() }))).toMatchObject({
    ...{ reference: REFERENCE, amount: 3300, currency: 'JPY', captured: 0, refunded: 0, fee: 0 },
    ...{ method: 'card', label: 'JCB •••• 0505', cardTail: '0505', failure: null },
    authorizedUntil: new Date(1_800_000_000_000),
  });
});

test('a voucher says until when and by which number it is paid', () => {
  expect(asCharge(payment({ status: 'requires_action', next_action: konbini }))).toMatchObject({
    method: 'konbini',
    payBy: new Date(1_795_000_000_000),
    voucher: { number: '123456', url: 'https://payments.stripe.com/konbini/voucher/1' },
  });
});

test('a declined card is no card the order is paid by, and says why', () => {
  const declined = {
    latest_charge: charge({ status: 'failed' }),
    last_payment_error: { code: 'card_declined', decline_code: 'insufficient_funds' },
  };
  expect(asCharge(payment(declined))).toMatchObject({ method: null, label: null, failure: 'insufficient_funds' });
});

test('an authorization that Stripe let lapse says so', () => {
  const lapsed = { status: 'canceled', cancellation_reason: 'automatic', latest_charge: charge() };
  expect(asCharge(payment(lapsed))).toMatchObject({ state: 'failed', failure: 'authorization_expired', refunded: 0 });
});

test.each([[{}], [{ reference: 'another system’s' }]])('a payment with %j is none of ours', (metadata) => {
  expect(asCharge(payment({ metadata })).reference).toBeNull();
});

describe('what was given back', () => {
  const release = { amount: 1100, status: 'succeeded', metadata: {} };
  const ours = (amount: number, status = 'succeeded') => ({ amount, status, metadata: { operation: 'key' } });
  test.each([
    ['nothing, when part of it was captured and the rest let go', 2200, [release], 0],
    ['what was asked for after a partial capture', 2200, [ours(500), release], 500],
    ['also as much as was let go', 2200, [ours(1100), release], 1100],
    ['also where what was let go is not listed', 2200, [ours(1100)], 1100],
    ['all of it', 3300, [ours(3300)], 3300],
    ['what the merchant gave back at Stripe’s own', 3300, [{ ...release, amount: 700 }], 700],
    ['what is still under way, and not what failed', 3300, [ours(300, 'pending'), ours(900, 'failed')], 300],
  ])('%s', (_what, captured, refunds, refunded) => {
    expect(asCharge(payment(succeeded({}, captured), { refunds }))).toMatchObject({ captured, refunded });
  });
});

describe('the fee', () => {
  test('is what the balance says', () => {
    const moved = { balance_transaction: { fee: 118, currency: 'jpy' } };
    expect(asCharge(payment(succeeded(moved))).fee).toBe(118);
  });
  test('is not known before it is worked out, nor in another currency than the order’s', () => {
    expect(asCharge(payment(succeeded({ balance_transaction: 'txn_1' }))).fee).toBe(0);
    expect(asCharge(payment(succeeded({ balance_transaction: { fee: 80, currency: 'usd' } }))).fee).toBe(0);
  });
});

describe('a dispute', () => {
  const contested = (status: string, over: object = {}) => ({
    ...{ id: 'dp_1', amount: 3300, reason: 'fraudulent', status, created: 1, ...over },
    evidence_details: { due_by: 1_795_000_000 },
    ...('balance_transactions' in over ? {} : { balance_transactions: [{ fee: 1300, currency: 'jpy' }] }),
  });
  test.each([
    ['needs_response', 'open'],
    ['under_review', 'open'],
    ['won', 'won'],
    ['lost', 'lost'],
  ])('that %s is %s', (status, state) => {
    expect(asCharge(payment(succeeded(), { disputes: [contested(status)] }))).toMatchObject({
      fee: 1300,
      dispute: { providerRef: 'dp_1', amount: 3300, reason: 'fraudulent', state, dueAt: new Date(1_795_000_000_000) },
    });
  });
  test('that is an inquiry so far took no money', () => {
    const inquiry = contested('warning_needs_response', { balance_transactions: [] });
    expect(asCharge(payment(succeeded(), { disputes: [inquiry] })).dispute).toBeNull();
  });
  test('is the latest of several', () => {
    const disputes = [contested('won'), contested('needs_response', { id: 'dp_2', created: 2 })];
    expect(asCharge(payment(succeeded(), { disputes })).dispute).toMatchObject({ providerRef: 'dp_2', state: 'open' });
  });
});
