import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { orders, payments, pendingJobs } from '@/db/schema';
import { releaseCoupons } from '../coupons/take-coupon';
import { jobRow } from '../jobs/enqueue';
import { release } from '../stock/commands';
import { bringBack } from './bring-back';
import { cancelTransfers } from './cancel-transfers';
import { returnPickupSlots } from './return-slot';
import { settleAtCounter } from './settle-at-counter';
import { settleShortfalls } from './settle-shortfalls';

interface Part {
  orderId: string;
  fulfillmentId: string;
}

interface Ending {
  outcome: 'cancelled' | 'expired';
  /** Whoever closes it tells its customer of it himself. */
  quiet?: boolean | undefined;
}

/** What every part of an order that ends without its goods has in common: stock back or on its way back, money back, customer told. */
export const closePart = (tx: Db, { outcome, quiet, ...part }: Part & Ending, now: Date): Promise<void> =>
  closeParts(tx, [part], { outcome, quiet }, now);

/** The same of many that end together, by a few statements for all of them. */
export async function closeParts(tx: Db, parts: readonly Part[], { outcome, quiet }: Ending, now: Date): Promise<void> {
  const ids = parts.map(({ fulfillmentId }) => fulfillmentId);
  const orderIds = [...new Set(parts.map(({ orderId }) => orderId))];
  await tx
    .update(orders)
    .set({ paymentStatus: 'voided' })
    .where(and(inArray(orders.id, orderIds), eq(orders.paymentStatus, 'pending')));
  await cancelTransfers(tx, ids, now);
  await bringBack(tx, ids, now);
  await release(tx, ids, outcome, now);
  await settleShortfalls(tx, ids, now);
  await returnPickupSlots(tx, ids);
  await settleAtCounter(tx, ...orderIds);
  await releaseCoupons(tx, orderIds, now);
  const paid = await listPaid(tx, orderIds);
  const jobs = parts.flatMap(({ orderId, fulfillmentId }) => [
    ...(paid.has(orderId) ? [jobRow('return_payment', { fulfillmentId, reason: outcome })] : []),
    ...(quiet ? [] : [jobRow('send_order_message', { orderId, fulfillmentId, kind: `order_${outcome}` })]),
  ]);
  if (jobs.length > 0) await tx.execute(insertRows(pendingJobs, jobs));
}

/** Orders for which a payment was begun. What is charged after its order has ended goes back by itself. */
async function listPaid(tx: Db, orderIds: string[]): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ orderId: payments.orderId })
    .from(payments)
    .where(inArray(payments.orderId, orderIds));
  return new Set(rows.map(({ orderId }) => orderId));
}
