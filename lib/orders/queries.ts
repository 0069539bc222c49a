import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { prepared } from '@/db/prepared';
import { fulfillments, locations, orderEvents, orderLines, orders, payments } from '@/db/schema';
import { dueColumn } from './due';
import { keptUntilColumn } from './kept-until';
import type { Fulfillment, Order, PlacedOrder } from './types';

const orderColumns = {
  id: orders.id,
  number: orders.number,
  token: orders.token,
  locale: orders.locale,
  customerName: orders.customerName,
  customerEmail: orders.customerEmail,
  customerPhone: orders.customerPhone,
  collector: orders.collector,
  collectorName: orders.collectorName,
  notes: orders.notes,
  paymentMethod: orders.paymentMethod,
  paymentStatus: orders.paymentStatus,
  payBy: orders.payBy,
  currency: orders.currency,
  total: orders.total,
  taxLines: orders.taxLines,
  couponCode: orders.couponCode,
  points: sql<number>`coalesce((
    select sum(p.captured - p.refunded) from ${payments} p where p.order_id = ${orders}.id and p.provider = 'points'), 0)::int`,
  received: sql<number>`coalesce((
    select sum(p.captured) from ${payments} p where p.order_id = ${orders}.id and p.provider <> 'points'), 0)::int`,
  placedAt: orders.placedAt,
};

const fulfillmentColumns = {
  id: fulfillments.id,
  kind: fulfillments.kind,
  locationId: fulfillments.locationId,
  storeCode: locations.storeCode,
  preparedAtId: fulfillments.preparedAtId,
  status: fulfillments.status,
  pickupCode: fulfillments.pickupCode,
  promisedAt: fulfillments.promisedAt,
  estimatedReadyAt: fulfillments.estimatedReadyAt,
  readyAt: fulfillments.readyAt,
  collectBy: fulfillments.collectBy,
  keptUntil: keptUntilColumn,
  collectedAt: fulfillments.collectedAt,
  shelf: fulfillments.shelf,
  amount: fulfillments.amount,
  fee: fulfillments.fee,
  due: dueColumn,
  slotStartsAt: fulfillments.slotStartsAt,
  slotEndsAt: fulfillments.slotEndsAt,
  point: fulfillments.point,
  delivery: fulfillments.delivery,
  trackingNumber: fulfillments.trackingNumber,
  trouble: fulfillments.trouble,
};

type FulfillmentRow = Omit<Fulfillment, 'slot'> & { slotStartsAt: Date | null; slotEndsAt: Date | null };

const toFulfillment = ({ slotStartsAt, slotEndsAt, ...row }: FulfillmentRow): Fulfillment => ({
  ...row,
  slot: slotStartsAt && slotEndsAt && { startsAt: slotStartsAt, endsAt: slotEndsAt },
});

const lineColumns = {
  fulfillmentId: orderLines.fulfillmentId,
  sku: orderLines.sku,
  handle: orderLines.handle,
  title: orderLines.title,
  optionLabel: orderLines.optionLabel,
  imageUrl: orderLines.imageUrl,
  unitPrice: orderLines.unitPrice,
  taxRate: orderLines.taxRate,
  quantity: orderLines.quantity,
  discount: orderLines.discount,
};

const ordersWhere = (name: string, where: SQL | undefined) =>
  prepared((db) =>
    db
      .select({ order: orderColumns, fulfillment: fulfillmentColumns })
      .from(orders)
      .innerJoin(fulfillments, eq(fulfillments.orderId, orders.id))
      .innerJoin(locations, eq(locations.id, fulfillments.locationId))
      .where(where)
      .orderBy(asc(fulfillments.position))
      .prepare(name),
  );

