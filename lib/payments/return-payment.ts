import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders, payments, refunds } from '@/db/schema';
import { system } from '../access/actor';
import { newId } from '../ids';
import type { JobPayloads } from '../jobs/names';
import { recordEvent } from '../orders/move-fulfillment';
import { paymentProvider } from './provider';

/**
 * Gives back what was paid online for a part of an order that ended without its goods; nothing was paid, nothing
 * happens. Run again after a crash it asks with the same key, and the provider gives back once.
 */
export async function returnPayment(
  db: Db,
  { fulfillmentId, reason }: JobPayloads['return_payment'],
  now: Date,
): Promise<void> {
  const paid = await db
    .select({
      paymentId: payments.id,
      orderId: payments.orderId,
      providerRef: payments.providerRef,
      amount: fulfillments.amount,
    })
    .from(fulfillments)
    .innerJoin(payments, and(eq(payments.orderId, fulfillments.orderId), eq(payments.state, 'paid')))
    .where(eq(fulfillments.id, fulfillmentId));
  for (const { paymentId, orderId, providerRef, amount } of paid) {
    await db
      .insert(refunds)
      .values({ id: newId(), paymentId, fulfillmentId, amount, reason, state: 'requested', requestedAt: now })
      .onConflictDoNothing({ target: [refunds.paymentId, refunds.fulfillmentId] });
    const key = `${paymentId}:${fulfillmentId}`;
    await paymentProvider(db).refund({ providerRef: providerRef ?? '', amount, key });
    await recordRefund(db, { paymentId, orderId, fulfillmentId, amount }, now);
  }
}

interface Refunded {
  paymentId: string;
  orderId: string;
  fulfillmentId: string;
  amount: number;
}

async function recordRefund(db: Db, { paymentId, orderId, fulfillmentId, amount }: Refunded, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.select({ id: orders.id }).from(orders).where(eq(orders.id, orderId)).for('update');
    const done = await tx
      .update(refunds)
      .set({ state: 'done', doneAt: now })
      .where(and(eq(refunds.paymentId, paymentId), eq(refunds.fulfillmentId, fulfillmentId), ne(refunds.state, 'done')))
      .returning({ id: refunds.id });
    if (done.length === 0) return;
    const all = await isAllReturned(tx, paymentId);
    if (all) await tx.update(payments).set({ state: 'refunded', updatedAt: now }).where(eq(payments.id, paymentId));
    await tx
      .update(orders)
      .set({ paymentStatus: all ? 'refunded' : 'part_refunded' })
      .where(and(eq(orders.id, orderId), inArray(orders.paymentStatus, ['paid', 'part_refunded', 'failed', 'voided'])));
    await recordEvent(tx, system, { orderId, fulfillmentId, event: 'refunded', data: { amount } }, now);
  });
}

async function isAllReturned(tx: Db, paymentId: string): Promise<boolean> {
  const [sums] = await tx
    .select({ left: sql<number>`${payments.amount} - coalesce(sum(${refunds.amount}), 0)::int` })
    .from(payments)
    .leftJoin(refunds, and(eq(refunds.paymentId, payments.id), eq(refunds.state, 'done')))
    .where(eq(payments.id, paymentId))
    .groupBy(payments.id);
  return sums?.left === 0;
}
