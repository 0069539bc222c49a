import { and, desc, eq, sql } from 'drizzle-orm';
import type Stripe from 'stripe';
import type { Db } from '@/db/client';
import { orders, payments } from '@/db/schema';
import type { Actor } from '../../access/actor';
import { env } from '../../env';
import type { Currency, Minor } from '../../money';
import { syncPayment } from '../record-charge';
import { asCharge } from './as-charge';
import { stripe } from './client';
import { isUnanswered } from './refused';

interface ToPay {
  number: string;
  amount: Minor;
  currency: Currency;
  payBy: Date;
  /** Of the shop it is collected at. */
  zone: string;
}

/** What the browser needs to let its customer pay, and nobody else. */
export interface PayingKeys {
  publishableKey: string;
  clientSecret: string;
  /** Shows the cards that the member kept. */
  customerSecret: string | null;
}

/**
 * pay: the form; voucher: it is promised, and paid at a convenience store; checking: it is on its way; unanswered: Stripe is
 * not there.
 */
export type StripePage =
  | ({ kind: 'pay'; keys: PayingKeys; declined: boolean } & ToPay)
  | ({ kind: 'voucher'; url: string | null } & ToPay)
  | ({ kind: 'checking' | 'unanswered' } & ToPay);

/**
 * The page an order is paid on, for whoever holds its link. What Stripe knows by now is written down first: a customer who
 * comes back is not told less than the company that took the money. Null when there is nothing to pay (any more).
 */
export async function openStripePage(db: Db, actor: Actor, token: string, now: Date): Promise<StripePage | null> {
  const before = await getToPay(db, token, now);
  if (!before) return null;
  try {
    const intent = await stripe().paymentIntents.retrieve(before.providerRef);
    const { state, voucher } = asCharge({ intent, refunds: [], disputes: [] });
    if (state !== 'pending') await syncPayment(db, before.paymentId, now);
    const order = state === 'pending' ? before : await getToPay(db, token, now);
    if (!order || (state !== 'pending' && state !== 'awaiting')) return null;
    if (state === 'awaiting') return { kind: 'voucher', ...shown(order), url: voucher?.url ?? null };
    if (intent.status === 'processing') return { kind: 'checking', ...shown(order) };
    const own = actor.kind === 'member' && actor.memberId === order.memberId;
    const keys = await keysOf(intent, own);
    return { kind: 'pay', ...shown(order), keys, declined: intent.last_payment_error !== null };
  } catch (error) {
    if (isUnanswered(error)) return { kind: 'unanswered', ...shown(before) };
    throw error;
  }
}

type Found = NonNullable<Awaited<ReturnType<typeof getToPay>>>;

const shown = ({ number, amount, currency, payBy, zone }: Found): ToPay => ({ number, amount, currency, payBy, zone });

async function getToPay(db: Db, token: string, now: Date) {
  const [found] = await db
    .select({
      paymentId: payments.id,
      providerRef: payments.providerRef,
      amount: payments.amount,
      currency: payments.currency,
      number: orders.number,
      memberId: orders.memberId,
      status: orders.paymentStatus,
      payBy: orders.payBy,
      zone: sql<string>`(select l.zone from fulfillments f join locations l on l.id = f.location_id
        where f.order_id = ${orders.id} order by f.id limit 1)`,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(and(eq(orders.token, token), eq(payments.provider, 'stripe')))
    .orderBy(desc(payments.createdAt))
    .limit(1);
  if (!found?.providerRef || found.status !== 'pending' || !found.payBy || found.payBy <= now) return null;
  return { ...found, providerRef: found.providerRef, payBy: found.payBy };
}

/** A link to an order may be passed on; cards somebody kept are shown to themselves alone, and only where Stripe can. */
async function keysOf({ client_secret: clientSecret, customer }: Stripe.PaymentIntent, own: boolean) {
  const publishableKey = env.STRIPE_PUBLISHABLE_KEY;
  if (!publishableKey || !clientSecret) throw new Error('Set STRIPE_PUBLISHABLE_KEY: the payment page needs it.');
  const id = typeof customer === 'string' ? customer : customer?.id;
  const customerSecret = own && id ? await customerSecretOf(id) : null;
  return { publishableKey, clientSecret, customerSecret };
}

/** Kept only where the box is ticked; without kept cards one can pay all the same. */
async function customerSecretOf(customer: string): Promise<string | null> {
  const features = {
    payment_method_redisplay: 'enabled',
    payment_method_save: 'enabled',
    payment_method_save_usage: 'on_session',
    payment_method_remove: 'enabled',
  } as const;
  try {
    const components = { payment_element: { enabled: true, features } };
    return (await stripe().customerSessions.create({ customer, components })).client_secret;
  } catch {
    return null;
  }
}
