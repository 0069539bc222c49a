import { and, asc, eq, gte, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orders, products, variants, visitArticles, visits } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { optionLabel } from '../catalog/option-label';
import { listSlots } from '../promise/list-slots';
import { Refusal } from '../refusal';
import { getStoreById, listHolidays } from '../stores/queries';
import type { Store } from '../stores/types';
import { instantOf, localDate } from '../time';
import type { StaffVisit, Visit, VisitArticle, VisitDay } from './types';

const columns = {
  id: visits.id,
  token: visits.token,
  locationId: visits.locationId,
  storeCode: locations.storeCode,
  startsAt: visits.startsAt,
  endsAt: visits.endsAt,
  status: visits.status,
  locale: visits.locale,
  customerName: visits.customerName,
  customerEmail: visits.customerEmail,
  customerPhone: visits.customerPhone,
  notes: visits.notes,
  createdAt: visits.createdAt,
  updatedAt: visits.updatedAt,
  order: { id: orders.id, number: orders.number, token: orders.token },
  orderStatus: fulfillments.status,
};

async function read(db: Db, where: SQL | undefined): Promise<Visit[]> {
  const rows = await db
    .select(columns)
    .from(visits)
    .innerJoin(locations, eq(locations.id, visits.locationId))
    .leftJoin(orders, eq(orders.id, visits.orderId))
    // A reservation for a visit has one part.
    .leftJoin(fulfillments, eq(fulfillments.orderId, orders.id))
    .where(where)
    .orderBy(asc(visits.startsAt), asc(visits.id));
  const articles = await listArticlesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ order, orderStatus, ...row }) => ({
    ...row,
    order: order && orderStatus && { ...order, status: orderStatus },
    articles: articles.get(row.id) ?? [],
  }));
}

async function listArticlesOf(db: Db, visitIds: string[]): Promise<Map<string, VisitArticle[]>> {
  const found = new Map<string, VisitArticle[]>();
  if (visitIds.length === 0) return found;
  const rows = await db
    .select({
      visitId: visitArticles.visitId,
      sku: variants.sku,
      handle: products.handle,
      title: products.title,
      options: products.options,
      optionValues: variants.optionValues,
      imageUrl: sql<string | null>`(
        select i.url from product_images i where i.product_id = ${products.id}
        order by (i.option_value = any(${variants.optionValues})) desc nulls last, i.position limit 1)`,
    })
    .from(visitArticles)
    .innerJoin(variants, eq(variants.id, visitArticles.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .where(inArray(visitArticles.visitId, visitIds))
    .orderBy(asc(visitArticles.position));
  for (const { visitId, options, optionValues, ...article } of rows) {
    const named = { ...article, optionLabel: optionLabel(options, optionValues) };
    found.set(visitId, [...(found.get(visitId) ?? []), named]);
  }
  return found;
}

const readOne = async (db: Db, where: SQL): Promise<Visit | null> => (await read(db, where))[0] ?? null;

export const getVisit = (db: Db, id: string): Promise<Visit | null> => readOne(db, eq(visits.id, id));

/** By the secret of its page. */
export const getVisitByToken = (db: Db, token: string): Promise<Visit | null> => readOne(db, eq(visits.token, token));

export const getVisitByKey = (db: Db, key: string): Promise<Visit | null> =>
  readOne(db, eq(visits.idempotencyKey, key));

/** Visits of a shop, from the beginning of its day. Throws not_allowed, unknown_store. */
export async function listVisits(db: Db, actor: Actor, locationId: string, now: Date): Promise<StaffVisit[]> {
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const store = await getStoreById(db, locationId);
  if (!store) throw new Refusal('unknown_store');
  const { zone } = store.hours;
  const today = instantOf(localDate(now, zone), 0, zone);
  const listed = await read(db, and(eq(visits.locationId, locationId), gte(visits.startsAt, today)));
  return listed.map(({ token: _, customerEmail: __, order, ...visit }) => ({
    ...visit,
    order: order && { number: order.number, status: order.status },
  }));
}

/** The days of a shop with times that can be booked for a visit, and what each still holds; none where it takes none. */
export async function listVisitDays(db: Db, store: Store, now: Date): Promise<VisitDay[]> {
  const policy = store.visitSlots;
  if (!policy) return [];
  const { zone } = store.hours;
  const holidays = await listHolidays(db, localDate(now, zone));
  const days = new Map<string, VisitDay>();
  for (const slot of await listSlots(db, store, { kind: 'visit', policy, holidays }, now)) {
    const date = localDate(slot.startsAt, zone);
    const day = days.get(date) ?? { date, slots: [] };
    day.slots.push(slot);
    days.set(date, day);
  }
  return [...days.values()];
}
