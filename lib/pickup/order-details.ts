import { and, asc, eq, gt, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/client';
import {
  arrivals,
  fulfillments,
  locations,
  messages,
  orderEvents,
  orderLines,
  staff,
  stockLevels,
  transfers,
  variants,
} from '@/db/schema';
import type { StaffArrival, StaffBringing, StaffEvent, StaffLine, StaffMessage, StaffOrder } from './types';

const among = (column: PgColumn, ids: string[]): SQL => sql`${column} = any(${sql.param(ids)}::uuid[])`;

function listLines(db: Db, ids: string[]): Promise<(StaffLine & { of: string })[]> {
  return db
    .select({
      of: fulfillments.id,
      sku: orderLines.sku,
      title: orderLines.title,
      optionLabel: orderLines.optionLabel,
      imageUrl: orderLines.imageUrl,
      quantity: orderLines.quantity,
      picked: orderLines.picked,
      gtin: variants.gtin,
      section: stockLevels.section,
      shelf: stockLevels.shelf,
      short: sql<boolean>`coalesce(${stockLevels.onHand} < ${stockLevels.allocated}, false)`,
    })
    .from(fulfillments)
    .innerJoin(orderLines, eq(orderLines.fulfillmentId, fulfillments.id))
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .leftJoin(
      stockLevels,
      and(eq(stockLevels.variantId, orderLines.variantId), eq(stockLevels.locationId, fulfillments.preparedAtId)),
    )
    .where(and(among(fulfillments.id, ids), gt(orderLines.quantity, 0)))
    .orderBy(asc(orderLines.position));
}

async function listEvents(db: Db, ids: string[]): Promise<(StaffEvent & { of: string })[]> {
  const rows = await db
    .select({ of: fulfillments.id, event: orderEvents.event, at: orderEvents.at, by: staff.name })
    .from(fulfillments)
    .innerJoin(
      orderEvents,
      and(
        eq(orderEvents.orderId, fulfillments.orderId),
        // What names no part was done to all of them.
        or(isNull(orderEvents.fulfillmentId), eq(orderEvents.fulfillmentId, fulfillments.id)),
      ),
    )
    .leftJoin(staff, and(eq(orderEvents.actorKind, 'staff'), sql`${staff.id}::text = ${orderEvents.actorId}`))
    .where(among(fulfillments.id, ids))
    .orderBy(asc(orderEvents.at), asc(orderEvents.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

async function listMessages(db: Db, ids: string[]): Promise<(StaffMessage & { of: string })[]> {
  const rows = await db
    .select({
      of: fulfillments.id,
      kind: messages.kind,
      channel: messages.channel,
      failure: messages.failure,
      createdAt: messages.createdAt,
      sentAt: messages.sentAt,
      deliveredAt: messages.deliveredAt,
      failedAt: messages.failedAt,
    })
    .from(fulfillments)
    .innerJoin(messages, eq(messages.orderId, fulfillments.orderId))
    .where(among(fulfillments.id, ids))
    .orderBy(asc(messages.createdAt), asc(messages.id));
  return rows.map(({ createdAt, sentAt, deliveredAt, failedAt, ...row }) => ({
    ...row,
    state: failedAt ? 'failed' : deliveredAt ? 'delivered' : sentAt ? 'sent' : 'waiting',
    at: (failedAt ?? deliveredAt ?? sentAt ?? createdAt).toISOString(),
  }));
}

async function listBringing(db: Db, ids: string[]): Promise<(StaffBringing & { of: string })[]> {
  const rows = await db
    .select({
      of: fulfillments.id,
      from: locations.name,
      sent: sql<boolean>`${transfers.status} = 'sent'`,
      sendBy: transfers.sendBy,
      dueAt: transfers.dueAt,
      units: sql<number>`(
        select coalesce(sum(g.quantity), 0)::int from transfer_lines g where g.transfer_id = ${transfers.id})`,
    })
    .from(fulfillments)
    .innerJoin(
      transfers,
      and(
        eq(transfers.fulfillmentId, fulfillments.id),
        eq(transfers.toId, fulfillments.preparedAtId),
        ne(transfers.fromId, fulfillments.locationId),
        isNull(transfers.closedAt),
      ),
    )
    .innerJoin(locations, eq(locations.id, transfers.fromId))
    .where(among(fulfillments.id, ids))
    .orderBy(asc(transfers.dueAt), asc(transfers.id));
  return rows.map((row) => ({ ...row, sendBy: row.sendBy.toISOString(), dueAt: row.dueAt.toISOString() }));
}

async function listArrivals(db: Db, ids: string[]): Promise<(StaffArrival & { of: string })[]> {
  const rows = await db
    .select({
      of: arrivals.fulfillmentId,
      onTheWayAt: arrivals.onTheWayAt,
      arrivedAt: arrivals.arrivedAt,
      bay: arrivals.bay,
      car: arrivals.car,
      colour: arrivals.colour,
      metAt: arrivals.metAt,
    })
    .from(arrivals)
    .where(among(arrivals.fulfillmentId, ids));
  return rows.map((row) => ({
    ...row,
    onTheWayAt: row.onTheWayAt?.toISOString() ?? null,
    arrivedAt: row.arrivedAt?.toISOString() ?? null,
    metAt: row.metAt?.toISOString() ?? null,
  }));
}

/** Rows by the part they belong to, in the order they came. */
function byPart<T extends { of: string }>(rows: T[]): (id: string) => Omit<T, 'of'>[] {
  const parts = new Map<string, Omit<T, 'of'>[]>();
  for (const { of, ...row } of rows) {
    const part = parts.get(of);
    if (part) part.push(row);
    else parts.set(of, [row]);
  }
  return (id) => parts.get(id) ?? [];
}

export type OrderDetails = Pick<StaffOrder, 'lines' | 'events' | 'messages' | 'bringing' | 'arrival'>;

/**
 * What belongs to parts of orders, by the part's id. Asked once for all of them: asked for each part, a counter with five hundred
 * open orders waits twice as long for its queue.
 */
export async function readDetails(db: Db, ids: string[]): Promise<(id: string) => OrderDetails> {
  const [lines, events, told, bringing, arrived] = await Promise.all([
    listLines(db, ids).then(byPart),
    listEvents(db, ids).then(byPart),
    listMessages(db, ids).then(byPart),
    listBringing(db, ids).then(byPart),
    listArrivals(db, ids).then(byPart),
  ]);
  return (id) => ({
    lines: lines(id),
    events: events(id),
    messages: told(id),
    bringing: bringing(id),
    arrival: arrived(id)[0] ?? null,
  });
}
