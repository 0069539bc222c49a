import type Stripe from 'stripe';
import { z } from 'zod';
import { type Currency, type Minor, sumOf } from '../../money';
import type { Charge, FailedRefund, PaidBy, PaymentState } from '../types';

/** What Stripe knows of a payment: the intent with `latest_charge.balance_transaction`, what was given back, what is contested. */
export interface StripePayment {
  intent: Stripe.PaymentIntent;
  refunds: readonly Stripe.Refund[];
  disputes: readonly Stripe.Dispute[];
}

const ourId = z.uuid();

/** A payment of Stripe's as the shop's. */
export function asCharge({ intent, refunds, disputes }: StripePayment): Charge {
  const charge = chargeOf(intent);
  const method = methodOf(intent, charge);
  const card = charge?.payment_method_details?.card;
  const reference = ourId.safeParse(intent.metadata.reference);
  const fees = [balanceOf(charge), ...disputes.flatMap(({ balance_transactions: moved }) => moved)];
  return {
    providerRef: intent.id,
    reference: reference.data ?? null,
    state: stateOf(intent),
    amount: intent.amount,
    currency: intent.currency.toUpperCase() as Currency,
    captured: intent.amount_received,
    refunded: intent.amount_received > 0 ? refundedOf(charge, refunds) : 0,
    failedRefunds: failedOf(refunds),
    fee: Math.max(0, sumOf(fees.map((moved) => (moved?.currency === intent.currency ? moved.fee : 0)))),
    method,
    label: card ? [brands[card.brand ?? ''] ?? 'Card', '••••', card.last4].join(' ') : null,
    cardTail: card?.last4 ?? null,
    authorizedUntil: card?.capture_before ? dateOf(card.capture_before) : null,
    ...promiseOf(intent),
    failure: failureOf(intent),
    dispute: disputeOf(disputes),
  };
}

/** The charge of the last attempt that came off; one that was declined tells nothing of how it is paid. */
function chargeOf({ latest_charge: charge }: Stripe.PaymentIntent): Stripe.Charge | null {
  if (!charge || typeof charge === 'string') return null;
  return charge.status === 'failed' ? null : charge;
}

function balanceOf(charge: Stripe.Charge | null): Stripe.BalanceTransaction | null {
  const moved = charge?.balance_transaction;
  return moved && typeof moved !== 'string' ? moved : null;
}

/** Canceled by Stripe itself is lapsed; by us or by the merchant, let go. */
function stateOf(intent: Stripe.PaymentIntent): PaymentState {
  if (intent.status === 'requires_capture') return 'authorized';
  if (intent.status === 'succeeded') return 'captured';
  if (intent.status === 'canceled') return hasLapsed(intent) ? 'failed' : 'voided';
  return konbiniOf(intent) ? 'awaiting' : 'pending';
}

const hasLapsed = ({ cancellation_reason: reason }: Stripe.PaymentIntent): boolean =>
  reason === 'automatic' || reason === 'expired';

const konbiniOf = ({ status, next_action: next }: Stripe.PaymentIntent) =>
  status === 'requires_action' ? next?.konbini_display_details : undefined;

function failureOf(intent: Stripe.PaymentIntent): string | null {
  if (intent.status === 'canceled') return hasLapsed(intent) ? 'authorization_expired' : null;
  const error = intent.status === 'requires_payment_method' ? intent.last_payment_error : null;
  return error?.decline_code ?? error?.code ?? null;
}

/** Shops differ in the number they ask for; the page behind `url` has them all. */
function promiseOf(intent: Stripe.PaymentIntent): Pick<Charge, 'payBy' | 'voucher'> {
  const konbini = konbiniOf(intent);
  if (!konbini) return { payBy: null, voucher: null };
  const { familymart, lawson, ministop, seicomart } = konbini.stores;
  const number = (familymart ?? lawson ?? ministop ?? seicomart)?.payment_code;
  const voucher = number ? { number, url: konbini.hosted_voucher_url } : null;
  return { payBy: dateOf(konbini.expires_at), voucher };
}

const methods: Record<string, PaidBy> = { card: 'card', link: 'card', konbini: 'konbini', paypay: 'paypay' };

function methodOf(intent: Stripe.PaymentIntent, charge: Stripe.Charge | null): PaidBy | null {
  if (charge?.payment_method_details) return methods[charge.payment_method_details.type] ?? null;
  return konbiniOf(intent) ? 'konbini' : null;
}

const brands: Record<string, string> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  jcb: 'JCB',
  amex: 'American Express',
  diners: 'Diners Club',
  discover: 'Discover',
  unionpay: 'UnionPay',
};

/**
 * What went back to the customer. Stripe lists what a partial capture let go of as a refund too: one of just that amount,
 * which is none that we asked for.
 */
function refundedOf(charge: Stripe.Charge | null, refunds: readonly Stripe.Refund[]): Minor {
  const valid = refunds.filter((refund) => !isFailed(refund));
  const released = charge ? charge.amount - charge.amount_captured : 0;
  const release = valid.find(({ amount, metadata }) => amount === released && !metadata?.operation);
  return sumOf(valid.filter((refund) => refund !== release).map(({ amount }) => amount));
}

const isFailed = ({ status }: Stripe.Refund): boolean => status === 'failed' || status === 'canceled';

/** What a bank sent back, days later perhaps: https://docs.stripe.com/refunds#failed-refunds */
const failedOf = (refunds: readonly Stripe.Refund[]): FailedRefund[] =>
  refunds.filter(isFailed).map(({ amount, metadata, status, failure_reason: reason }) => {
    return {
      operation: ourId.safeParse(metadata?.operation).data ?? null,
      amount,
      reason: reason ?? `refund_${status}`,
    };
  });

/** The latest that took money; a mere inquiry moves none. */
function disputeOf(disputes: readonly Stripe.Dispute[]): Charge['dispute'] {
  const [latest] = disputes
    .filter(({ balance_transactions: moved }) => moved.length > 0)
    .sort((a, b) => b.created - a.created);
  if (!latest) return null;
  const { id: providerRef, amount, reason, status, evidence_details: evidence } = latest;
  const state = status === 'won' ? 'won' : over.has(status) ? 'lost' : 'open';
  return { providerRef, amount, reason, state, dueAt: evidence.due_by ? dateOf(evidence.due_by) : null };
}

/** An appeal is Stripe's own matter: the money is gone until it is won. */
const over = new Set<string>(['lost', 'prevented', 'appeal_needs_response', 'appeal_under_review']);

const dateOf = (seconds: number): Date => new Date(seconds * 1000);
