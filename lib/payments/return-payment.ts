import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders, payments, refunds } from '@/db/schema';
import { system } from '../access/actor';
import { newId } from '../ids';
import type { JobPayloads } from '../jobs/names';
import { recordEvent } from '../orders/move-fulfillment';
import { paymentProvider } from './provider';

/**
 * Gives back all that was paid online for an order that ended without its goods; nothing was paid, nothing happens.
 * Run again after a crash it asks with the same key, and the provider gives back once.
 */
export async function returnPayment(
  db: Db,
  { orderId, reason }: JobPayloads['return_payment'],
  now: Date,
): Promise<void> {
  const paid = await db
    .select()
    .from(payments)
    .where(and(eq(payments.orderId, orderId), eq(payments.state, 'paid')));
  for (const payment of paid) {
    await db
      .insert(refunds)
      .values({
        id: newId(),
        paymentId: payment.id,
        amount: payment.amount,
        reason,
        state: 'requested',
        requestedAt: now,
      })
      .onConflictDoNothing({ target: refunds.paymentId });
    await paymentProvider(db).refund({
      providerRef: payment.providerRef ?? '',
      amount: payment.amount,
      key: payment.id,
    });
    await recordRefund(db, payment, now);
  }
}

async function recordRefund(
  db: Db,
  payment: { id: string; orderId: string; amount: number },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.select({ id: orders.id }).from(orders).where(eq(orders.id, payment.orderId)).for('update');
    const done = await tx
      .update(refunds)
      .set({ state: 'done', doneAt: now })
      .where(and(eq(refunds.paymentId, payment.id), ne(refunds.state, 'done')))
      .returning({ id: refunds.id });
    if (done.length === 0) return;
    await tx.update(payments).set({ state: 'refunded', updatedAt: now }).where(eq(payments.id, payment.id));
    await tx
      .update(orders)
      .set({ paymentStatus: 'refunded' })
      .where(and(eq(orders.id, payment.orderId), inArray(orders.paymentStatus, ['paid', 'failed', 'voided'])));
    await recordEvent(
      tx,
      system,
      { orderId: payment.orderId, event: 'refunded', data: { amount: payment.amount } },
      now,
    );
  });
}
