import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orderEvents } from '@/db/schema';
import { type Actor, actorRef } from '../access/actor';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import { type FulfillmentEvent, type FulfillmentStatus, isClosed, nextStatus } from './status';

interface Move {
  fulfillmentId: string;
  event: FulfillmentEvent;
  /** Columns that change with the status. */
  set?: Partial<Omit<typeof fulfillments.$inferInsert, 'id' | 'orderId' | 'status' | 'closedAt' | 'updatedAt'>>;
  /** Kept with the event: a reason, never anything personal. */
  data?: Record<string, unknown>;
}

export interface Moved {
  orderId: string;
  fulfillmentId: string;
  locationId: string;
  status: FulfillmentStatus;
  collectBy: Date;
}

/**
 * The one way a fulfillment changes its status: locked, guarded by the status it was found in, with its event in the
 * same transaction. Locks are taken in the order fulfillment → order → stock, everywhere.
 * Throws not_found, or already_changed { status } when the event may not happen (any more).
 */
export async function moveFulfillment(tx: Db, actor: Actor, move: Move, now: Date): Promise<Moved> {
  const [found] = await tx
    .select({
      orderId: fulfillments.orderId,
      locationId: fulfillments.locationId,
      status: fulfillments.status,
      collectBy: fulfillments.collectBy,
    })
    .from(fulfillments)
    .where(eq(fulfillments.id, move.fulfillmentId))
    .for('update');
  if (!found) throw new Refusal('not_found');
  const status = nextStatus(found.status, move.event);
  if (!status) throw new Refusal('already_changed', { status: found.status });

  await tx
    .update(fulfillments)
    .set({ ...move.set, status, closedAt: isClosed(status) ? now : null, updatedAt: now })
    .where(and(eq(fulfillments.id, move.fulfillmentId), eq(fulfillments.status, found.status)));
  await recordEvent(
    tx,
    actor,
    {
      orderId: found.orderId,
      fulfillmentId: move.fulfillmentId,
      event: move.event,
      fromStatus: found.status,
      toStatus: status,
      data: move.data,
    },
    now,
  );
  return { ...found, fulfillmentId: move.fulfillmentId, status, collectBy: move.set?.collectBy ?? found.collectBy };
}

type EventRow = typeof orderEvents.$inferInsert;

/** One line of an order's history. */
export async function recordEvent(
  tx: Db,
  actor: Actor,
  row: Pick<EventRow, 'orderId' | 'fulfillmentId' | 'event' | 'fromStatus' | 'toStatus' | 'data'>,
  now: Date,
): Promise<void> {
  const by = actorRef(actor);
  await tx.insert(orderEvents).values({ ...row, id: newId(), actorKind: by.kind, actorId: by.id, at: now });
}
