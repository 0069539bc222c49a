import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orders } from '@/db/schema';
import { Refusal } from '../refusal';
import type { OwnPartInput } from './input';

export type OwnPart = Awaited<ReturnType<typeof lockOwnPart>>;

/** A part of the order of a tracking link, locked before anything is decided about it. Throws not_found. */
export async function lockOwnPart(tx: Db, { token, fulfillmentId }: OwnPartInput) {
  const [part] = await tx
    .select({
      orderId: fulfillments.orderId,
      fulfillmentId: fulfillments.id,
      locationId: fulfillments.locationId,
      kind: fulfillments.kind,
      point: fulfillments.point,
      status: fulfillments.status,
      trouble: fulfillments.trouble,
      estimatedReadyAt: fulfillments.estimatedReadyAt,
      collectBy: fulfillments.collectBy,
      slotStartsAt: fulfillments.slotStartsAt,
      zone: locations.zone,
      services: locations.services,
      paymentMethod: orders.paymentMethod,
      paymentStatus: orders.paymentStatus,
    })
    .from(fulfillments)
    .innerJoin(orders, and(eq(orders.id, fulfillments.orderId), eq(orders.token, token)))
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(eq(fulfillments.id, fulfillmentId))
    .for('update', { of: fulfillments });
  if (!part) throw new Refusal('not_found');
  return part;
}
