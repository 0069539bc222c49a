import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { payments } from '@/db/schema';
import { Refusal } from '../refusal';
import { settlePayment } from './settle-payment';
import { startPayment } from './start-payment';
import { cardOutcome } from './test-gateway/charge-status';
import { payByCard } from './test-gateway/commands';
import { TEST_GATEWAY } from './test-gateway/provider';

/**
 * Pays a placed order by a test card without its card page: the same commands, and the callback's own, in one go. A
 * card that asks for 3-D Secure or answers slowly leaves the order waiting, as on the page.
 * Throws payment_declined, and too_late once the order no longer waits for its payment.
 */
export async function payByTestCard(db: Db, paymentId: string, number: string, now: Date): Promise<void> {
  await startPayment(db, paymentId, now);
  const [payment] = await db
    .select({ chargeId: payments.providerRef, amount: payments.amount })
    .from(payments)
    .where(eq(payments.id, paymentId));
  if (!payment?.chargeId) throw new Refusal('payment_unknown');
  const { chargeId, amount } = payment;
  await payByCard(db, { chargeId, number }, now);
  if (cardOutcome(number) !== 'approve') return;
  // The gateway's own callback, which follows, finds it settled.
  const callback = { eventId: `direct-${chargeId}`, reference: paymentId, providerRef: chargeId, amount };
  await settlePayment(db, TEST_GATEWAY, callback, now);
}
