import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders, payments } from '@/db/schema';
import { onlineGateway } from '../env';
import { newId } from '../ids';
import { lockParts } from '../orders/cancel-order';
import { isClosed } from '../orders/status';
import { Refusal } from '../refusal';
import { leastOnline } from '../ways';
import { requestOperation } from './operations';
import { getOrderMoney } from './queries';
import { creditOf } from './settlement';
import { startPayment } from './start-payment';

/**
 * Address of a page to pay what is due of an order whose card could not be charged: a new payment, or the one that was
 * opened for it before. For whoever has the order's link, as long as something of it is not handed over.
 * Throws not_found, or already_changed once nothing is due online any more, or less than is taken there.
 */
export async function payAgain(db: Db, { token }: { token: string }, now: Date): Promise<string> {
  const paymentId = await db.transaction((tx) => openPayment(tx, token, now));
  return startPayment(db, paymentId, now);
}

async function openPayment(tx: Db, token: string, now: Date): Promise<string> {
  const parts = await lockParts(tx, eq(orders.token, token));
  const [order] = await tx
    .select({
      id: orders.id,
      currency: orders.currency,
      method: orders.paymentMethod,
      status: orders.paymentStatus,
    })
    .from(orders)
    .where(eq(orders.token, token))
    .for('update');
  if (!order) throw new Refusal('not_found');
  const isOpen = parts.some(({ status }) => !isClosed(status));
  const { worth, payments: held } = await getOrderMoney(tx, order.id);
  const due = worth - creditOf(held);
  if (
    order.method !== 'pay_online' ||
    order.status !== 'unpaid' ||
    !isOpen ||
    due <= 0 ||
    due < leastOnline[onlineGateway()]
  ) {
    throw new Refusal('already_changed');
  }
  for (const { id, state, amount } of held) {
    if (state !== 'pending') continue;
    if (amount === due) return id;
    // Some of it was given up since.
    await requestOperation(tx, { paymentId: id, kind: 'void', amount: 0 }, now);
  }
  return open(tx, { orderId: order.id, amount: due, currency: order.currency }, now);
}

async function open(
  tx: Db,
  what: Pick<typeof payments.$inferInsert, 'orderId' | 'amount' | 'currency'>,
  now: Date,
): Promise<string> {
  const id = newId();
  const times = { createdAt: now, updatedAt: now };
  await tx.insert(payments).values({ id, provider: onlineGateway(), state: 'pending', ...what, ...times });
  return id;
}
