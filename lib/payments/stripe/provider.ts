import { and, eq } from 'drizzle-orm';
import type Stripe from 'stripe';
import type { Db } from '@/db/client';
import { paymentOperations, payments } from '@/db/schema';
import { newToken } from '../../ids';
import { Refusal } from '../../refusal';
import { type CheckoutRequest, GatewayRefused, type OperationRequest, type PaymentProvider } from '../types';
import { asCharge } from './as-charge';
import { stripe } from './client';
import { customerOf, forgetCustomer } from './customers';
import { readStripeEvent } from './read-event';
import { isKept, isMissing, isUnanswered, refusalIn } from './refused';

const SEEN = 'latest_charge.balance_transaction';

/**
 * Stripe by its PaymentIntents. A card is authorized first; convenience stores and PayPay know no authorizing and take the
 * money at once. What the account offers, and 3-D Secure, is for Stripe to decide.
 */
export function stripeGateway(db: Db, now: Date): PaymentProvider {
  return {
    name: 'stripe',

    async startCheckout(request) {
      try {
        const providerRef = (await begun(db, request.reference)) ?? (await begin(db, request)).id;
        return { providerRef, url: `${request.returnUrl}/pay` };
      } catch (error) {
        if (isUnanswered(error)) throw new Refusal('payment_unanswered');
        throw error;
      }
    },

    async getCharge(providerRef) {
      try {
        return await chargeOf(db, await stripe().paymentIntents.retrieve(providerRef, { expand: [SEEN] }));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },

    async capture({ providerRef, amount, key }) {
      const isDone = ({ status, amount_received: taken }: Stripe.PaymentIntent) =>
        status === 'succeeded' && taken === amount;
      await askOnce({ providerRef, key, isDone }, (idempotencyKey) =>
        stripe().paymentIntents.capture(providerRef, { amount_to_capture: amount }, { idempotencyKey }),
      );
    },

    async cancel({ providerRef, key }) {
      const isDone = ({ status }: Stripe.PaymentIntent) => status === 'canceled';
      await askOnce({ providerRef, key, isDone }, (idempotencyKey) =>
        stripe().paymentIntents.cancel(providerRef, {}, { idempotencyKey }),
      );
    },

    refund,

    async *listCharges(since) {
      const created = { gte: Math.floor(since.getTime() / 1000) };
      const intents = stripe().paymentIntents.list({ created, limit: 100, expand: [`data.${SEEN}`] });
      for await (const intent of intents) yield await chargeOf(db, intent);
    },

    readEvent: (headers, body) => readStripeEvent(headers, body, now),
  };
}

/** The intent of a payment that was begun before: Stripe knows the key of a request for a day only. */
async function begun(db: Db, reference: string): Promise<string | null> {
  const [payment] = await db
    .select({ providerRef: payments.providerRef })
    .from(payments)
    .where(eq(payments.id, reference));
  return payment?.providerRef ?? null;
}

async function begin(db: Db, { reference, amount, currency, description, member, mayWait }: CheckoutRequest) {
  const intent = {
    amount,
    currency: currency.toLowerCase(),
    description,
    metadata: { reference },
    automatic_payment_methods: { enabled: true },
    ...(!mayWait && { excluded_payment_method_types: ['konbini' as const] }),
    payment_method_options: { card: { capture_method: 'manual' as const } },
  };
  const create = (customer: string | null) =>
    stripe().paymentIntents.create(customer ? { ...intent, customer } : intent, {
      idempotencyKey: `intent-${reference}${customer ? `-${customer}` : ''}`,
    });
  if (!member) return create(null);
  try {
    return await create(await customerOf(db, member));
  } catch (error) {
    if (!isMissing(error) || error.param !== 'customer') throw error;
    await forgetCustomer(db, member.id);
    return create(null);
  }
}

async function chargeOf(db: Db, intent: Stripe.PaymentIntent) {
  const { latest_charge: charge } = intent;
  const made = charge && typeof charge !== 'string' ? charge : null;
  const about = { payment_intent: intent.id, limit: 100 };
  const [refunds, disputes] = await Promise.all([
    made && (made.amount_refunded > 0 || (await wasAskedBack(db, intent.id)))
      ? stripe().refunds.list(about).autoPagingToArray({ limit: 1000 })
      : [],
    made?.disputed ? stripe().disputes.list(about).autoPagingToArray({ limit: 1000 }) : [],
  ]);
  return asCharge({ intent, refunds, disputes });
}

/** A refund that failed no longer counts as refunded on its charge; that there was one, we know ourselves. */
async function wasAskedBack(db: Db, providerRef: string): Promise<boolean> {
  const [asked] = await db
    .select({ id: paymentOperations.id })
    .from(paymentOperations)
    .innerJoin(payments, eq(payments.id, paymentOperations.paymentId))
    .where(
      and(eq(payments.provider, 'stripe'), eq(payments.providerRef, providerRef), eq(paymentOperations.kind, 'refund')),
    )
    .limit(1);
  return asked !== undefined;
}

interface Asking {
  providerRef: string;
  key: string;
  isDone: (intent: Stripe.PaymentIntent) => boolean;
}

/**
 * Asks for what an intent can do once only. Stripe forgets a key after a day, and refuses what is done already when it is
 * asked by it again: a no is one only where it is not so by now. And an error kept under the key is asked past.
 */
async function askOnce({ providerRef, key, isDone }: Asking, ask: (key: string) => Promise<unknown>): Promise<void> {
  try {
    await ask(key).catch((error: unknown) => {
      if (!isKept(error)) throw error;
      return ask(newToken());
    });
  } catch (error) {
    const refused = refusalIn(error);
    if (!refused) throw error;
    const done = !isMissing(error) && isDone(await stripe().paymentIntents.retrieve(providerRef));
    if (!done) throw refused;
  }
}

/** The refund carries its key itself, so that it is known again after Stripe has forgotten the request. */
async function refund({ providerRef: payment_intent, amount, key: operation }: OperationRequest): Promise<void> {
  const made = await stripe().refunds.list({ payment_intent, limit: 100 }).autoPagingToArray({ limit: 1000 });
  try {
    const given =
      made.find(({ metadata }) => metadata?.operation === operation) ??
      (await stripe().refunds.create(
        { payment_intent, amount, metadata: { operation } },
        { idempotencyKey: operation },
      ));
    if (given.status === 'failed' || given.status === 'canceled') {
      throw new GatewayRefused(given.failure_reason ?? `refund_${given.status}`);
    }
  } catch (error) {
    throw refusalIn(error) ?? error;
  }
}
