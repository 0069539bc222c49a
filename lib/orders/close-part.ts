import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders } from '@/db/schema';
import { enqueue } from '../jobs/enqueue';
import { release } from '../stock/commands';
import { cancelTransfers } from './cancel-transfers';
import { returnPickupSlot } from './return-slot';
import { settleAtCounter } from './settle-at-counter';

interface Closed {
  orderId: string;
  fulfillmentId: string;
  outcome: 'cancelled' | 'expired';
}

/** What every part of an order that ends without its goods has in common: stock back, money back, customer told. */
export async function closePart(tx: Db, { orderId, fulfillmentId, outcome }: Closed, now: Date): Promise<void> {
  await tx
    .update(orders)
    .set({ paymentStatus: 'voided' })
    .where(and(eq(orders.id, orderId), eq(orders.paymentStatus, 'pending')));
  await cancelTransfers(tx, fulfillmentId, now);
  await release(tx, fulfillmentId, outcome, now);
  await returnPickupSlot(tx, fulfillmentId);
  await settleAtCounter(tx, orderId);
  await enqueue(tx, 'return_payment', { fulfillmentId, reason: outcome });
  await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: `order_${outcome}` });
}
