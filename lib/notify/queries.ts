import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, messages, orderEvents, orders } from '@/db/schema';
import type { OrderMoved } from '../closures/types';
import type { MovedPart } from './moved-content';
import type { Message, MessageSummary } from './types';

const summary = {
  id: messages.id,
  kind: messages.kind,
  recipient: messages.recipient,
  locale: messages.locale,
  subject: messages.subject,
  createdAt: messages.createdAt,
  sentAt: messages.sentAt,
};

/** Newest first; of one receiver, or of all when `to` is null. */
export function listMessages(db: Db, to: string | null, limit: number): Promise<MessageSummary[]> {
  return db
    .select(summary)
    .from(messages)
    .where(to ? sql`lower(${messages.recipient}) = ${to.toLowerCase()}` : undefined)
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(limit);
}

/** `id` is a UUID. */
export async function getMessage(db: Db, id: string): Promise<Message | null> {
  const [found] = await db
    .select({ ...summary, text: messages.text, html: messages.html })
    .from(messages)
    .where(eq(messages.id, id));
  return found ?? null;
}

/** A part that other hours moved, as it stands now, with what was said before; null once it has come to its end. */
export async function getMovedPart(
  db: Db,
  eventId: string,
): Promise<(MovedPart & { orderId: string; email: string; locationId: string }) | null> {
  const [found] = await db
    .select({
      orderId: orders.id,
      number: orders.number,
      token: orders.token,
      locale: orders.locale,
      customerName: orders.customerName,
      email: orders.customerEmail,
      locationId: fulfillments.locationId,
      status: fulfillments.status,
      estimatedReadyAt: fulfillments.estimatedReadyAt,
      collectBy: fulfillments.collectBy,
      slotStartsAt: fulfillments.slotStartsAt,
      slotEndsAt: fulfillments.slotEndsAt,
      data: sql<OrderMoved>`${orderEvents.data}`,
    })
    .from(orderEvents)
    .innerJoin(fulfillments, and(eq(fulfillments.id, orderEvents.fulfillmentId), isNull(fulfillments.closedAt)))
    .innerJoin(orders, eq(orders.id, orderEvents.orderId))
    .where(eq(orderEvents.id, eventId));
  if (!found) return null;
  const { status, estimatedReadyAt, slotStartsAt, slotEndsAt, data, ...part } = found;
  const was = data.slot?.from;
  return {
    ...part,
    readyAt: status === 'ready' ? null : estimatedReadyAt,
    wasReadyAt: data.ready && new Date(data.ready.from),
    wasCollectBy: data.collectBy && new Date(data.collectBy.from),
    slot: slotStartsAt && slotEndsAt && { startsAt: slotStartsAt, endsAt: slotEndsAt },
    wasSlot: was ? { startsAt: new Date(was.startsAt), endsAt: new Date(was.endsAt) } : null,
    note: data.note,
  };
}
