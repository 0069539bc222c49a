import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { paymentOperations, refunds } from '@/db/schema';
import { system } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import type { Minor } from '../money';
import { recordEvent } from '../orders/move-fulfillment';
import type { FailedRefund } from './types';

/**
 * A refund, beside its row in a select from refunds: its gateway said no, and somebody gave the money over a counter. Done,
 * and not by whom it was asked of.
 */
export const isPaidOut = sql<boolean>`(${refunds}.state = 'done' and exists (
  select from payment_operations o where o.refund_id = ${refunds}.id and o.state = 'refused'))`;

/** Of a payment: what came back from its customer's bank so far, and what was given at a counter in its place. */
export async function getSentBack(tx: Db, paymentId: string): Promise<{ failed: Minor; atCounter: Minor }> {
  const [row] = await tx
    .select({
      failed: sql<Minor>`coalesce((select sum(e.amount) from ledger_entries e
        where e.payment_id = ${paymentId} and e.kind = 'refund_failed' and e.amount > 0), 0)::int`,
      atCounter: sql<Minor>`coalesce(sum(${refunds.amount}) filter (where ${isPaidOut}), 0)::int`,
    })
    .from(refunds)
    .where(eq(refunds.paymentId, paymentId));
  return row ?? { failed: 0, atCounter: 0 };
}

interface Given {
  id: string;
  orderId: string;
  parts: readonly { fulfillmentId: string; preparedAtId: string }[];
}

/**
 * What was given back and did not stay given: the asking and its refund are marked so, the order keeps it, and those who
 * answer for the shop are told once. In the transaction that holds the payment's row.
 */
export async function recordFailedRefunds(
  tx: Db,
  { id: paymentId, orderId, parts: [part] }: Given,
  failed: readonly FailedRefund[],
  now: Date,
): Promise<void> {
  for (const { operation, reason, amount } of failed) {
    if (!operation) continue;
    const [asked] = await tx
      .update(paymentOperations)
      .set({ state: 'refused', error: reason })
      .where(
        and(
          eq(paymentOperations.id, operation),
          eq(paymentOperations.paymentId, paymentId),
          eq(paymentOperations.kind, 'refund'),
          eq(paymentOperations.state, 'done'),
        ),
      )
      .returning({ refundId: paymentOperations.refundId });
    if (!asked) continue;
    if (asked.refundId) {
      await tx
        .update(refunds)
        .set({ state: 'failed', doneAt: null })
        .where(and(eq(refunds.id, asked.refundId), inArray(refunds.state, ['requested', 'done'])));
    }
    await recordEvent(tx, system, { orderId, event: 'refund_failed', data: { amount, reason } }, now);
    if (!part) continue;
    const { fulfillmentId: subjectId, preparedAtId: locationId } = part;
    await enqueue(tx, 'send_staff_notice', { locationId, kind: 'refund_failed', subjectId });
  }
}
