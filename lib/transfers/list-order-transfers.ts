import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations, transfers } from '@/db/schema';
import type { OrderTransfer } from './types';

/** Everything that is or was brought in for an order, in the order in which it is due. */
export async function listOrderTransfers(db: Db, orderId: string): Promise<OrderTransfer[]> {
  return db
    .select({
      fulfillmentId: transfers.fulfillmentId,
      fromCode: locations.storeCode,
      status: transfers.status,
      sendBy: transfers.sendBy,
      dueAt: transfers.dueAt,
      sentAt: transfers.sentAt,
      closedAt: transfers.closedAt,
      lines: sql<OrderTransfer['lines']>`(
        select jsonb_agg(jsonb_build_object(
          'sku', l.sku, 'quantity', g.quantity, 'received', g.received, 'damaged', g.damaged) order by l.position)
        from transfer_lines g join order_lines l on l.id = g.order_line_id
        where g.transfer_id = ${transfers.id})`,
    })
    .from(transfers)
    .innerJoin(locations, eq(locations.id, transfers.fromId))
    .where(eq(transfers.orderId, orderId))
    .orderBy(asc(transfers.dueAt), asc(transfers.id));
}
