import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { paymentOperations, payments, refunds } from '@/db/schema';
import { system } from '../access/actor';
import { newId } from '../ids';
import { enqueue } from '../jobs/enqueue';
import type { Minor } from '../money';
import { recordEvent } from '../orders/move-fulfillment';
import type { GatewayName } from '../ways';
import { failCapture } from './fail-capture';
import { gatewayOf } from './provider';
import { readCharge, recordCharge } from './record-charge';
import { GatewayRefused, isGateway, type OperationKind } from './types';

interface Asking {
  paymentId: string;
  kind: OperationKind;
  amount: Minor;
  refundId?: string;
}

/** Writes down that a gateway is to be asked, in the transaction that decides it; asked it is by askGateway, after. */
export async function requestOperation(tx: Db, asking: Asking, now: Date): Promise<string> {
  const id = newId();
  await tx.insert(paymentOperations).values({ id, ...asking, state: 'asked', askedAt: now });
  await enqueue(tx, 'ask_gateway', { operationId: id });
  return id;
}

/**
 * Asks the gateway for what was written down, and writes down what came of it. Whatever happens between the two, asking
 * again carries the same key, and changes nothing a second time. A final no is kept; anything else is thrown.
 */
export async function askGateway(db: Db, operationId: string, now: Date): Promise<void> {
  const [found] = await db
    .select({
      kind: paymentOperations.kind,
      amount: paymentOperations.amount,
      state: paymentOperations.state,
      refundId: paymentOperations.refundId,
      paymentId: payments.id,
      provider: payments.provider,
      providerRef: payments.providerRef,
      orderId: payments.orderId,
    })
    .from(paymentOperations)
    .innerJoin(payments, eq(payments.id, paymentOperations.paymentId))
    .where(eq(paymentOperations.id, operationId));
  if (found?.state !== 'asked' || !isGateway(found.provider)) return;
  const operation = { ...found, id: operationId, provider: found.provider };
  const refused = await ask(db, operation, now);
  const charge = await readCharge(db, found.paymentId, now);
  await db.transaction(async (tx) => {
    if (charge) await recordCharge(tx, found.paymentId, charge, now);
    if (refused) await recordRefusal(tx, operation, refused, now);
    else await recordDone(tx, operation, now);
  });
}

interface Operation extends Omit<Asking, 'refundId'> {
  id: string;
  orderId: string;
  provider: GatewayName;
  providerRef: string | null;
  refundId: string | null;
}

/** Null when it was done; the gateway's reason when it will not do it. */
async function ask(db: Db, { id: key, kind, amount, provider, providerRef }: Operation, now: Date) {
  if (!providerRef) return kind === 'void' ? null : 'never_begun';
  const gateway = gatewayOf(db, provider, now);
  try {
    if (kind === 'capture') await gateway.capture({ providerRef, amount, key });
    else if (kind === 'refund') await gateway.refund({ providerRef, amount, key });
    else await gateway.cancel({ providerRef, key });
    return null;
  } catch (error) {
    if (error instanceof GatewayRefused) return error.reason;
    throw error;
  }
}

async function recordDone(tx: Db, { id, kind, paymentId, providerRef, refundId, orderId }: Operation, now: Date) {
  if (!(await close(tx, id, { state: 'done', doneAt: now }))) return;
  if (kind === 'void' && !providerRef) {
    await tx.update(payments).set({ state: 'voided', updatedAt: now }).where(eq(payments.id, paymentId));
  }
  if (refundId) await recordRefunded(tx, { refundId, orderId }, now);
}

/** The customer is told once what came back to them. */
export async function recordRefunded(
  tx: Db,
  { refundId, orderId, quiet }: { refundId: string; orderId: string; quiet?: boolean },
  now: Date,
): Promise<void> {
  const [refund] = await tx
    .update(refunds)
    .set({ state: 'done', doneAt: now })
    .where(and(eq(refunds.id, refundId), inArray(refunds.state, ['requested', 'failed'])))
    .returning({ amount: refunds.amount, fulfillmentId: refunds.fulfillmentId });
  if (!refund) return;
  const about = { orderId, ...(refund.fulfillmentId && { fulfillmentId: refund.fulfillmentId }) };
  await recordEvent(tx, system, { ...about, event: 'refunded', data: { amount: refund.amount } }, now);
  if (!quiet) await enqueue(tx, 'send_order_message', { ...about, kind: 'order_refunded', occasion: refundId });
}

/**
 * A capture that is refused leaves the order to be paid where it is collected; a refund that is refused is left for the
 * merchant, who sees it among what is open.
 */
async function recordRefusal(tx: Db, { id, kind, paymentId, orderId, refundId }: Operation, error: string, now: Date) {
  if (!(await close(tx, id, { state: 'refused', error, doneAt: now }))) return;
  await tx.update(payments).set({ failure: error, updatedAt: now }).where(eq(payments.id, paymentId));
  if (refundId) await tx.update(refunds).set({ state: 'failed' }).where(eq(refunds.id, refundId));
  if (kind !== 'capture') return;
  await tx
    .update(payments)
    .set({ state: 'failed' })
    .where(and(eq(payments.id, paymentId), eq(payments.state, 'authorized')));
  await failCapture(tx, orderId, error, now);
}

async function close(tx: Db, id: string, set: Partial<typeof paymentOperations.$inferInsert>): Promise<boolean> {
  const closed = await tx
    .update(paymentOperations)
    .set(set)
    .where(and(eq(paymentOperations.id, id), eq(paymentOperations.state, 'asked')))
    .returning({ id: paymentOperations.id });
  return closed.length > 0;
}
