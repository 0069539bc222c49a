import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, messages, orderEvents, orderLines, orders, returns } from '@/db/schema';
import type { OrderMoved } from '../closures/types';
import type { Minor } from '../money';
import type { MovedPart } from './moved-content';
import type { Message, MessageSummary, WithdrawnUnits } from './types';

const summary = {
  id: messages.id,
  kind: messages.kind,
  channel: messages.channel,
  recipient: messages.recipient,
  locale: messages.locale,
  subject: messages.subject,
  createdAt: messages.createdAt,
  sentAt: messages.sentAt,
  failedAt: messages.failedAt,
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
      point: fulfillments.point,
      delivery: fulfillments.delivery,
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

/** What an event took out of an order, and by how much that costs less; undefined for another kind of event. */
export async function getWithdrawnUnits(db: Db, eventId: string): Promise<WithdrawnUnits | undefined> {
  const [event] = await db
    .select({
      fulfillmentId: orderEvents.fulfillmentId,
      data: sql<{ lines: { sku: string; quantity: number }[]; amount: Minor }>`${orderEvents.data}`,
    })
    .from(orderEvents)
    .where(and(eq(orderEvents.id, eventId), eq(orderEvents.event, 'lines_withdrawn')));
  if (!event?.fulfillmentId) return undefined;
  const titled = await db
    .select({ sku: orderLines.sku, title: orderLines.title, optionLabel: orderLines.optionLabel })
    .from(orderLines)
    .where(eq(orderLines.fulfillmentId, event.fulfillmentId))
    .orderBy(asc(orderLines.position));
  const { lines, amount } = event.data;
  return {
    amount,
    lines: titled.flatMap(({ sku, ...line }) => {
      const going = lines.find((taken) => taken.sku === sku);
      return going ? [{ ...line, quantity: going.quantity }] : [];
    }),
  };
}

/** What goods that came back were worth. */
export async function getReturnedAmount(db: Db, returnId: string): Promise<Minor | undefined> {
  const [found] = await db.select({ amount: returns.amount }).from(returns).where(eq(returns.id, returnId));
  return found?.amount;
}
