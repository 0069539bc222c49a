import { and, asc, eq, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/client';
import { arrivals, fulfillments, locations, messages, transfers } from '@/db/schema';
import type { StaffArrival, StaffBringing, StaffEvent, StaffLine, StaffMessage, StaffOrder } from './types';

const among = (column: PgColumn, ids: string[]): SQL => sql`${column} = any(${sql.param(ids)}::uuid[])`;

// Lines and events are thousands: rows are taken as the driver gives them.

const listLines = (db: Db, ids: string[]): Promise<(StaffLine & { of: string })[]> =>
  db.execute<Record<string, unknown> & StaffLine & { of: string }>(sql`
    select f.id as of, l.sku, l.title, l.option_label as "optionLabel", l.image_url as "imageUrl", l.quantity, l.picked,
      v.gtin, s.section, s.shelf, coalesce(s.on_hand < s.allocated, false) as short
    from fulfillments f
    join order_lines l on l.fulfillment_id = f.id and l.quantity > 0
    join variants v on v.id = l.variant_id
    left join stock_levels s on s.variant_id = l.variant_id and s.location_id = f.prepared_at_id
    where f.id = any(${sql.param(ids)}::uuid[])
    order by l.position`);

/** What names no part of an order was done to all of them. */
async function listEvents(db: Db, ids: string[]): Promise<(StaffEvent & { of: string })[]> {
  const rows = await db.execute<Record<string, unknown> & StaffEvent & { of: string }>(sql`
    select f.id as of, e.event, e.at, p.name as by
    from fulfillments f
    join order_events e on e.order_id = f.order_id and coalesce(e.fulfillment_id, f.id) = f.id
    left join staff p on e.actor_kind = 'staff' and p.id::text = e.actor_id
    where f.id = any(${sql.param(ids)}::uuid[])
    order by e.at, e.id`);
  return rows.map(({ of, event, at, by }) => ({ of, event, at: new Date(at).toISOString(), by }));
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
