import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments } from '@/db/schema';
import { enqueue } from '../jobs/enqueue';
import type { Trouble } from '../orders/status';
import type { LockedTransfer } from './locked-transfer';

/** Goods do not come as they were promised: the customer is told, and asked how to go on. */
export async function tellTrouble(
  tx: Db,
  { id, orderId, fulfillmentId }: Pick<LockedTransfer, 'id' | 'orderId' | 'fulfillmentId'>,
  trouble: Trouble,
  now: Date,
): Promise<void> {
  await setTrouble(tx, fulfillmentId, trouble, now);
  const occasion = `${trouble}:${id}`;
  await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_delayed', occasion });
}

/** null: all is well again, or the customer waits knowingly. */
export async function setTrouble(tx: Db, fulfillmentId: string, trouble: Trouble | null, now: Date): Promise<void> {
  await tx
    .update(fulfillments)
    .set({ trouble, troubleAt: trouble && now, updatedAt: now })
    .where(and(eq(fulfillments.id, fulfillmentId), eq(fulfillments.status, 'awaiting_transfer')));
}
