import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders } from '@/db/schema';
import { system } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { recordEvent } from '../orders/move-fulfillment';

/** What was set aside for it cannot be taken: it is due where it is collected, or paid anew; its customer is told. */
export async function failCapture(tx: Db, orderId: string, reason: string, now: Date): Promise<void> {
  const due = await tx
    .update(orders)
    .set({
      paymentStatus: sql`case when exists (select from fulfillments f where f.order_id = ${orders}.id and f.closed_at is null)
        then 'unpaid' else 'failed' end`,
    })
    .where(and(eq(orders.id, orderId), eq(orders.paymentStatus, 'authorized')))
    .returning({ status: orders.paymentStatus });
  if (due.length === 0) return;
  const occasion = await recordEvent(tx, system, { orderId, event: 'capture_failed', data: { reason } }, now);
  if (due[0]?.status !== 'unpaid') return;
  await enqueue(tx, 'send_order_message', { orderId, kind: 'order_payment_failed', occasion });
}
