import { describe, expect, test, vi } from 'vitest';
import { Refusal } from '../../refusal';
import { readStripeEvent } from './read-event';
import { stripeEvent } from './testing-stripe';

const now = new Date('2026-11-22T03:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const intent = { id: 'pi_1', object: 'payment_intent', metadata: { reference: 'r' } };
const told = (type: string, object: Record<string, unknown>) => stripeEvent({ type, object, at: now, id: 'evt_1' });
const refused = new Refusal('bad_signature');

vi.stubEnv('STRIPE_WEBHOOK_SECRET', 'whsec_for_tests');

test.each([
  ['payment_intent.succeeded', intent],
  ['payment_intent.amount_capturable_updated', intent],
  ['charge.refunded', { id: 'ch_1', object: 'charge', payment_intent: 'pi_1', metadata: { reference: 'r' } }],
  ['charge.refund.updated', { id: 're_1', object: 'refund', payment_intent: 'pi_1', metadata: {} }],
  ['refund.failed', { id: 're_1', object: 'refund', payment_intent: 'pi_1', metadata: {} }],
  ['charge.dispute.created', { id: 'dp_1', object: 'dispute', payment_intent: { id: 'pi_1' } }],
])('%s says where to look', (type, object) => {
  const { headers, body } = told(type, object);
  expect(readStripeEvent(headers, body, now)).toEqual({ eventId: 'evt_1', providerRef: 'pi_1' });
});

test.each([
  ['customer.created', { id: 'cus_1', object: 'customer' }],
  ['payout.paid', { id: 'po_1', object: 'payout' }],
  ['charge.succeeded', { id: 'ch_1', object: 'charge', payment_intent: null, metadata: { reference: 'r' } }],
  ['payment_intent.succeeded', { ...intent, metadata: {} }],
  ['charge.succeeded', { id: 'ch_1', object: 'charge', payment_intent: 'pi_2', metadata: {} }],
])('%s is no news for the shop when it is about %j', (type, object) => {
  const { headers, body } = told(type, object);
  expect(readStripeEvent(headers, body, now)).toBeNull();
});

describe('refused is an event', () => {
  test('that somebody else signed', () => {
    const { headers, body } = stripeEvent({ type: 'x.y', object: intent, at: now, secret: 'whsec_guessed' });
    expect(() => readStripeEvent(headers, body, now)).toThrow(refused);
  });
  test('that was changed on its way', () => {
    const { headers, body } = told('payment_intent.succeeded', intent);
    expect(() => readStripeEvent(headers, body.replace('pi_1', 'pi_2'), now)).toThrow(refused);
  });
  test('that is not signed', () => {
    expect(() => readStripeEvent(new Headers(), told('payment_intent.succeeded', intent).body, now)).toThrow(refused);
  });
  test('that was recorded and is sent again after five minutes', () => {
    const { headers, body } = told('payment_intent.succeeded', intent);
    expect(readStripeEvent(headers, body, later(300))).not.toBeNull();
    expect(() => readStripeEvent(headers, body, later(301))).toThrow(refused);
  });
  test('where the shop has no secret to know Stripe by', () => {
    vi.stubEnv('STRIPE_WEBHOOK_SECRET', '');
    const { headers, body } = told('payment_intent.succeeded', intent);
    expect(() => readStripeEvent(headers, body, now)).toThrow(refused);
    vi.stubEnv('STRIPE_WEBHOOK_SECRET', 'whsec_for_tests');
  });
});
