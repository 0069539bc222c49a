import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations, orderLines, orders, returnLines, returnPhotos, returns } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { getSetting } from '../stores/settings';
import { listBought, toReturnable } from './bought';
import type { ReturnableLine, ReturnView } from './types';

/** What its customer can bring back of an order, line by line. */
export async function listReturnable(db: Db, orderId: string, now: Date): Promise<ReturnableLine[]> {
  const [lines, policy] = await Promise.all([listBought(db, [orderId]), getSetting(db, 'returns')]);
  return lines.map((line) => toReturnable(line, policy, now));
}

/** Returns of an order, latest first. */
export const listReturnsOf = (db: Db, orderId: string): Promise<ReturnView[]> =>
  readReturns(db, eq(returns.orderId, orderId));

/** Those that are not received, of many orders. */
export const listOpenReturnsOf = async (
  db: Db,
  orderIds: readonly string[],
): Promise<(ReturnView & { orderId: string })[]> =>
  orderIds.length === 0
    ? []
    : readReturns(db, sql`${returns.closedAt} is null and ${inArray(returns.orderId, [...orderIds])}`);

/** What is to be brought to a shop, or waits for its manager. */
export async function listAwaitedReturns(
  db: Db,
  actor: Actor,
  locationId: string,
): Promise<(ReturnView & { orderId: string })[]> {
  if (!canWorkAt(actor, locationId)) return [];
  return readReturns(db, sql`${returns.closedAt} is null and ${eq(returns.locationId, locationId)}`);
}

async function readReturns(db: Db, which: ReturnType<typeof sql> | ReturnType<typeof eq>) {
  const rows = await db
    .select({
      id: returns.id,
      orderId: returns.orderId,
      number: returns.number,
      status: returns.status,
      source: returns.source,
      note: returns.note,
      amount: returns.amount,
      withFee: returns.withFee,
      approvedBy: returns.approvedBy,
      requestedAt: returns.requestedAt,
      receivedAt: returns.receivedAt,
      currency: orders.currency,
      store: { id: locations.id, storeCode: locations.storeCode, name: locations.name, zone: locations.zone },
      exchange: sql<ReturnView['exchange']>`(
        select jsonb_build_object('number', x.number, 'token', x.token) from orders x where x.id = ${returns}.exchange_order_id)`,
    })
    .from(returns)
    .innerJoin(orders, eq(orders.id, returns.orderId))
    .innerJoin(locations, eq(locations.id, returns.locationId))
    .where(which)
    .orderBy(desc(returns.requestedAt), desc(returns.id));
  const ids = rows.map(({ id }) => id);
  const [lines, photos] = ids.length > 0 ? await Promise.all([linesOf(db, ids), photosOf(db, ids)]) : [[], []];
  return rows.map(({ approvedBy, requestedAt, receivedAt, ...row }) => ({
    ...row,
    approved: approvedBy !== null,
    requestedAt: requestedAt.toISOString(),
    receivedAt: receivedAt?.toISOString() ?? null,
    lines: lines.filter(({ returnId }) => returnId === row.id).map(({ returnId: _of, ...line }) => line),
    photos: photos.filter(({ returnId }) => returnId === row.id).map(({ file }) => `/media/${file}`),
  }));
}

const linesOf = (db: Db, ids: string[]) =>
  db
    .select({
      returnId: returnLines.returnId,
      lineId: returnLines.orderLineId,
      sku: orderLines.sku,
      title: orderLines.title,
      optionLabel: orderLines.optionLabel,
      quantity: returnLines.quantity,
      reason: returnLines.reason,
      condition: returnLines.condition,
      disposition: returnLines.disposition,
      amount: returnLines.amount,
    })
    .from(returnLines)
    .innerJoin(orderLines, eq(orderLines.id, returnLines.orderLineId))
    .where(inArray(returnLines.returnId, ids))
    .orderBy(asc(orderLines.position), asc(returnLines.id));

const photosOf = (db: Db, ids: string[]) =>
  db
    .select({ returnId: returnPhotos.returnId, file: returnPhotos.file })
    .from(returnPhotos)
    .where(inArray(returnPhotos.returnId, ids))
    .orderBy(asc(returnPhotos.position));
