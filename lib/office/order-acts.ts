import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '@/db/client';
import { fulfillments, locations, messages, orderNotes, orders } from '@/db/schema';
import { type Actor, actorRef, canUse, canWorkAt } from '../access/actor';
import { audit } from '../access/audit';
import { newId } from '../ids';
import { enqueue } from '../jobs/enqueue';
import { jobOf } from '../notify/event-key';
import { isStillTrue } from '../notify/still-true';
import { cancelOrder } from '../orders/cancel-order';
import { getOrder } from '../orders/queries';
import { relocatePart } from '../orders/relocate-part';
import { acceptOrders } from '../pickup/accept';
import { Refusal } from '../refusal';
import type { cancelInput, moveInput, noteInput } from './input';

/** A part of an order that the actor may decide about. Throws not_found, not_allowed. */
export async function ownPart(db: Db, actor: Actor, fulfillmentId: string) {
  if (!canUse(actor, 'orders')) throw new Refusal('not_allowed');
  const [part] = await db
    .select({
      orderId: fulfillments.orderId,
      token: orders.token,
      status: fulfillments.status,
      preparedAtId: fulfillments.preparedAtId,
      storeCode: locations.storeCode,
    })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(eq(fulfillments.id, fulfillmentId));
  if (!part) throw new Refusal('not_found');
  if (!canWorkAt(actor, part.preparedAtId)) throw new Refusal('not_allowed');
  return part;
}

/** Whether something of an order is the actor's to decide about. Throws not_found, not_allowed. */
async function ownOrder(db: Db, actor: Actor, orderId: string): Promise<void> {
  if (!canUse(actor, 'orders')) throw new Refusal('not_allowed');
  const parts = await db
    .select({ at: fulfillments.preparedAtId, place: fulfillments.locationId })
    .from(fulfillments)
    .where(eq(fulfillments.orderId, orderId));
  if (parts.length === 0) throw new Refusal('not_found');
  if (!parts.some(({ at, place }) => canWorkAt(actor, at) || canWorkAt(actor, place))) throw new Refusal('not_allowed');
}

/** Somebody of the office has seen a new part. Throws not_found, not_allowed. */
export async function acceptPart(db: Db, actor: Actor, { fulfillmentId }: { fulfillmentId: string }, now: Date) {
  const { preparedAtId } = await ownPart(db, actor, fulfillmentId);
  await acceptOrders(db, actor, { locationId: preparedAtId, fulfillmentIds: [fulfillmentId] }, now);
}

/**
 * Cancels an order, or a part of it, for a reason: stock and money go back and its customer is told, as cancelOrder has
 * it. Throws not_found, not_allowed, already_changed { status }.
 */
export async function cancelForOffice(
  db: Db,
  actor: Actor,
  input: z.output<typeof cancelInput>,
  now: Date,
): Promise<void> {
  if (!canUse(actor, 'orders')) throw new Refusal('not_allowed');
  const { orderId, fulfillmentId, reason } = input;
  await db.transaction(async (tx) => {
    const before = await statusesOf(tx, orderId);
    await cancelOrder(tx, actor, { orderId, reason, ...(fulfillmentId && { fulfillmentId }) }, now);
    const data = { before, after: await statusesOf(tx, orderId) };
    await audit(tx, actor, { action: 'order_cancelled', subjectId: orderId, reason, data }, now);
  });
}

async function statusesOf(tx: Db, orderId: string): Promise<Record<string, string>> {
  const parts = await tx
    .select({ id: fulfillments.id, status: fulfillments.status })
    .from(fulfillments)
    .where(eq(fulfillments.orderId, orderId));
  return Object.fromEntries(parts.map(({ id, status }) => [id, status]));
}

/** Has a part collected in another shop, as relocatePart does. Throws as that does, and not_allowed. */
export async function moveForOffice(
  db: Db,
  actor: Actor,
  { fulfillmentId, storeCode, reason }: z.output<typeof moveInput>,
  now: Date,
): Promise<void> {
  const part = await ownPart(db, actor, fulfillmentId);
  await db.transaction(async (tx) => {
    await relocatePart(tx, actor, { token: part.token, fulfillmentId, storeCode }, now);
    const data = { before: { storeCode: part.storeCode }, after: { storeCode } };
    await audit(tx, actor, { action: 'order_moved', subjectId: part.orderId, reason, data }, now);
  });
}

/** What staff tell each other about an order. Throws not_found, not_allowed. */
export async function addNote(
  db: Db,
  actor: Actor,
  { orderId, text }: z.output<typeof noteInput>,
  now: Date,
): Promise<void> {
  await ownOrder(db, actor, orderId);
  const { kind, id } = actorRef(actor);
  const staffId = kind === 'staff' ? id : null;
  await db.transaction(async (tx) => {
    const noteId = newId();
    await tx.insert(orderNotes).values({ id: noteId, orderId, text, staffId, at: now });
    // What it says may be personal, and stands in its own row.
    await audit(tx, actor, { action: 'order_note', subjectId: orderId, data: { noteId } }, now);
  });
}

/**
 * Tells a customer once more what a message told, in words of now and by whichever way reaches them now. Throws not_found,
 * not_allowed, or already_changed where it is not true any more.
 */
export async function tellAgain(db: Db, actor: Actor, { messageId }: { messageId: string }, now: Date): Promise<void> {
  const [message] = await db.select().from(messages).where(eq(messages.id, messageId));
  const job = message && jobOf(message);
  if (!message?.orderId || job?.name !== 'send_order_message') throw new Refusal('not_found');
  await ownOrder(db, actor, message.orderId);
  const { payload } = job;
  const order = await getOrder(db, message.orderId);
  const part = order?.fulfillments.find(({ id }) => !payload.fulfillmentId || id === payload.fulfillmentId);
  if (!order || !part) throw new Refusal('not_found');
  const { kind, occasion } = payload;
  if (!isStillTrue({ kind, occasion, paymentStatus: order.paymentStatus }, part, now)) {
    throw new Refusal('already_changed', { status: part.status });
  }
  await db.transaction(async (tx) => {
    const again = newId();
    await enqueue(tx, 'send_order_message', { ...payload, again });
    const data = { messageId, kind };
    await audit(tx, actor, { action: 'message_sent_again', subjectId: order.id, data }, now);
  });
}
