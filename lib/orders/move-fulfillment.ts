import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { fulfillments, orderEvents } from '@/db/schema';
import { type Actor, actorRef } from '../access/actor';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import { keptUntil } from './kept-until';
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
  /** The deadline with the grace of the place it is collected at. */
  keptUntil: Date;
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
      graceMinutes: sql<number>`(select l.grace_minutes from locations l where l.id = ${fulfillments}.location_id)`,
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
  const { orderId, locationId, graceMinutes } = found;
  const collectBy = move.set?.collectBy ?? found.collectBy;
  const until = keptUntil(collectBy, graceMinutes);
  return { orderId, locationId, fulfillmentId: move.fulfillmentId, status, collectBy, keptUntil: until };
}

interface MoveTogether {
  parts: readonly { orderId: string; fulfillmentId: string }[];
  /** What the caller found all of them in when he locked them. */
  from: FulfillmentStatus;
  event: FulfillmentEvent;
}

/** The same for many parts at once, locked by the caller, who knows that they stand in `from`. */
export async function moveTogether(
  tx: Db,
  actor: Actor,
  { parts, from, event }: MoveTogether,
  now: Date,
): Promise<void> {
  const status = nextStatus(from, event);
  if (!status) throw new Refusal('already_changed', { status: from });
  const ids = parts.map(({ fulfillmentId }) => fulfillmentId);
  await tx
    .update(fulfillments)
    .set({ status, closedAt: isClosed(status) ? now : null, updatedAt: now })
    .where(and(inArray(fulfillments.id, ids), eq(fulfillments.status, from)));
  const by = actorRef(actor);
  const change = { event, fromStatus: from, toStatus: status, actorKind: by.kind, actorId: by.id, at: now };
  await tx.execute(
    insertRows(
      orderEvents,
      parts.map(({ orderId, fulfillmentId }) => ({ id: newId(), orderId, fulfillmentId, ...change })),
    ),
  );
}

type EventRow = typeof orderEvents.$inferInsert;

/** One line of an order's history; answers its id. */
export async function recordEvent(
  tx: Db,
  actor: Actor,
  row: Pick<EventRow, 'orderId' | 'fulfillmentId' | 'event' | 'fromStatus' | 'toStatus' | 'data'>,
  now: Date,
): Promise<string> {
  const by = actorRef(actor);
  const id = newId();
  await tx.insert(orderEvents).values({ ...row, id, actorKind: by.kind, actorId: by.id, at: now });
  return id;
}
