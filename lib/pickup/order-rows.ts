import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orders } from '@/db/schema';
import { leadDaysOf } from '../delivery/types';
import { dueColumn } from '../orders/due';
import { keptUntilColumn } from '../orders/kept-until';
import type { OrderDetails } from './order-details';
import type { StaffOrder } from './types';

/** A part of an order by itself. */
export type OrderRow = Omit<StaffOrder, keyof OrderDetails | 'shipBy'>;

/** Parts of orders, the first promised first; as the text that is sent on, since a queue has hundreds. */
export async function listOrderRows(db: Db, where: SQL, limit: number): Promise<OrderRow[]> {
  const [gathered] = await db.execute<{ rows: OrderRow[] | null }>(sql`
    select json_agg(part) as rows from (
      select ${fulfillments.id}, ${fulfillments.preparedAtId} as "locationId", ${orders.number}, ${fulfillments.kind},
        ${fulfillments.status}, ${orders.placedAt} as "placedAt", ${fulfillments.estimatedReadyAt} as "promisedAt",
        ${fulfillments.acceptedAt} as "acceptedAt", ${fulfillments.escalatedAt} as "escalatedAt",
        ${fulfillments.readyAt} as "readyAt", ${fulfillments.collectBy} as "collectBy", ${keptUntilColumn} as "keptUntil",
        ${orders.customerName} as "customerName", ${orders.customerPhone} as "customerPhone", ${orders.collector},
        ${orders.collectorName} as "collectorName", ${orders.notes}, ${orders.paymentStatus} as "paymentStatus",
        ${fulfillments.amount} as total, ${dueColumn} as due, ${orders.currency}, ${fulfillments.shelf},
        ${fulfillments.slotStartsAt} is not null as booked, ${fulfillments.point}, ${fulfillments.delivery},
        coalesce(p.lead_days, (${fulfillments.delivery}->>'leadDays')::int, ${leadDaysOf({})}) as "leadDays",
        ${fulfillments.trackingNumber} as "trackingNumber", ${fulfillments.trouble}
      from ${fulfillments}
      join ${orders} on ${orders.id} = ${fulfillments.orderId}
      join ${locations} on ${locations.id} = ${fulfillments.locationId}
      left join pickup_points p on p.location_id = ${fulfillments.locationId}
      where ${where}
      order by ${fulfillments.estimatedReadyAt}, ${fulfillments.id}
      limit ${limit}) part`);
  return gathered?.rows ?? [];
}
