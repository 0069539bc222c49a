import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { prepared } from '@/db/prepared';
import {
  fulfillments,
  locations,
  orderEvents,
  orderLines,
  orders,
  payments,
  products,
  stockLevels,
  variants,
} from '@/db/schema';
import { optionLabel } from '../catalog/option-label';
import type { Localized } from '../locale';
import type { Currency, Minor, TaxRate } from '../money';
import type { Temperature } from '../points/types';
import { isAskedStore, storeColumns, toStore } from '../stores/queries';
import type { Store } from '../stores/types';
import type { FulfillmentKind } from '../ways';
import { dueColumn } from './due';
import { keptUntilColumn } from './kept-until';
import type { Fulfillment, Order, PlacedOrder } from './types';

/** What an order line is made from: an article on sale and the units one location can promise. */
export interface Article {
  variantId: string;
  sku: string;
  handle: string;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
  unitPrice: Minor;
  currency: Currency;
  taxRate: TaxRate;
  /** How the product may be had. */
  ways: FulfillmentKind[];
  temperature: Temperature;
  weightGrams: number | null;
  /** Sides of the packed article in mm, longest first. */
  packed: [number, number, number] | null;
  /** available = on_hand − allocated − safety_stock, never below 0. */
  units: number;
}

const articleColumns = {
  variantId: variants.id,
  sku: variants.sku,
  handle: products.handle,
  title: products.title,
  options: products.options,
  optionValues: variants.optionValues,
  unitPrice: variants.price,
  currency: variants.currency,
  taxRate: products.taxRate,
  ways: products.ways,
  temperature: products.temperature,
  weightGrams: variants.weightGrams,
  packed: variants.packed,
  imageUrl: sql<string | null>`(
    select i.url from product_images i where i.product_id = ${products.id}
    order by (i.option_value = any(${variants.optionValues})) desc nulls last, i.position limit 1)`,
  units: sql<number>`greatest(0, coalesce(${stockLevels.onHand} - ${stockLevels.allocated} - ${stockLevels.safetyStock}, 0))`,
};

type ArticleRow = Omit<Article, 'optionLabel'> &
  Pick<typeof products.$inferSelect, 'options'> & { optionValues: string[] };

const toArticle = ({ options, optionValues, ...row }: ArticleRow): Article => ({
  ...row,
  optionLabel: optionLabel(options, optionValues),
});

/** The list stands in a select of its own: a plan that cannot see its values holds for all, and is kept. */
const isAskedVariant = () =>
  and(sql`${variants.sku} = any(array(select unnest(${sql.placeholder('skus')}::text[])))`, eq(variants.active, true));
const isItsProduct = () => and(eq(products.id, variants.productId), eq(products.status, 'active'));

const articlesBySku = prepared((db) =>
  db
    .select(articleColumns)
    .from(variants)
    .innerJoin(products, isItsProduct())
    .leftJoin(
      stockLevels,
      and(
        eq(stockLevels.variantId, variants.id),
        sql`${stockLevels.locationId} = (select ${sql.placeholder('locationId')}::uuid)`,
      ),
    )
    .where(isAskedVariant())
    .prepare('articles_by_sku'),
);

/** Articles on sale by SKU, with what `locationId` has of each (nowhere: none); those not on sale are missing. */
export async function listArticles(db: Db, skus: readonly string[], locationId: string | null): Promise<Article[]> {
  const rows = await articlesBySku(db).execute({ skus, locationId });
  return rows.map(toArticle);
}

const offerAtShop = prepared((db) =>
  db
    .select({
      store: storeColumns,
      holidays: sql<string[]>`array(select h.date::text from public_holidays h where h.date >= current_date - 1)`,
      article: articleColumns,
    })
    .from(locations)
    .leftJoin(variants, isAskedVariant())
    .leftJoin(products, isItsProduct())
    .leftJoin(stockLevels, and(eq(stockLevels.variantId, variants.id), eq(stockLevels.locationId, locations.id)))
    .where(isAskedStore())
    .prepare('offer_at_shop'),
);

/** What a shop open to customers offers: itself, public holidays to come, and the articles on sale of those asked for. */
export interface Offer {
  store: Store;
  holidays: Set<string>;
  articles: Article[];
}

/** In one read, because every order begins with it; null for a shop that takes no orders. */
export async function getOffer(db: Db, storeCode: string, skus: readonly string[]): Promise<Offer | null> {
  const rows = await offerAtShop(db).execute({ storeCode, skus });
  const [first] = rows;
  if (!first) return null;
  const articles = rows.flatMap(({ article }) => (article.handle === null ? [] : [toArticle(article as ArticleRow)]));
  return { store: toStore(first.store), holidays: new Set(first.holidays), articles };
}

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

/** By its id. */
export const getOrder = (db: Db, id: string): Promise<Order | null> => readOrder(db, eq(orders.id, id));

/** By the secret of its tracking link. */
export const getOrderByToken = (db: Db, token: string): Promise<Order | null> => readOrder(db, eq(orders.token, token));

export const getOrderByKey = (db: Db, idempotencyKey: string): Promise<Order | null> =>
  readOrder(db, eq(orders.idempotencyKey, idempotencyKey));

/** By number and e-mail, as a customer who lost the link knows them. */
export const getOrderByNumber = (db: Db, number: string, email: string): Promise<Order | null> =>
  readOrder(
    db,
    and(eq(orders.number, number.toUpperCase()), sql`lower(${orders.customerEmail}) = ${email.toLowerCase()}`),
  );

async function readOrder(db: Db, where: SQL | undefined): Promise<Order | null> {
  const rows = await db
    .select({ order: orderColumns, fulfillment: fulfillmentColumns })
    .from(orders)
    .innerJoin(fulfillments, eq(fulfillments.orderId, orders.id))
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(where)
    .orderBy(asc(fulfillments.position));
  const [first, ...others] = rows;
  if (!first) return null;
  const { order } = first;
  const [lines, events] = await Promise.all([
    db
      .select(lineColumns)
      .from(orderLines)
      .where(and(eq(orderLines.orderId, order.id), gt(orderLines.quantity, 0)))
      .orderBy(asc(orderLines.position)),
    db
      .select(eventColumns)
      .from(orderEvents)
      .where(eq(orderEvents.orderId, order.id))
      .orderBy(asc(orderEvents.at), asc(orderEvents.id)),
  ]);
  const parts: Order['fulfillments'] = [
    toFulfillment(first.fulfillment),
    ...others.map(({ fulfillment }) => toFulfillment(fulfillment)),
  ];
  return { ...order, lines, events, fulfillments: parts };
}

const eventColumns = {
  fulfillmentId: orderEvents.fulfillmentId,
  event: orderEvents.event,
  toStatus: orderEvents.toStatus,
  at: orderEvents.at,
};

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
