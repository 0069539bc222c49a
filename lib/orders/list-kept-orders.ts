import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type ChangePosition, changedAfter, exactInstant } from '@/db/changed-after';
import type { Db } from '@/db/client';
import { fulfillments, locations, orders } from '@/db/schema';
import { dueColumn } from './due';
import type { KeptLine, KeptOrder, KeptPart } from './kept-order';
import type { FulfillmentStatus } from './status';

const preparing = alias(locations, 'preparing');

const partColumns = {
  id: fulfillments.id,
  orderId: fulfillments.orderId,
  kind: fulfillments.kind,
  status: fulfillments.status,
  storeCode: locations.storeCode,
  preparedAtCode: preparing.storeCode,
  promisedAt: fulfillments.promisedAt,
  estimatedReadyAt: fulfillments.estimatedReadyAt,
  acceptedAt: fulfillments.acceptedAt,
  readyAt: fulfillments.readyAt,
  collectBy: fulfillments.collectBy,
  collectedAt: fulfillments.collectedAt,
  shelf: fulfillments.shelf,
  slotStartsAt: fulfillments.slotStartsAt,
  slotEndsAt: fulfillments.slotEndsAt,
  point: fulfillments.point,
  delivery: fulfillments.delivery,
  trackingNumber: fulfillments.trackingNumber,
  trouble: fulfillments.trouble,
  amount: fulfillments.amount,
  fee: fulfillments.fee,
  due: dueColumn,
  updatedAt: fulfillments.updatedAt,
  lines: sql<KeptLine[]>`coalesce((
    select jsonb_agg(jsonb_build_object(
      'lineId', l.id, 'sku', l.sku, 'gtin', v.gtin, 'title', l.title, 'optionLabel', l.option_label,
      'unitPrice', l.unit_price, 'taxRate', l.tax_rate, 'quantity', l.quantity, 'discount', l.discount,
      'picked', l.picked, 'withdrawn', l.withdrawn, 'returned', l.returned) order by l.position)
    from order_lines l join variants v on v.id = l.variant_id
    where l.fulfillment_id = ${fulfillments.id}), '[]'::jsonb)`,
};

const orderColumns = {
  id: orders.id,
  number: orders.number,
  source: orders.source,
  locale: orders.locale,
  placedAt: orders.placedAt,
  currency: orders.currency,
  total: orders.total,
  taxLines: orders.taxLines,
  couponCode: orders.couponCode,
  paymentMethod: orders.paymentMethod,
  paymentStatus: orders.paymentStatus,
  customerName: orders.customerName,
  customerEmail: orders.customerEmail,
  customerPhone: orders.customerPhone,
  collector: orders.collector,
  collectorName: orders.collectorName,
  notes: orders.notes,
};

/** Parts collected or prepared at these places; null = anywhere. */
const inSight = (placeIds: readonly string[] | null): SQL =>
  placeIds === null
    ? sql`true`
    : (or(inArray(fulfillments.locationId, [...placeIds]), inArray(fulfillments.preparedAtId, [...placeIds])) ??
      sql`false`);

async function read(db: Db, where: SQL | undefined, placeIds: readonly string[] | null): Promise<KeptOrder[]> {
  const rows = await db
    .select({ order: orderColumns, part: partColumns })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .innerJoin(preparing, eq(preparing.id, fulfillments.preparedAtId))
    .where(and(where, inSight(placeIds)))
    .orderBy(asc(fulfillments.position));
  const found = new Map<string, KeptOrder>();
  for (const { order, part } of rows) {
    const known = found.get(order.id) ?? { ...order, parts: [] as KeptPart[] };
    known.parts.push(part);
    found.set(order.id, known);
  }
  return [...found.values()];
}

/** Orders by id, in that order; what is not in sight is missing. */
export async function listKeptOrders(
  db: Db,
  ids: readonly string[],
  placeIds: readonly string[] | null,
): Promise<KeptOrder[]> {
  if (ids.length === 0) return [];
  const found = new Map((await read(db, inArray(orders.id, [...ids]), placeIds)).map((order) => [order.id, order]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** By its number, as far as it is in sight. */
export async function getKeptOrder(
  db: Db,
  number: string,
  placeIds: readonly string[] | null,
): Promise<KeptOrder | null> {
  const [order] = await read(db, eq(orders.number, number), placeIds);
  return order ?? null;
}

/** Everything somebody ordered or bought in sight, by e-mail address, the latest first. */
export async function listOrdersOfEmail(
  db: Db,
  { email, placeIds, limit }: { email: string; placeIds: readonly string[] | null; limit: number },
): Promise<KeptOrder[]> {
  const rows = await db
    .selectDistinct({ id: orders.id, placedAt: orders.placedAt })
    .from(orders)
    .innerJoin(fulfillments, eq(fulfillments.orderId, orders.id))
    .where(and(sql`lower(${orders.customerEmail}) = ${email.toLowerCase()}`, inSight(placeIds)))
    .orderBy(sql`${orders.placedAt} desc`, sql`${orders.id} desc`)
    .limit(limit);
  return listKeptOrders(
    db,
    rows.map(({ id }) => id),
    placeIds,
  );
}

export interface ChangedPart {
  /** Of the part. */
  id: string;
  changedAt: string;
  orderId: string;
}

interface Asked {
  placeIds: readonly string[] | null;
  /** None = all. */
  statuses: readonly FulfillmentStatus[];
  position: ChangePosition | null;
  limit: number;
}

/** Parts of orders in the order in which they changed. */
export async function listChangedParts(db: Db, { placeIds, statuses, position, limit }: Asked): Promise<ChangedPart[]> {
  const ofStatus = statuses.length > 0 ? inArray(fulfillments.status, [...statuses]) : undefined;
  return db
    .select({
      id: fulfillments.id,
      changedAt: exactInstant(fulfillments.updatedAt),
      orderId: fulfillments.orderId,
    })
    .from(fulfillments)
    .where(and(changedAfter(fulfillments.updatedAt, fulfillments.id, position), inSight(placeIds), ofStatus))
    .orderBy(asc(fulfillments.updatedAt), asc(fulfillments.id))
    .limit(limit);
}

/** The order a part belongs to. */
export async function getOrderIdOfPart(db: Db, fulfillmentId: string): Promise<string | null> {
  const [part] = await db
    .select({ orderId: fulfillments.orderId })
    .from(fulfillments)
    .where(eq(fulfillments.id, fulfillmentId));
  return part?.orderId ?? null;
}

/** Whoever sold it: goods may come back anywhere. */
export async function getOrderIdByNumber(db: Db, number: string): Promise<string | null> {
  const [order] = await db.select({ id: orders.id }).from(orders).where(eq(orders.number, number.toUpperCase()));
  return order?.id ?? null;
}
