import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { orders, pendingJobs } from '@/db/schema';
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
  const jobs = parts.flatMap((part) => jobsOf(part, { outcome, quiet }));
  await tx.execute(insertRows(pendingJobs, jobs));
}

const jobsOf = ({ orderId, fulfillmentId }: Part, { outcome, quiet }: Ending) => [
  jobRow('return_payment', { fulfillmentId, reason: outcome }),
  ...(quiet ? [] : [jobRow('send_order_message', { orderId, fulfillmentId, kind: `order_${outcome}` })]),
];
