import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, messages, orderEvents, orderLines, orderNotes, staff } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { jobOf } from '../notify/event-key';
import { getOrder } from '../orders/queries';
import { getMoneyOf } from '../payments/money-of';
import { listReceipts } from '../receipts/queries';
import { listReturnsOf } from '../returns/queries';
import { wrongOf } from './exceptions';
import { isOfStores, storesOf } from './scope';
import type { Exception, FileEvent, FileLine, FileMessage, FileNote, FilePlace, OrderFile } from './types';

/** Everything of an order; null for one that has nothing to do with the actor's stores. Throws not_allowed. */
export async function getOrderFile(db: Db, actor: Actor, id: string, now: Date): Promise<OrderFile | null> {
  const [facts] = await db.execute<{ memberId: string | null; source: OrderFile['source']; wrong: Exception[] }>(sql`
    select o.member_id as "memberId", o.source, ${wrongOf(now)} as wrong
    from orders o where o.id = ${id} and ${isOfStores(storesOf(actor))}`);
  const order = facts ? await getOrder(db, id) : null;
  if (!facts || !order) return null;
  const [places, lines, money, events, told, notes, receipts, returns] = await Promise.all([
    placesOf(db, actor, id),
    linesOf(db, id),
    getMoneyOf(db, id),
    eventsOf(db, id),
    messagesOf(db, id),
    notesOf(db, id),
    listReceipts(db, id),
    listReturnsOf(db, id),
  ]);
  return { order, ...facts, places, lines, money, events, messages: told, notes, receipts, returns };
}

async function placesOf(db: Db, actor: Actor, orderId: string): Promise<Record<string, FilePlace>> {
  const rows = await db
    .select({
      part: fulfillments.id,
      id: fulfillments.preparedAtId,
      point: fulfillments.point,
      name: locations.name,
      zone: locations.zone,
      acceptedAt: fulfillments.acceptedAt,
      escalatedAt: fulfillments.escalatedAt,
    })
    .from(fulfillments)
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(eq(fulfillments.orderId, orderId));
  return Object.fromEntries(
    rows.map(({ part, point, name, ...place }) => [
      part,
      { ...place, name: point?.name ?? name, mayAct: canWorkAt(actor, place.id) },
    ]),
  );
}

const linesOf = (db: Db, orderId: string): Promise<FileLine[]> =>
  db
    .select({
      id: orderLines.id,
      fulfillmentId: orderLines.fulfillmentId,
      sku: orderLines.sku,
      handle: orderLines.handle,
      title: orderLines.title,
      optionLabel: orderLines.optionLabel,
      imageUrl: orderLines.imageUrl,
      unitPrice: orderLines.unitPrice,
      quantity: orderLines.quantity,
      discount: orderLines.discount,
      withdrawn: orderLines.withdrawn,
      picked: orderLines.picked,
      returned: orderLines.returned,
    })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId))
    .orderBy(asc(orderLines.position));

const eventsOf = (db: Db, orderId: string): Promise<FileEvent[]> =>
  db
    .select({
      id: orderEvents.id,
      fulfillmentId: orderEvents.fulfillmentId,
      event: orderEvents.event,
      at: orderEvents.at,
      actorKind: orderEvents.actorKind,
      by: sql<string | null>`case ${orderEvents.actorKind}
        when 'staff' then (select s.name from staff s where s.id::text = ${orderEvents.actorId})
        when 'key' then (select k.name from api_keys k where k.id::text = ${orderEvents.actorId}) end`,
      data: orderEvents.data,
    })
    .from(orderEvents)
    .where(eq(orderEvents.orderId, orderId))
    .orderBy(asc(orderEvents.at), asc(orderEvents.id));

async function messagesOf(db: Db, orderId: string): Promise<FileMessage[]> {
  const rows = await db
    .select()
    .from(messages)
    .where(eq(messages.orderId, orderId))
    .orderBy(asc(messages.createdAt), asc(messages.id));
  return rows.map((row) => {
    const { id, kind, channel, recipient, subject, failure, createdAt, sentAt, deliveredAt, failedAt } = row;
    const state = failedAt ? 'failed' : deliveredAt ? 'delivered' : sentAt ? 'sent' : 'waiting';
    const at = failedAt ?? deliveredAt ?? sentAt ?? createdAt;
    const again = state !== 'waiting' && jobOf(row)?.name === 'send_order_message';
    return { id, kind, channel, recipient, subject, failure, state, at, again };
  });
}

const notesOf = (db: Db, orderId: string): Promise<FileNote[]> =>
  db
    .select({ id: orderNotes.id, text: orderNotes.text, by: staff.name, at: orderNotes.at })
    .from(orderNotes)
    .leftJoin(staff, eq(staff.id, orderNotes.staffId))
    .where(eq(orderNotes.orderId, orderId))
    .orderBy(desc(orderNotes.at), desc(orderNotes.id));
