import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';

/**
 * An order that is paid where it is collected is paid part by part; it counts as paid once nothing of it is open any
 * more and something was collected.
 */
export async function settleAtCounter(tx: Pick<Db, 'execute'>, ...orderIds: string[]): Promise<void> {
  await tx.execute(sql`
    update orders set payment_status = 'paid'
    where id = any(${sql.param(orderIds)}::uuid[]) and payment_status = 'unpaid'
      and not exists (select from fulfillments f where f.order_id = orders.id and f.closed_at is null)
      and exists (select from fulfillments f where f.order_id = orders.id and f.status = 'collected')`);
}
