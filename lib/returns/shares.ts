import { asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { payments, refunds } from '@/db/schema';
import type { Minor } from '../money';
import { getOrderMoney } from '../payments/queries';
import { planGiveBack } from '../payments/settlement';
import type { RefundShare } from './types';

/** Which payment gives back how much of what goods are worth, before they are taken back. */
export async function planShares(db: Db, orderId: string, amount: Minor): Promise<RefundShare[]> {
  const money = await getOrderMoney(db, orderId);
  const { refunds: planned } = planGiveBack({ ...money, worth: money.handedOver - amount }, amount);
  const known = await db
    .select({ id: payments.id, provider: payments.provider, method: payments.method, label: payments.label })
    .from(payments)
    .where(eq(payments.orderId, orderId));
  return planned.flatMap(({ payment, amount: share }) => {
    const of = known.find(({ id }) => id === payment.id);
    return of ? [{ id: of.id, provider: of.provider, method: of.method, label: of.label, amount: share }] : [];
  });
}

/** Which payment did, of the order itself or of the one it was exchanged for. */
export const sharesOf = (db: Db, returnId: string): Promise<RefundShare[]> =>
  db
    .select({
      id: refunds.id,
      provider: payments.provider,
      method: payments.method,
      label: payments.label,
      amount: refunds.amount,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.returnId, returnId))
    .orderBy(asc(refunds.requestedAt), asc(refunds.id));
