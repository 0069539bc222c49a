import Stripe from 'stripe';
import { z } from 'zod';
import { env } from '../../env';
import { Refusal } from '../../refusal';

/** What an event is about: an intent, or something that names one. */
const subject = z.object({
  id: z.string(),
  object: z.string(),
  payment_intent: z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]).nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
});

/** Seconds an event may be old: longer ago it was recorded and sent again. */
const TOLERANCE_SECONDS = 300;

/**
 * Which intent an event is about; null for other news, and for payments that the shop did not begin (an account may serve
 * others too). Throws bad_signature for what Stripe did not sign, or did not sign just now.
 */
export function readStripeEvent(headers: Headers, body: string, now: Date) {
  const { id: eventId, type, data } = verified(headers, body, now);
  if (!/^(payment_intent|charge|refund)\./.test(type)) return null;
  const about = subject.safeParse(data.object).data;
  if (!about) return null;
  const hasReference = about.object === 'payment_intent' || about.object === 'charge';
  if (hasReference && !about.metadata?.reference) return null;
  const providerRef = about.object === 'payment_intent' ? about.id : about.payment_intent;
  return providerRef ? { eventId, providerRef } : null;
}

function verified(headers: Headers, body: string, now: Date): Stripe.Event {
  const { STRIPE_WEBHOOK_SECRET: secret } = env;
  const signature = headers.get('stripe-signature');
  if (!secret || !signature) throw new Refusal('bad_signature');
  try {
    return Stripe.webhooks.constructEvent(body, signature, secret, TOLERANCE_SECONDS, undefined, now.getTime());
  } catch {
    throw new Refusal('bad_signature');
  }
}
