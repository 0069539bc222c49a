import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orders } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { leadDaysOf } from '../delivery/types';
import { dueColumn } from '../orders/due';
import { keptUntilColumn } from '../orders/kept-until';
import { workablePayments } from '../orders/status';
import { Refusal } from '../refusal';
import { listShipBy } from './list-ship-by';
import { readDetails } from './order-details';
import { isToPrepare } from './queue';
import type { StaffOrder, Workplace } from './types';
import { wayOut } from './way-out';

/** More than any counter holds; a limit all the same. */
const MOST = 500;

/** Only what the shop may work on: online orders appear once they are paid. */
const workable = inArray(orders.paymentStatus, workablePayments);

const columns = {
  id: fulfillments.id,
  locationId: fulfillments.preparedAtId,
  number: orders.number,
  kind: fulfillments.kind,
  status: fulfillments.status,
  placedAt: orders.placedAt,
  promisedAt: fulfillments.estimatedReadyAt,
  acceptedAt: fulfillments.acceptedAt,
  escalatedAt: fulfillments.escalatedAt,
  readyAt: fulfillments.readyAt,
  collectBy: fulfillments.collectBy,
  keptUntil: keptUntilColumn,
  customerName: orders.customerName,
  customerPhone: orders.customerPhone,
  collector: orders.collector,
  collectorName: orders.collectorName,
  notes: orders.notes,
  paymentStatus: orders.paymentStatus,
  total: fulfillments.amount,
  due: dueColumn,
  currency: orders.currency,
  shelf: fulfillments.shelf,
  booked: sql<boolean>`${fulfillments.slotStartsAt} is not null`,
  point: fulfillments.point,
  delivery: fulfillments.delivery,
  trackingNumber: fulfillments.trackingNumber,
  trouble: fulfillments.trouble,
};

const leadDays = sql<number>`coalesce(
    (select p.lead_days from pickup_points p where p.location_id = ${fulfillments.locationId}),
    (${fulfillments.delivery}->>'leadDays')::int, ${leadDaysOf({})})`;

async function read(db: Db, where: SQL | undefined, limit: number): Promise<StaffOrder[]> {
  const rows = await db
    .select({ order: columns, leadDays })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(where)
    .orderBy(asc(fulfillments.estimatedReadyAt), asc(fulfillments.id))
    .limit(limit);
  const details = await readDetails(
    db,
    rows.map(({ order }) => order.id),
  );
  const parcels = rows.filter(({ order }) => wayOut(order) !== 'counter' && isToPrepare(order));
  const [first] = parcels;
  const times = parcels.map(({ order: { id, promisedAt }, leadDays }) => ({ id, arrivesBy: promisedAt, leadDays }));
  // What is read together is prepared at one place.
  const shipBy = first ? await listShipBy(db, first.order.locationId, times) : null;
  // Written into the rows as they came: to copy five hundred of them takes as long as to read them.
  return rows.map(({ order }) =>
    Object.assign(order, details(order.id), {
      placedAt: order.placedAt.toISOString(),
      promisedAt: order.promisedAt.toISOString(),
      shipBy: shipBy?.get(order.id)?.toISOString() ?? null,
      acceptedAt: order.acceptedAt?.toISOString() ?? null,
      escalatedAt: order.escalatedAt?.toISOString() ?? null,
      readyAt: order.readyAt?.toISOString() ?? null,
      collectBy: order.collectBy.toISOString(),
      keptUntil: order.keptUntil.toISOString(),
    }),
  );
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

/** Goods leave from it: to homes, to places that hold no stock, or to other locations. */
const sendsGoods = sql`(${locations}.ships_home
  or exists (select from pickup_points p where p.served_from_id = ${locations}.id)
  or exists (select from transfer_routes r where r.from_id = ${locations}.id))`;

/** Where the actor may work, by store code, with what waits there to be prepared: stores, and what sends goods. */
export async function listWorkplaces(db: Db, actor: Actor): Promise<Workplace[]> {
  if (actor.kind !== 'staff') return [];
  const theirs =
    actor.role === 'merchant'
      ? or(eq(locations.kind, 'store'), and(eq(locations.kind, 'warehouse'), sendsGoods))
      : sql`${locations.id} = any(${sql.param([...actor.locationIds])}::uuid[])`;
  return db
    .select({
      id: locations.id,
      storeCode: locations.storeCode,
      name: locations.name,
      zone: locations.zone,
      toPrepare: sql<number>`(
        select count(*)::int from fulfillments f join orders o on o.id = f.order_id
        where f.prepared_at_id = ${locations}.id and f.closed_at is null and f.status in ('awaiting_transfer', 'to_pick', 'picking')
          and o.payment_status = any(${sql.param([...workablePayments])}::text[]))`,
      escalated: sql<number>`(
        select count(*)::int from fulfillments f
        where f.prepared_at_id = ${locations}.id and f.closed_at is null and f.accepted_at is null
          and f.escalated_at is not null)`,
    })
    .from(locations)
    .where(and(theirs, eq(locations.active, true)))
    .orderBy(asc(locations.storeCode));
}
