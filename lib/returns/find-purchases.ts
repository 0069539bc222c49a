import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orders, payments, receipts, returns } from '@/db/schema';
import { type Actor, actorRef } from '../access/actor';
import { audit } from '../access/audit';
import { returnAttempt, takeAttempt } from '../access/commands';
import { isForCounter, type OpenRefund } from '../payments/open-refund';
import { listOpenRefundsOf } from '../payments/open-refunds';
import { Refusal } from '../refusal';
import { getSetting } from '../stores/settings';
import { listBought, toReturnable } from './bought';
import type { FindPurchasesInput } from './input';
import { listOpenReturnsOf } from './queries';
import { readWanted, type Sought } from './read-wanted';
import type { Found, Owed, Purchase } from './types';

/** Looked for in vain by one person before it rests: cards and addresses are not tried out here. */
const MISSES = 30;
const WINDOW_SECONDS = 15 * 60;
/** Of one customer, latest first. */
const MOST = 30;

/**
 * All purchases of a customer, on the web and at tills, by whatever they have of one of them: what was looked for comes
 * first. Throws not_allowed, not_found, too_many_attempts.
 */
export async function findPurchases(db: Db, actor: Actor, input: FindPurchasesInput, now: Date): Promise<Found> {
  if (actor.kind !== 'staff') throw new Refusal('not_allowed');
  const key = `find-purchases:${actorRef(actor).id}`;
  const left = await takeAttempt(db, { key, attempts: MISSES, seconds: WINDOW_SECONDS }, now);
  const found = await seek(db, input);
  if (found.orderIds.length === 0) {
    if (left === 0) await audit(db, actor, { action: 'purchases_searched_in_vain', subjectId: actor.staffId }, now);
    throw new Refusal('not_found');
  }
  await returnAttempt(db, key);
  const purchases = await listPurchases(db, await ofSameCustomer(db, found), now);
  const first = (id: string) => (found.orderIds.includes(id) ? 0 : 1);
  purchases.sort((a, b) => first(a.orderId) - first(b.orderId));
  return { purchases, returnId: found.returnId, byReceipt: found.byReceipt };
}

interface Hits {
  orderIds: string[];
  returnId: string | null;
  byReceipt: boolean;
}

async function seek(db: Db, input: FindPurchasesInput): Promise<Hits> {
  if (input.by === 'card') return hits(await orderIds(db, paidBy(input)), false);
  const wanted = readWanted(input.text);
  if (!wanted) return hits([], false);
  if (wanted.kind === 'return') {
    const [found] = await db
      .select({ id: returns.id, orderId: returns.orderId })
      .from(returns)
      .where(eq(returns.number, wanted.number));
    return { ...hits(found ? [found.orderId] : [], true), returnId: found?.id ?? null };
  }
  return hits(await orderIds(db, isWanted(wanted)), wanted.kind !== 'email' && wanted.kind !== 'phone');
}

const hits = (found: string[], byReceipt: boolean): Hits => ({ orderIds: found, returnId: null, byReceipt });

async function orderIds(db: Db, which: SQL): Promise<string[]> {
  const rows = await db.select({ id: orders.id }).from(orders).where(which).orderBy(desc(orders.placedAt)).limit(MOST);
  return rows.map(({ id }) => id);
}

const digitsOf = (column: SQL) => sql`regexp_replace(regexp_replace(${column}, '^[+]81', '0'), '[^0-9]', '', 'g')`;

function isWanted(wanted: Exclude<Sought, { kind: 'return' }>): SQL {
  switch (wanted.kind) {
    case 'page':
      return eq(orders.token, wanted.token);
    case 'order':
      return eq(orders.number, wanted.number);
    case 'part':
      return sql`exists (select from ${fulfillments} f where f.order_id = ${orders}.id and f.id = ${wanted.id}::uuid)`;
    case 'receipt':
      return sql`exists (select from ${receipts} r where r.order_id = ${orders}.id and r.number = ${wanted.number})`;
    case 'email':
      return sql`lower(${orders.customerEmail}) = ${wanted.email}`;
    case 'phone':
      return sql`${digitsOf(sql`${orders.customerPhone}`)} = ${wanted.digits}`;
  }
}

/** A card is not enough: the day it was used on, at the shop, or the amount are known as well. */
function paidBy({ tail, date, amount }: Extract<FindPurchasesInput, { by: 'card' }>): SQL {
  const day = date
    ? sql`and exists (
        select from ${fulfillments} f join ${locations} l on l.id = f.location_id
        where f.order_id = ${orders}.id and (
          (${orders.placedAt} at time zone l.zone)::date = ${date}::date
          or (f.collected_at at time zone l.zone)::date = ${date}::date))`
    : sql``;
  const sum = amount === null ? sql`` : sql`and p.amount = ${amount}`;
  return sql`exists (
    select from ${payments} p where p.order_id = ${orders}.id and p.card_tail = ${tail} and p.captured > 0 ${sum}) ${day}`;
}

/** Whatever else the same member bought, or was bought with the same address. */
async function ofSameCustomer(db: Db, { orderIds: found }: Hits): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select o.id from orders o
    where o.id = any(${sql.param(found)}::uuid[])
      or o.member_id in (select member_id from orders where id = any(${sql.param(found)}::uuid[]) and member_id is not null)
      or lower(o.customer_email) in (
        select lower(customer_email) from orders where id = any(${sql.param(found)}::uuid[]) and customer_email <> '')
    order by o.id = any(${sql.param(found)}::uuid[]) desc, o.placed_at desc limit ${MOST}`);
  return rows.map(({ id }) => id);
}

const owedOf = ({ id, amount, currency, provider, method, label, state }: OpenRefund): Owed => {
  return { id, amount, currency, provider, method, label, state };
};

const masked = (email: string) => email.replace(/^(.).*(?=@)/, '$1•••');

async function listPurchases(db: Db, ids: string[], now: Date): Promise<Purchase[]> {
  const [rows, lines, policy, open, owed] = await Promise.all([
    db
      .select({
        orderId: orders.id,
        number: orders.number,
        source: orders.source,
        placedAt: orders.placedAt,
        customerName: orders.customerName,
        email: orders.customerEmail,
        total: orders.total,
        currency: orders.currency,
        store: locations.name,
        zone: locations.zone,
      })
      .from(orders)
      .innerJoin(fulfillments, and(eq(fulfillments.orderId, orders.id), eq(fulfillments.position, 0)))
      .innerJoin(locations, eq(locations.id, fulfillments.locationId))
      .where(inArray(orders.id, ids))
      .orderBy(desc(orders.placedAt), desc(orders.id)),
    listBought(db, ids),
    getSetting(db, 'returns'),
    listOpenReturnsOf(db, ids),
    listOpenRefundsOf(db, ids),
  ]);
  return rows.map(({ placedAt, email, ...row }) => ({
    ...row,
    placedAt: placedAt.toISOString(),
    email: masked(email),
    lines: lines.filter(({ orderId }) => orderId === row.orderId).map((line) => toReturnable(line, policy, now)),
    open: open.filter(({ orderId }) => orderId === row.orderId).map(({ orderId: _of, ...one }) => one),
    owed: owed.filter((refund) => refund.orderId === row.orderId && isForCounter(refund)).map(owedOf),
  }));
}
