import { and, eq, sql } from 'drizzle-orm';
import { expect, vi } from 'vitest';
import { type Actor, guest, system } from '@/lib/access/actor';
import type { JobPayloads } from '@/lib/jobs/names';
import { placeOrder } from '@/lib/orders/place-order';
import { returnPayment } from '@/lib/payments/give-back';
import { gatewayOf } from '@/lib/payments/provider';
import { hearGateway } from '@/lib/payments/record-charge';
import { startPayment } from '@/lib/payments/start-payment';
import { stripeEvent, type TestStripe } from '@/lib/payments/stripe/testing-stripe';
import { handOver, markReady, startPicking } from '@/lib/pickup/commands';
import type { Db } from './client';
import { disputes, ledgerEntries, orders, payments, pendingJobs } from './schema';
import { askForOrder } from './testing-payments';
import { makeStore, makeVariant, noon, putStock, reservation, stranger } from './testing-shop';

export const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** The shop takes its payments by this Stripe, at noon. */
export function useStripe(stripe: TestStripe): void {
  for (const [name, value] of Object.entries(stripe.env)) vi.stubEnv(name, value);
  stripe.clock.now = noon;
  stripe.trouble();
}

/** A mug (¥1,100) in one shop and two pots (¥3,300 each) in another, ordered to be paid by Stripe; its page is open. */
export async function orderByStripe(db: Db, stripe: TestStripe, actor: Actor = guest) {
  const [here, there] = [await makeStore(db), await makeStore(db)];
  const [mug, pot] = [await makeVariant(db), await makeVariant(db, { price: 3300 })];
  await putStock(db, { variantId: mug.id, locationId: here.id, onHand: 3 });
  await putStock(db, { variantId: pot.id, locationId: there.id, onHand: 3 });
  const [first] = reservation(here.storeCode, [{ sku: mug.sku, quantity: 1 }]).parts;
  const [second] = reservation(there.storeCode, [{ sku: pot.sku, quantity: 2 }]).parts;
  const input = reservation(here.storeCode, [], {
    ...stranger(),
    parts: [first, second],
    paymentMethod: 'pay_online',
  });
  const { id, token, paymentId, parts } = await placeOrder(db, actor, input, noon);
  const [one, two] = parts;
  if (!two || !paymentId) throw new Error('an order of one part, or with nothing to pay');
  const url = await startPayment(db, paymentId, noon);
  const read = async () => {
    const [payment] = await db.select().from(payments).where(eq(payments.id, paymentId));
    const [order] = await db.select().from(orders).where(eq(orders.id, id));
    if (!payment || !order) throw new Error('the order is gone');
    return { ...payment, order: order.paymentStatus, payBy: order.payBy };
  };
  const intent = (await read()).providerRef ?? '';
  /** Stripe tells the shop that something became of it. */
  const hear = (type: string, minutes: number, eventId?: string) =>
    tell(db, stripe, { intent, type, at: later(minutes), eventId });
  const shop = { preparedAtId: here.id, storeCode: here.storeCode };
  return { id, token, paymentId, one, two, shop, url, intent, read, hear };
}
export type StripeOrder = Awaited<ReturnType<typeof orderByStripe>>;

interface News {
  intent: string;
  type: string;
  at: Date;
  eventId: string | undefined;
}

async function tell(db: Db, { books }: TestStripe, { intent, type, at, eventId }: News): Promise<void> {
  const isOther = /^(charge\.dispute|refund|charge\.refund)\./.test(type);
  const about = isOther ? { id: 'xx_1', object: type, payment_intent: intent } : books.intent(intent);
  const { headers, body } = stripeEvent({ type, object: about, at, ...(eventId && { id: eventId }) });
  const event = gatewayOf(db, 'stripe', at).readEvent(headers, body);
  if (event) await hearGateway(db, 'stripe', event, at);
}

/** Prepares a part, and hands it over. */
export async function collect(db: Db, { fulfillmentId, pickupCode }: StripeOrder['one'], minutes = 60): Promise<void> {
  await startPicking(db, system, { fulfillmentId }, later(minutes - 2));
  await markReady(db, system, { fulfillmentId, shelf: 'A-1' }, later(minutes - 1));
  await handOver(db, system, { fulfillmentId, code: pickupCode, collector: 'self' }, later(minutes));
}

/** Does what the order's jobs ask of its payment, each of them twice. */
export async function giveBack(db: Db, order: StripeOrder, minutes: number): Promise<void> {
  const rows = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'return_payment'));
  const parts = [order.one.fulfillmentId, order.two.fulfillmentId];
  for (const { payload } of [...rows, ...rows]) {
    const returning = payload as JobPayloads['return_payment'];
    if (parts.includes(returning.fulfillmentId)) await returnPayment(db, returning, later(minutes));
  }
  await askForOrder(db, order.id, later(minutes));
}

/** What the ledger says Stripe holds for a payment is what Stripe's books say. */
export async function proveBooks(db: Db, { books }: TestStripe, { paymentId, intent }: StripeOrder): Promise<void> {
  const [ours] = await db
    .select({ held: sql<number>`coalesce(sum(${ledgerEntries.amount}), 0)::int` })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.paymentId, paymentId), eq(ledgerEntries.account, 'gateway:stripe')));
  const [contested] = await db.select().from(disputes).where(eq(disputes.paymentId, paymentId));
  const { amount_received: taken } = books.intent(intent);
  const given = books.refunds.filter(
    ({ payment_intent, metadata, status }) => payment_intent === intent && metadata.operation && status !== 'failed',
  );
  const refunded = given.reduce((sum, { amount }) => sum + amount, 0);
  const fee = Math.floor((taken * books.feeRate) / 1000) + (contested ? 1300 : 0);
  const held = contested && contested.state !== 'won' ? contested.amount : 0;
  expect(ours?.held).toBe(taken - refunded - fee - held);
}
