import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { fulfillments, orderEvents, orders } from '@/db/schema';
import { type Actor, actorRef, canWorkAt } from '../access/actor';
import { newId } from '../ids';
import { workablePayments } from '../orders/status';
import { Refusal } from '../refusal';
import type { AcceptInput } from './input';

/**
 * Staff have seen new orders of their shop: they ring no more. What was accepted before, or is none of theirs, is left
 * alone. Answers how many there were. Throws not_allowed.
 */
export async function acceptOrders(
  db: Db,
  actor: Actor,
  { locationId, fulfillmentIds }: AcceptInput,
  now: Date,
): Promise<{ accepted: number }> {
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  return db.transaction(async (tx) => {
    const accepted = await tx
      .update(fulfillments)
      .set({ acceptedAt: now })
      .where(
        and(
          eq(fulfillments.preparedAtId, locationId),
          eq(fulfillments.status, 'to_pick'),
          isNull(fulfillments.acceptedAt),
          isNull(fulfillments.closedAt),
          inArray(fulfillments.id, fulfillmentIds),
          sql`exists (${tx
            .select({ one: sql`1` })
            .from(orders)
            .where(and(eq(orders.id, fulfillments.orderId), inArray(orders.paymentStatus, workablePayments)))})`,
        ),
      )
      .returning({ fulfillmentId: fulfillments.id, orderId: fulfillments.orderId });
    const by = actorRef(actor);
    const events = accepted.map((part) => {
      return { id: newId(), ...part, event: 'accept', actorKind: by.kind, actorId: by.id, at: now };
    });
    if (events.length > 0) await tx.execute(insertRows(orderEvents, events));
    return { accepted: accepted.length };
  });
}

/** One order is seen. Throws not_found, not_allowed. */
export async function acceptPart(
  db: Db,
  actor: Actor,
  { fulfillmentId }: { fulfillmentId: string },
  now: Date,
): Promise<void> {
  const [part] = await db
    .select({ locationId: fulfillments.preparedAtId })
    .from(fulfillments)
    .where(eq(fulfillments.id, fulfillmentId));
  if (!part) throw new Refusal('not_found');
  await acceptOrders(db, actor, { ...part, fulfillmentIds: [fulfillmentId] }, now);
}