const ordersById = ordersWhere('orders_by_id', eq(orders.id, sql.placeholder('id')));
const ordersByToken = ordersWhere('orders_by_token', eq(orders.token, sql.placeholder('token')));
const ordersByKey = ordersWhere('orders_by_key', eq(orders.idempotencyKey, sql.placeholder('key')));
const ordersByNumber = ordersWhere(
  'orders_by_number',
  and(eq(orders.number, sql.placeholder('number')), sql`lower(${orders.customerEmail}) = ${sql.placeholder('email')}`),
);

/** By its id. */
export const getOrder = async (db: Db, id: string): Promise<Order | null> =>
  toOrder(db, await ordersById(db).execute({ id }));

/** By the secret of its tracking link. */
export const getOrderByToken = async (db: Db, token: string): Promise<Order | null> =>
  toOrder(db, await ordersByToken(db).execute({ token }));

export const getOrderByKey = async (db: Db, idempotencyKey: string): Promise<Order | null> =>
  toOrder(db, await ordersByKey(db).execute({ key: idempotencyKey }));

/** By number and e-mail, as a customer who lost the link knows them. */
export const getOrderByNumber = async (db: Db, number: string, email: string): Promise<Order | null> =>
  toOrder(db, await ordersByNumber(db).execute({ number: number.toUpperCase(), email: email.toLowerCase() }));

const linesOfOrder = prepared((db) =>
  db
    .select(lineColumns)
    .from(orderLines)
    .where(and(eq(orderLines.orderId, sql.placeholder('orderId')), gt(orderLines.quantity, 0)))
    .orderBy(asc(orderLines.position))
    .prepare('lines_of_order'),
);

const eventsOfOrder = prepared((db) =>
  db
    .select({
      fulfillmentId: orderEvents.fulfillmentId,
      event: orderEvents.event,
      toStatus: orderEvents.toStatus,
      at: orderEvents.at,
    })
    .from(orderEvents)
    .where(eq(orderEvents.orderId, sql.placeholder('orderId')))
    .orderBy(asc(orderEvents.at), asc(orderEvents.id))
    .prepare('events_of_order'),
);

/** One of an order's parts, as it was found. */
type FoundPart = Awaited<ReturnType<ReturnType<typeof ordersById>['execute']>>[number];

async function toOrder(db: Db, rows: FoundPart[]): Promise<Order | null> {
  const [first, ...others] = rows;
  if (!first) return null;
  const { order } = first;
  const [lines, events] = await Promise.all([
    linesOfOrder(db).execute({ orderId: order.id }),
    eventsOfOrder(db).execute({ orderId: order.id }),
  ]);
  const parts: Order['fulfillments'] = [
    toFulfillment(first.fulfillment),
    ...others.map(({ fulfillment }) => toFulfillment(fulfillment)),
  ];
  return { ...order, lines, events, fulfillments: parts };
}

/** An order as placing it again answers; with its latest attempt to pay. */
export async function getPlacedOrder(db: Db, id: string): Promise<PlacedOrder | null> {
  const rows = await db
    .select({
      order: {
        id: orders.id,
        number: orders.number,
        token: orders.token,
        currency: orders.currency,
        total: orders.total,
        paymentMethod: orders.paymentMethod,
        paymentStatus: orders.paymentStatus,
        paymentId: sql<string | null>`(
          select p.id from ${payments} p
          where p.order_id = ${orders}.id and p.provider not in ('counter', 'points', 'exchange')
          order by p.created_at desc limit 1)`,
        points: orderColumns.points,
      },
      part: {
        fulfillmentId: fulfillments.id,
        kind: fulfillments.kind,
        status: fulfillments.status,
        pickupCode: fulfillments.pickupCode,
        promisedAt: fulfillments.promisedAt,
        collectBy: fulfillments.collectBy,
      },
    })
    .from(orders)
    .innerJoin(fulfillments, eq(fulfillments.orderId, orders.id))
    .where(eq(orders.id, id))
    .orderBy(asc(fulfillments.position));
  const [first, ...others] = rows;
  return first ? { ...first.order, parts: [first.part, ...others.map(({ part }) => part)], repeated: true } : null;
}
