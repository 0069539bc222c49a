import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders, payments, refunds, returns } from '@/db/schema';
import { newId } from '../ids';
import type { JobPayloads } from '../jobs/names';
import { returnPoints } from '../loyalty/commands';
import type { Minor } from '../money';
import { accountOf, post } from './ledger';
import { recordRefunded, requestOperation } from './operations';
import { getOrderMoney } from './queries';
import { markRefunded } from './record-charge';
import { type Held, planGiveBack } from './settlement';
import { isGateway, type LedgerAccount } from './types';

interface GivingBack {
  orderId: string;
  fulfillmentId: string | null;
  /** Goods came back: what was paid for parts that are still open is not touched. */
  returnId?: string;
  /** Tells apart what lowered the price: 'end', an event's id, a return's. */
  occasion: string;
  reason: string;
  /** No more than this. */
  amount: Minor;
  /** Staff have the customer before them: what was paid over a counter is given back over this one, at once. */
  counter?: { locationId: string; staffId: string | null };
}

/**
 * What was paid for a part of an order that ended without its goods, or for units taken out of it. Run again it gives
 * back once.
 */
export async function returnPayment(db: Db, returning: JobPayloads['return_payment'], now: Date): Promise<void> {
  const { fulfillmentId, reason } = returning;
  await db.transaction(async (tx) => {
    const [part] = await tx
      .select({ orderId: fulfillments.orderId, amount: fulfillments.amount })
      .from(fulfillments)
      .where(eq(fulfillments.id, fulfillmentId));
    if (!part) return;
    const what = returning.reason === 'withdrawn' ? returning : { occasion: 'end', amount: part.amount };
    const { occasion, amount } = what;
    await giveBack(tx, { orderId: part.orderId, fulfillmentId, reason, occasion, amount }, now);
  });
}

/**
 * Gives back what an order was paid beyond what it still comes to, the way it was paid, in the caller's transaction; and lets
 * go of payments that nothing is left to pay for. Gateways are asked after it. Answers how much goes back.
 */
export async function giveBack(tx: Db, giving: GivingBack, now: Date): Promise<Minor> {
  const { orderId, amount } = giving;
  await tx.select({ id: orders.id }).from(orders).where(eq(orders.id, orderId)).for('update');
  if (await isGiven(tx, giving)) return 0;
  const money = await getOrderMoney(tx, orderId);
  const plan = planGiveBack(giving.returnId ? { ...money, worth: money.handedOver } : money, amount);
  if (money.worth <= 0) for (const payment of plan.letGo) await letGo(tx, payment, now);
  let given = 0;
  for (const refund of plan.refunds) {
    await request(tx, giving, refund, now);
    given += refund.amount;
  }
  return given;
}

/** A job that runs again does not take for its own what another occasion is to give back. */
async function isGiven(tx: Db, { orderId, fulfillmentId, occasion }: GivingBack): Promise<boolean> {
  const rows = await tx
    .select({ id: refunds.id })
    .from(refunds)
    .innerJoin(payments, and(eq(payments.id, refunds.paymentId), eq(payments.orderId, orderId)))
    .where(
      and(
        eq(refunds.occasion, occasion),
        fulfillmentId ? eq(refunds.fulfillmentId, fulfillmentId) : isNull(refunds.fulfillmentId),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Nothing is asked twice: one that is being let go is left alone. */
async function letGo(tx: Db, { id: paymentId, provider }: Held, now: Date): Promise<void> {
  if (!isGateway(provider)) return;
  const asked = await tx.execute(sql`
    select 1 from payment_operations where payment_id = ${paymentId} and kind in ('void', 'capture') and state = 'asked'`);
  if (asked.length === 0) await requestOperation(tx, { paymentId, kind: 'void', amount: 0 }, now);
}

async function request(
  tx: Db,
  giving: GivingBack,
  { payment, amount }: { payment: Held; amount: Minor },
  now: Date,
): Promise<void> {
  const { fulfillmentId, returnId, occasion, reason, orderId, counter } = giving;
  const refundId = newId();
  const about = { paymentId: payment.id, fulfillmentId, returnId, occasion, reason, amount };
  await tx.insert(refunds).values({ id: refundId, ...about, state: 'requested', requestedAt: now });
  const { provider } = payment;
  if (isGateway(provider)) {
    await requestOperation(tx, { paymentId: payment.id, kind: 'refund', amount, refundId }, now);
  } else if (provider !== 'counter' || counter) {
    await giveBackHere(tx, { refundId, orderId, paymentId: payment.id, amount, locationId: counter?.locationId }, now);
    if (provider === 'exchange') await giveBackOrigin(tx, giving, { refundId, paymentId: payment.id, amount }, now);
  }
}

export interface HereGiven {
  refundId: string;
  orderId: string;
  paymentId: string;
  amount: Minor;
  locationId: string | undefined;
  /** Out of this instead of where the payment lies. */
  outOf?: LedgerAccount;
}

/** Money out of the till, or points: given at once, with nobody to ask. */
export async function giveBackHere(tx: Db, given: HereGiven, now: Date): Promise<void> {
  const { refundId, orderId, paymentId, amount, locationId, outOf } = given;
  const [payment] = await tx
    .update(payments)
    .set({ refunded: sql`${payments.refunded} + ${amount}`, updatedAt: now })
    .where(eq(payments.id, paymentId))
    .returning();
  if (!payment) throw new Error('a payment is gone');
  const { currency } = payment;
  const credit = outOf ?? accountOf(payment);
  if (payment.provider === 'points') await returnPoints(tx, { orderId, refundId, points: amount }, now);
  await post(
    tx,
    [{ kind: 'refunded', orderId, currency, amount, debit: 'customer', credit, paymentId, locationId }],
    now,
  );
  await markRefunded(tx, orderId);
  // Points are back at once, and their member sees it: no card company is waited for.
  await recordRefunded(tx, { refundId, orderId, quiet: payment.provider === 'points' }, now);
}

/** What goods brought back had paid for goes the whole way: to whatever those were paid with. */
async function giveBackOrigin(
  tx: Db,
  { reason, counter }: Pick<GivingBack, 'reason' | 'counter'>,
  { refundId, paymentId, amount }: { refundId: string; paymentId: string; amount: Minor },
  now: Date,
): Promise<void> {
  const [origin] = await tx
    .select({ returnId: returns.id, orderId: returns.orderId, currency: payments.currency })
    .from(payments)
    .innerJoin(returns, sql`${returns.id}::text = ${payments.providerRef}`)
    .where(eq(payments.id, paymentId));
  if (!origin) throw new Error('an exchange of nothing');
  const { currency, orderId, returnId } = origin;
  const back = { kind: 'exchanged' as const, debit: 'exchanges' as const, credit: 'customer' as const };
  await post(tx, [{ ...back, orderId, returnId, currency, amount }], now);
  await giveBack(
    tx,
    { orderId, fulfillmentId: null, returnId, occasion: refundId, reason, amount, ...(counter && { counter }) },
    now,
  );
}
