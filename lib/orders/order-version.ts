import { createHash } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orderEvents, orders } from '@/db/schema';
import { localDate } from '../time';

/**
 * Changes whenever the tracking page would read differently: after an event, a new estimate, a deadline that passed,
 * or midnight at the shop. Null for an unknown token.
 */
export async function getOrderVersion(db: Db, token: string, now: Date): Promise<string | null> {
  const parts = await db
    .select({
      paymentStatus: orders.paymentStatus,
      payBy: orders.payBy,
      updatedAt: fulfillments.updatedAt,
      estimatedReadyAt: fulfillments.estimatedReadyAt,
      collectBy: fulfillments.collectBy,
      zone: locations.zone,
      lastEvent: sql<string | null>`(
        select e.id::text from ${orderEvents} e where e.order_id = ${orders}.id order by e.at desc, e.id desc limit 1)`,
    })
    .from(orders)
    .innerJoin(fulfillments, eq(fulfillments.orderId, orders.id))
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(eq(orders.token, token))
    .orderBy(asc(fulfillments.position));
  if (parts.length === 0) return null;
  const told = parts.map(({ payBy, estimatedReadyAt, collectBy, zone, ...rest }) => {
    const passed = [payBy, estimatedReadyAt, collectBy].map((deadline) => deadline !== null && deadline <= now);
    return [rest, passed, localDate(now, zone)];
  });
  return createHash('sha1').update(JSON.stringify(told)).digest('base64url').slice(0, 16);
}
