import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { system } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { recordEvent } from '../orders/move-fulfillment';
import { workablePayments } from '../orders/status';
import { getStoreById, listHolidays } from '../stores/queries';
import { addDays, localDate } from '../time';
import { overdueSince } from './overdue-since';

/** Days of public holidays that may lie between an order and its shop's next opening. */
const HOLIDAYS_BACK = 8;

/**
 * Calls the manager and the merchant to orders that nobody at their shop has accepted within its minutes, counted while
 * it is open; once each. Answers how many; a shop that fails keeps no other from being looked after, and is thrown at
 * the end.
 */
export async function escalateUnaccepted(db: Db, now: Date): Promise<number> {
  const failures: unknown[] = [];
  let called = 0;
  for (const { locationId, minutes } of await listShopsWithUnaccepted(db)) {
    try {
      called += await db.transaction((tx) => escalateAt(tx, locationId, minutes, now));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return called;
}

/** New to a shop, and nobody was called to it yet. */
const unaccepted = sql`f.status = 'to_pick' and f.closed_at is null and f.accepted_at is null and f.escalated_at is null
  and o.payment_status = any(${sql.param([...workablePayments])}::text[])`;

async function listShopsWithUnaccepted(db: Db): Promise<{ locationId: string; minutes: number }[]> {
  const rows = await db.execute<{ locationId: string; minutes: number }>(sql`
    select distinct s.id as "locationId", s.accept_minutes as minutes
    from fulfillments f join orders o on o.id = f.order_id join locations s on s.id = f.prepared_at_id
    where ${unaccepted} and s.accept_minutes is not null`);
  return [...rows];
}

async function escalateAt(tx: Db, locationId: string, minutes: number, now: Date): Promise<number> {
  const shop = await getStoreById(tx, locationId);
  if (!shop) return 0;
  const holidays = await listHolidays(tx, addDays(localDate(now, shop.hours.zone), -HOLIDAYS_BACK));
  const since = overdueSince(shop.hours, holidays, minutes, now);
  if (!since) return 0;
  const at = now.toISOString();
  // It is the shop's since it was placed, paid for, moved there, or its goods came.
  const marked = await tx.execute<{ id: string; orderId: string }>(sql`
    with due as (
      select f.id from fulfillments f join orders o on o.id = f.order_id
      where f.prepared_at_id = ${locationId} and ${unaccepted} and ${since.toISOString()}::timestamptz >= (
        select max(e.at) from order_events e
        where e.order_id = f.order_id and coalesce(e.fulfillment_id, f.id) = f.id
          and e.event in ('placed', 'authorized', 'paid', 'relocate', 'goods_arrived'))
      order by f.id for update of f)
    update fulfillments f set escalated_at = ${at}::timestamptz from due
    where f.id = due.id and f.accepted_at is null and f.escalated_at is null
    returning f.id, f.order_id as "orderId"`);
  for (const { id: fulfillmentId, orderId } of marked) {
    await recordEvent(tx, system, { orderId, fulfillmentId, event: 'escalate' }, now);
    await enqueue(tx, 'send_staff_notice', { locationId, kind: 'unaccepted', subjectId: fulfillmentId });
  }
  return marked.length;
}
