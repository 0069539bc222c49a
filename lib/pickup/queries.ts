import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orders } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { workablePayments } from '../orders/status';
import { Refusal } from '../refusal';
import { listShipBy } from './list-ship-by';
import { readDetails } from './order-details';
import { listOrderRows } from './order-rows';
import { isToPrepare } from './queue';
import type { StaffOrder, Workplace } from './types';
import { wayOut } from './way-out';

/** More than any counter holds; a limit all the same. */
const MOST = 500;

/** Only what the shop may work on: online orders appear once they are paid. */
const workable = inArray(orders.paymentStatus, workablePayments);

/** Parts and what belongs to them are asked for at once: five hundred one after the other would take half as long again. */
async function read(db: Db, where: SQL, limit: number): Promise<StaffOrder[]> {
  const parts = sql`(select ${fulfillments.id} from ${fulfillments} join ${orders} on ${orders.id} = ${fulfillments.orderId}
    where ${where})`;
  const [rows, details] = await Promise.all([listOrderRows(db, where, limit), readDetails(db, parts)]);
  const parcels = rows.filter((row) => wayOut(row) !== 'counter' && isToPrepare(row));
  const [first] = parcels;
  const times = parcels.map(({ id, promisedAt, leadDays }) => ({ id, arrivesBy: new Date(promisedAt), leadDays }));
  // What is read together is prepared at one place.
  const shipBy = first ? await listShipBy(db, first.locationId, times) : null;
  return rows.map((row) => Object.assign(row, details(row.id), { shipBy: shipBy?.get(row.id)?.toISOString() ?? null }));
}

/** Everything a store still has to do with its orders. Throws not_allowed. */
export async function listQueue(db: Db, actor: Actor, locationId: string): Promise<StaffOrder[]> {
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const open = sql`${fulfillments.preparedAtId} = ${locationId} and ${fulfillments.closedAt} is null and ${workable}`;
  const queue = await read(db, open, MOST);
  // One that was placed in this very moment may have come before its lines: it is whole when it is asked for next.
  return queue.filter(({ lines }) => lines.length > 0);
}

/** One order of a store the actor works at, whatever became of it; null for any other. */
export async function getStaffOrder(db: Db, actor: Actor, id: string): Promise<StaffOrder | null> {
  const [order] = await read(db, sql`${fulfillments.id} = ${id} and ${workable}`, 1);
  return order && canWorkAt(actor, order.locationId) ? order : null;
}

/** The open order with a pickup code at a store; online orders that are not paid yet have none. */
export async function getOpenByCode(db: Db, locationId: string, code: string): Promise<StaffOrder | null> {
  const where = sql`${fulfillments.locationId} = ${locationId} and ${fulfillments.pickupCode} = ${code}
    and ${fulfillments.closedAt} is null and ${workable}`;
  const [order] = await read(db, where, 1);
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
