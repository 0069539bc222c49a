import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders } from '@/db/schema';
import { type Actor, actorRef, canWorkAt } from '../access/actor';
import { audit } from '../access/audit';
import { returnAttempt, takeAttempt } from '../access/commands';
import { workablePayments } from '../orders/status';
import { Refusal } from '../refusal';
import { isSearched, readOrderSearch } from './search-text';
import type { FoundOrder } from './types';

/** Searches that find nothing, by one person at one store, before the field rests. */
const EMPTY_SEARCHES = 30;
const WINDOW_SECONDS = 15 * 60;
/** What ended is told for so long: somebody may ask for what was collected or called off. */
const REMEMBER_DAYS = 30;
/** More are narrowed down. */
const MOST = 10;

/**
 * Orders collected at a store by part of a name, the end of a phone number or of the order's: what waits first, then
 * what ended lately. Throws not_allowed, invalid_input { fields } for too little, too_many_attempts.
 */
export async function searchOrders(
  db: Db,
  actor: Actor,
  { locationId, text }: { locationId: string; text: string },
  now: Date,
): Promise<FoundOrder[]> {
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const search = readOrderSearch(text);
  if (!search) throw new Refusal('invalid_input', { fields: { text: 'too_little' } });
  const key = `search-orders:${actorRef(actor).id}:${locationId}`;
  const left = await takeAttempt(db, { key, attempts: EMPTY_SEARCHES, seconds: WINDOW_SECONDS }, now);
  const rows = await collectedHere(db, locationId, now);
  const found = rows.filter((row) => isSearched(row, search)).slice(0, MOST);
  if (found.length > 0) await returnAttempt(db, key);
  else if (left === 0) await audit(db, actor, { action: 'orders_searched_in_vain', subjectId: locationId }, now);
  return found.map(({ customerPhone, collectBy, updatedAt, ...row }) => ({
    ...row,
    phoneTail: customerPhone.replace(/\D/g, '').slice(-4),
    collectBy: collectBy.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }));
}

/** A shop has hundreds of them, not thousands: names are compared as they are searched for, folded. */
function collectedHere(db: Db, locationId: string, now: Date) {
  const since = new Date(now.getTime() - REMEMBER_DAYS * 86_400_000);
  return db
    .select({
      id: fulfillments.id,
      number: orders.number,
      status: fulfillments.status,
      customerName: orders.customerName,
      customerPhone: orders.customerPhone,
      shelf: fulfillments.shelf,
      units: sql<number>`(select sum(l.quantity)::int from order_lines l where l.fulfillment_id = ${fulfillments.id})`,
      collectBy: fulfillments.collectBy,
      updatedAt: fulfillments.updatedAt,
    })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .where(
      and(
        eq(fulfillments.locationId, locationId),
        eq(fulfillments.kind, 'pickup'),
        or(isNull(fulfillments.closedAt), gt(fulfillments.closedAt, since)),
        sql`${orders.source} <> 'till'`,
        sql`(${fulfillments.closedAt} is not null or ${orders.paymentStatus} = any(${sql.param([...workablePayments])}::text[]))`,
      ),
    )
    .orderBy(
      sql`${fulfillments.status} = 'ready' desc`,
      sql`${fulfillments.closedAt} is null desc`,
      desc(fulfillments.updatedAt),
    )
    .limit(5_000);
}
