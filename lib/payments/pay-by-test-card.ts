import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { payments } from '@/db/schema';
import { Refusal } from '../refusal';
import { syncPayment } from './record-charge';
import { startPayment } from './start-payment';
import { cardOutcome } from './test-gateway/charge-status';
import { payByCard } from './test-gateway/commands';

/**
 * Pays a placed order by a test card without its card page: the same commands, and what its event does, in one go. A
 * card that asks for 3-D Secure or answers slowly leaves the order waiting, as on the page.
 * Throws payment_declined, and too_late once the order no longer waits for its payment.
 */
export async function payByTestCard(db: Db, paymentId: string, number: string, now: Date): Promise<void> {
  await startPayment(db, paymentId, now);
  const [payment] = await db
    .select({ chargeId: payments.providerRef })
    .from(payments)
    .where(eq(payments.id, paymentId));
  if (!payment?.chargeId) throw new Refusal('payment_unknown');
  await payByCard(db, { chargeId: payment.chargeId, number }, now);
  // The gateway's own event, which follows, finds it written down.
  if (cardOutcome(number) !== 'slow') await syncPayment(db, paymentId, now);
}
