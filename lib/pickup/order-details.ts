import { and, asc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { arrivals, fulfillments, locations, messages, transfers } from '@/db/schema';
import type { StaffArrival, StaffBringing, StaffEvent, StaffLine, StaffMessage, StaffOrder } from './types';

interface Gathered<T> {
  /** The part they belong to. */
  of: string;
  rows: T[];
}

// Lines and events are thousands: gathered by the database as text without names, they are read at once.

type LineFacts = [
  sku: string,
  title: StaffLine['title'],
  optionLabel: StaffLine['optionLabel'],
  imageUrl: string | null,
  quantity: number,
  picked: number,
  gtin: string | null,
  section: string | null,
  shelf: string | null,
  short: boolean,
];

function asLine(facts: LineFacts): StaffLine {
  const [sku, title, optionLabel, imageUrl, quantity, picked, gtin, section, shelf, short] = facts;
  return { sku, title, optionLabel, imageUrl, quantity, picked, gtin, section, shelf, short };
}

async function listLines(db: Db, parts: SQL): Promise<Gathered<StaffLine>[]> {
  const gathered = await db.execute<Record<string, unknown> & Gathered<LineFacts>>(sql`
    select f.id as of, json_agg(json_build_array(l.sku, l.title, l.option_label, l.image_url, l.quantity, l.picked, v.gtin,
      s.section, s.shelf, coalesce(s.on_hand < s.allocated, false)) order by l.position) as rows
    from fulfillments f
    join order_lines l on l.fulfillment_id = f.id and l.quantity > 0
    join variants v on v.id = l.variant_id
    left join stock_levels s on s.variant_id = l.variant_id and s.location_id = f.prepared_at_id
    where f.id in ${parts}
    group by f.id`);
  return gathered.map(({ of, rows }) => ({ of, rows: rows.map(asLine) }));
}

/** What names no part of an order was done to all of them. */
async function listEvents(db: Db, parts: SQL): Promise<Gathered<StaffEvent>[]> {
  const gathered = await db.execute<Record<string, unknown> & Gathered<[string, string, string | null]>>(sql`
    select f.id as of, json_agg(json_build_array(e.event, e.at, p.name) order by e.at, e.id) as rows
    from fulfillments f
    join order_events e on e.order_id = f.order_id and coalesce(e.fulfillment_id, f.id) = f.id
    left join staff p on e.actor_kind = 'staff' and p.id::text = e.actor_id
    where f.id in ${parts}
    group by f.id`);
  return gathered.map(({ of, rows }) => ({ of, rows: rows.map(([event, at, by]) => ({ event, at, by })) }));
}

async function listMessages(db: Db, parts: SQL): Promise<(StaffMessage & { of: string })[]> {
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
    .where(inArray(fulfillments.id, parts))
    .orderBy(asc(messages.createdAt), asc(messages.id));
  return rows.map(({ createdAt, sentAt, deliveredAt, failedAt, ...row }) => ({
    ...row,
    state: failedAt ? 'failed' : deliveredAt ? 'delivered' : sentAt ? 'sent' : 'waiting',
    at: (failedAt ?? deliveredAt ?? sentAt ?? createdAt).toISOString(),
  }));
}

async function listBringing(db: Db, parts: SQL): Promise<(StaffBringing & { of: string })[]> {
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
    .where(inArray(fulfillments.id, parts))
    .orderBy(asc(transfers.dueAt), asc(transfers.id));
  return rows.map((row) => ({ ...row, sendBy: row.sendBy.toISOString(), dueAt: row.dueAt.toISOString() }));
}

async function listArrivals(db: Db, parts: SQL): Promise<(StaffArrival & { of: string })[]> {
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
    .where(inArray(arrivals.fulfillmentId, parts));
  return rows.map((row) => ({
    ...row,
    onTheWayAt: row.onTheWayAt?.toISOString() ?? null,
    arrivedAt: row.arrivedAt?.toISOString() ?? null,
    metAt: row.metAt?.toISOString() ?? null,
  }));
}

function asGathered<T>(gathered: Gathered<T>[]): (id: string) => T[] {
  const known = new Map(gathered.map(({ of, rows }) => [of, rows]));
  return (id) => known.get(id) ?? [];
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
 * What belongs to parts of orders, by the part's id; `parts` is a select of their ids in brackets. Asked once for all of them: asked
 * for each part, a counter with five hundred open orders waits twice as long for its queue.
 */
export async function readDetails(db: Db, parts: SQL): Promise<(id: string) => OrderDetails> {
  const [lines, events, told, bringing, arrived] = await Promise.all([
    listLines(db, parts).then(asGathered),
    listEvents(db, parts).then(asGathered),
    listMessages(db, parts).then(byPart),
    listBringing(db, parts).then(byPart),
    listArrivals(db, parts).then(byPart),
  ]);
  return (id) => ({
    lines: lines(id),
    events: events(id),
    messages: told(id),
    bringing: bringing(id),
    arrival: arrived(id)[0] ?? null,
  });
}
