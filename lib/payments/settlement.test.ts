import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumOf } from '../money';
import { creditOf, type Held, isFurther, planGiveBack, toCapture } from './settlement';
import type { PaymentState } from './types';

const held = (id: string, over: Partial<Held> = {}): Held => ({
  id,
  provider: 'test-gateway',
  state: 'captured',
  amount: 1000,
  captured: 1000,
  refunded: 0,
  underway: 0,
  ...over,
});
const card = held('card');
const till = held('till', { provider: 'counter', amount: 300, captured: 300 });
const points = held('points', { provider: 'points', amount: 200, captured: 200 });
const authorized = held('authorized', { state: 'authorized', captured: 0 });
const pending = held('pending', { state: 'pending', captured: 0 });

describe('what is given back', () => {
  const all = Number.MAX_SAFE_INTEGER;
  test.each([
    ['nothing while the order is worth what was paid', 1000, [card], all, []],
    ['what was paid beyond what the order comes to', 400, [card], all, [['card', 600]]],
    ['no more than was asked for', 0, [card], 250, [['card', 250]]],
    ['nothing twice: what is on its way counts as given', 0, [held('card', { underway: 1000 })], all, []],
    ['nothing of what was only set aside', 0, [authorized], all, []],
    [
      'the latest money first',
      0,
      [card, till],
      all,
      [
        ['till', 300],
        ['card', 1000],
      ],
    ],
    [
      'points last, wherever they stand',
      0,
      [points, card],
      all,
      [
        ['card', 1000],
        ['points', 200],
      ],
    ],
    ['points last, also of a part', 1100, [card, points], all, [['card', 100]]],
    [
      'what one payment has left, then the next',
      500,
      [card, till],
      all,
      [
        ['till', 300],
        ['card', 500],
      ],
    ],
  ] as const)('%s', (_case, worth, payments, asked, expected) => {
    const { refunds } = planGiveBack({ worth, payments }, asked);
    expect(refunds.map(({ payment, amount }) => [payment.id, amount])).toEqual(expected);
  });

  test.each([
    ['an order that is worth something keeps what is set aside for it', 1, [authorized, pending], []],
    [
      'one that is worth nothing lets go of all that is open',
      0,
      [authorized, card, pending],
      ['authorized', 'pending'],
    ],
  ] as const)('%s', (_case, worth, payments, expected) => {
    expect(planGiveBack({ worth, payments }, all).letGo.map(({ id }) => id)).toEqual(expected);
  });

  const anyHeld = fc.array(
    fc
      .record({
        captured: fc.nat(5000),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
        provider: fc.constantFrom('test-gateway' as const, 'counter' as const, 'points' as const),
      })
      .map(({ captured, part, provider }) =>
        held('one', { provider, captured, refunded: Math.floor(captured * part) }),
      ),
  );

  test('is exactly the excess, within what each payment has left, however it is asked for', () => {
    fc.assert(
      fc.property(anyHeld, fc.nat(20_000), fc.nat(20_000), (payments, worth, asked) => {
        const { refunds } = planGiveBack({ worth, payments }, asked);
        const given = sumOf(refunds.map(({ amount }) => amount));
        expect(given).toBe(Math.max(0, Math.min(asked, creditOf(payments) - worth)));
        for (const { payment, amount } of refunds) {
          expect(amount).toBeGreaterThan(0);
          expect(amount).toBeLessThanOrEqual(payment.captured - payment.refunded);
        }
      }),
    );
  });
});

test.each([
  ['the whole of it', 1000, [authorized], 1000],
  ['what is left of an order that lost a part', 400, [authorized], 400],
  ['what was not paid by points', 1000, [points, authorized], 800],
  ['never more than was set aside', 5000, [authorized], 1000],
  ['nothing of an order that is worth nothing', 0, [authorized], 0],
] as const)('what is captured: %s', (_case, worth, payments, expected) => {
  expect(toCapture({ worth, payments }, authorized)).toBe(expected);
});

test('a payment never goes back, whatever is read in whatever order', () => {
  const states: PaymentState[] = ['pending', 'awaiting', 'authorized', 'captured', 'voided', 'failed'];
  const ends = new Set<PaymentState>(['captured', 'voided', 'failed']);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...states)), (read) => {
      let state: PaymentState = 'pending';
      for (const next of read) {
        const before: PaymentState = state;
        if (isFurther(next, state)) state = next;
        if (ends.has(before)) expect(state).toBe(before);
      }
    }),
  );
});
