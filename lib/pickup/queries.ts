import { and, asc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orders } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { workablePayments } from '../orders/status';
import { Refusal } from '../refusal';
import type { StaffEvent, StaffLine, StaffOrder, Workplace } from './types';

/** More than any counter holds; a limit all the same. */
const MOST = 500;

/** Only what the shop may work on: online orders appear once they are paid. */
const workable = inArray(orders.paymentStatus, workablePayments);

const columns = {
  id: fulfillments.id,
  locationId: fulfillments.preparedAtId,
  number: orders.number,
  status: fulfillments.status,
  placedAt: orders.placedAt,
  promisedAt: fulfillments.promisedAt,
  readyAt: fulfillments.readyAt,
  collectBy: fulfillments.collectBy,
  customerName: orders.customerName,
  customerPhone: orders.customerPhone,
  collector: orders.collector,
  collectorName: orders.collectorName,
  notes: orders.notes,
  paymentStatus: orders.paymentStatus,
  total: fulfillments.amount,
  currency: orders.currency,
  shelf: fulfillments.shelf,
  lines: sql<StaffLine[]>`(
    select jsonb_agg(jsonb_build_object(
      'sku', l.sku, 'title', l.title, 'optionLabel', l.option_label, 'imageUrl', l.image_url, 'quantity', l.quantity,
      'short', coalesce(s.on_hand < s.allocated, false)) order by l.position)
    from order_lines l
    left join stock_levels s on s.variant_id = l.variant_id and s.location_id = ${fulfillments.preparedAtId}
    where l.fulfillment_id = ${fulfillments.id})`,
  events: sql<StaffEvent[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('event', e.event, 'at', e.at, 'by', p.name) order by e.at, e.id), '[]'::jsonb)
    from order_events e left join staff p on e.actor_kind = 'staff' and p.id::text = e.actor_id
    where e.order_id = ${orders.id} and coalesce(e.fulfillment_id, ${fulfillments.id}) = ${fulfillments.id})`,
};

async function read(db: Db, where: SQL | undefined, limit: number): Promise<StaffOrder[]> {
  const rows = await db
    .select(columns)
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .where(where)
    .orderBy(asc(fulfillments.estimatedReadyAt), asc(fulfillments.id))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    placedAt: row.placedAt.toISOString(),
    promisedAt: row.promisedAt.toISOString(),
    readyAt: row.readyAt?.toISOString() ?? null,
    collectBy: row.collectBy.toISOString(),
  }));
}

/** Everything a store still has to do with its orders. Throws not_allowed. */
export async function listQueue(db: Db, actor: Actor, locationId: string): Promise<StaffOrder[]> {
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  return read(db, and(eq(fulfillments.preparedAtId, locationId), isNull(fulfillments.closedAt), workable), MOST);
}

/** One order of a store the actor works at, whatever became of it; null for any other. */
export async function getStaffOrder(db: Db, actor: Actor, id: string): Promise<StaffOrder | null> {
  const [order] = await read(db, and(eq(fulfillments.id, id), workable), 1);
  return order && canWorkAt(actor, order.locationId) ? order : null;
}

/** The open order with a pickup code at a store; online orders that are not paid yet have none. */
export async function getOpenByCode(db: Db, locationId: string, code: string): Promise<StaffOrder | null> {
  const [order] = await read(
    db,
    and(
      eq(fulfillments.locationId, locationId),
      eq(fulfillments.pickupCode, code),
      isNull(fulfillments.closedAt),
      workable,
    ),
    1,
  );
  return order ?? null;
}

/** Stores the actor may work at, by store code, with what waits there to be prepared. */
export async function listWorkplaces(db: Db, actor: Actor): Promise<Workplace[]> {
  if (actor.kind !== 'staff') return [];
  const theirs =
    actor.role === 'merchant'
      ? ne(locations.kind, 'warehouse')
      : sql`${locations.id} = any(${sql.param([...actor.locationIds])}::uuid[])`;
  return db
    .select({
      id: locations.id,
      storeCode: locations.storeCode,
      name: locations.name,
      zone: locations.zone,
      toPrepare: sql<number>`(
        select count(*)::int from fulfillments f join orders o on o.id = f.order_id
        where f.prepared_at_id = ${locations}.id and f.closed_at is null and f.status <> 'ready'
          and o.payment_status = any(${sql.param([...workablePayments])}::text[]))`,
    })
    .from(locations)
    .where(and(theirs, eq(locations.active, true)))
    .orderBy(asc(locations.storeCode));
}
