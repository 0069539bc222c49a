import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders, payments, refunds } from '@/db/schema';
import { type Actor, canApprove, canWorkAt } from '../access/actor';
import { audit } from '../access/audit';
import type { Minor } from '../money';
import { Refusal } from '../refusal';
import { getSetting } from '../stores/settings';
import { giveBackHere } from './give-back';
import { isForCounter } from './open-refund';
import { getOrderMoney } from './queries';
import { planGiveBack } from './settlement';
import { isGateway } from './types';

interface PayingOut {
  refundId: string;
  /** Whose till it comes out of. */
  locationId: string;
}

/**
 * Staff give a customer what nobody else will: money that was paid over a counter, by the way it was paid, or in cash what a
 * gateway could not give back. Once, and never more than the order was paid beyond what it comes to.
 * Throws not_allowed, not_found, approval_needed { limit }, already_changed once it is given or was asked of the gateway.
 */
export async function payOut(db: Db, actor: Actor, { refundId, locationId }: PayingOut, now: Date): Promise<Minor> {
  if (actor.kind !== 'staff' || !canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  return db.transaction(async (tx) => {
    const refund = await lockRefund(tx, refundId);
    const { orderId, paymentId, amount, provider } = refund;
    if (!isForCounter(refund)) throw new Refusal('already_changed');
    const { approvalAbove: limit } = await getSetting(tx, 'returns');
    if (limit !== null && amount > limit && !canApprove(actor, locationId)) {
      throw new Refusal('approval_needed', { limit });
    }
    if (isGateway(provider)) await checkOwed(tx, refund);
    const outOf = isGateway(provider) && { outOf: 'till:cash' as const };
    await giveBackHere(tx, { refundId, orderId, paymentId, amount, locationId, ...outOf }, now);
    await audit(
      tx,
      actor,
      { action: 'refund_paid_out', subjectId: refundId, data: { orderId, locationId, amount } },
      now,
    );
    return amount;
  });
}

/** Under the lock of its order, so that it is given once. */
async function lockRefund(tx: Db, refundId: string) {
  const [found] = await tx
    .select({ orderId: payments.orderId })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.id, refundId));
  if (!found) throw new Refusal('not_found');
  await tx.select({ id: orders.id }).from(orders).where(eq(orders.id, found.orderId)).for('update');
  const [refund] = await tx
    .select({
      orderId: payments.orderId,
      paymentId: payments.id,
      provider: payments.provider,
      amount: refunds.amount,
      state: refunds.state,
      returnId: refunds.returnId,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.id, refundId));
  if (!refund) throw new Refusal('not_found');
  return refund;
}

type Locked = Awaited<ReturnType<typeof lockRefund>>;

/** What failed may have been given back on another occasion since. */
async function checkOwed(tx: Db, { orderId, amount, returnId }: Locked): Promise<void> {
  const money = await getOrderMoney(tx, orderId);
  const plan = planGiveBack(returnId ? { ...money, worth: money.handedOver } : money, amount);
  const owed = plan.refunds.reduce((sum, refund) => sum + refund.amount, 0);
  if (owed < amount) throw new Refusal('already_changed');
}
