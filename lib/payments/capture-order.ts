import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders, paymentOperations, payments } from '@/db/schema';
import { Refusal } from '../refusal';
import { giveBack } from './give-back';
import { askGateway, requestOperation } from './operations';
import { getOrderMoney } from './queries';
import { syncPayment } from './record-charge';
import { toCapture } from './settlement';

/**
 * Takes what was set aside for an order, as much as it still comes to; whatever is left of it lapses. All of it at once, for
 * all its parts: card companies capture an authorization once. Nothing is authorized, nothing happens. Never inside a
 * transaction.
 * Throws capture_failed { reason } when the gateway will not, and payment_unanswered while nobody knows whether it did.
 */
export async function captureOrder(db: Db, orderId: string, now: Date): Promise<void> {
  for (const { operationId, paymentId } of await db.transaction((tx) => requestCaptures(tx, orderId, now))) {
    await askGateway(db, operationId, now).catch(() => syncPayment(db, paymentId, now).catch(() => null));
    const [payment] = await db
      .select({ state: payments.state, failure: payments.failure })
      .from(payments)
      .where(eq(payments.id, paymentId));
    if (payment?.state === 'failed') throw new Refusal('capture_failed', { reason: payment.failure });
    if (payment?.state === 'authorized') throw new Refusal('payment_unanswered');
    await db.transaction((tx) => giveBackExcess(tx, { orderId, paymentId }, now));
  }
}

/** What was taken out of the order while the gateway was asked was captured too. */
const giveBackExcess = (tx: Db, { orderId, paymentId }: { orderId: string; paymentId: string }, now: Date) =>
  giveBack(
    tx,
    {
      orderId,
      fulfillmentId: null,
      occasion: `captured:${paymentId}`,
      reason: 'cancelled',
      amount: Number.MAX_SAFE_INTEGER,
    },
    now,
  );

/** One asking a payment: what was asked and not answered is asked again by the same key. */
async function requestCaptures(tx: Db, orderId: string, now: Date) {
  await tx.select({ id: orders.id }).from(orders).where(eq(orders.id, orderId)).for('update');
  const money = await getOrderMoney(tx, orderId);
  const captures: { operationId: string; paymentId: string }[] = [];
  for (const payment of money.payments.filter(({ state }) => state === 'authorized')) {
    const operationId =
      (await openOperation(tx, payment.id)) ?? (await request(tx, payment.id, toCapture(money, payment), now));
    captures.push({ operationId, paymentId: payment.id });
  }
  return captures;
}

const request = (tx: Db, paymentId: string, amount: number, now: Date) =>
  requestOperation(tx, { paymentId, kind: amount > 0 ? 'capture' : 'void', amount }, now);

async function openOperation(tx: Db, paymentId: string): Promise<string | null> {
  const [open] = await tx
    .select({ id: paymentOperations.id })
    .from(paymentOperations)
    .where(and(eq(paymentOperations.paymentId, paymentId), eq(paymentOperations.state, 'asked')));
  return open?.id ?? null;
}
