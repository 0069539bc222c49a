import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { takesTestPayments } from '../env';
import type { PlaceOrderInput } from '../orders/input';
import { placeOrder } from '../orders/place-order';
import { getPlacedOrder } from '../orders/queries';
import type { PlacedOrder } from '../orders/types';
import { Refusal } from '../refusal';
import { payByTestCard } from './pay-by-test-card';
import { startPayment } from './start-payment';

export interface OrderAndPay {
  order: PlaceOrderInput;
  /** Number of a test card to pay an online order with. */
  testCard: string | undefined;
}

/**
 * Places an order and, where it is paid online, pays it by a test card or opens its payment page: `paymentUrl` is the
 * page while the order waits for its payment.
 * Throws what placeOrder throws, not_allowed where test cards are not taken, and payment_declined.
 */
export async function orderAndPay(
  db: Db,
  actor: Actor,
  { order, testCard }: OrderAndPay,
  now: Date,
): Promise<{ placed: PlacedOrder; paymentUrl: string | null }> {
  if (testCard && !takesTestPayments()) throw new Refusal('not_allowed');
  const placed = await placeOrder(db, actor, order, now);
  if (!placed.paymentId || placed.paymentStatus !== 'pending') return { placed, paymentUrl: null };
  if (!testCard) return { placed, paymentUrl: await startPayment(db, placed.paymentId, now) };
  await payByTestCard(db, placed.paymentId, testCard, now);
  const paid = await getPlacedOrder(db, placed.id);
  const paymentStatus = paid?.paymentStatus ?? placed.paymentStatus;
  const waits = paymentStatus === 'pending';
  return {
    placed: { ...placed, paymentStatus },
    paymentUrl: waits ? await startPayment(db, placed.paymentId, now) : null,
  };
}
