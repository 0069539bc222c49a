import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { audit } from '../access/audit';
import { Refusal } from '../refusal';
import { getIdentity, type Identity, isTheirs } from './customer';
import { storesOf } from './scope';

/** Only who sees the orders of all stores gives out or erases what is known of somebody. Throws not_allowed, not_found. */
export async function wholeIdentity(db: Db, actor: Actor, key: string): Promise<Identity> {
  if (storesOf(actor) !== null) throw new Refusal('not_allowed');
  const identity = await getIdentity(db, actor, key);
  if (!identity) throw new Refusal('not_found');
  return identity;
}

/**
 * All that is kept of somebody, to be given to them: account, orders with their parts, payments, receipts, returns,
 * visits, points, consents, messages and ratings. Throws not_allowed, not_found.
 */
export async function exportCustomer(
  db: Db,
  actor: Actor,
  { key }: { key: string },
  now: Date,
): Promise<Record<string, unknown>> {
  const identity = await wholeIdentity(db, actor, key);
  const { memberId, email } = identity;
  const theirs = sql`(select o.id from orders o where ${isTheirs(identity)})`;
  const parts = sql`(select f.id from fulfillments f where f.order_id in ${theirs})`;
  const list = (from: ReturnType<typeof sql>) =>
    sql`(select coalesce(jsonb_agg(to_jsonb(t)), '[]'::jsonb) from (${from}) t)`;
  const [row] = await db.execute<{ data: Record<string, unknown> }>(sql`
    select jsonb_build_object(
      'account', ${list(sql`select email, name, phone, store_code, locale, points, created_at from members where id = ${memberId}::uuid`)},
      'signInWith', ${list(sql`select provider from member_accounts where member_id = ${memberId}::uuid`)},
      'news', ${list(sql`select email, locale, given_at, withdrawn_at from news_consents where email = ${email}`)},
      'points', ${list(sql`select kind, points, at from point_entries where member_id = ${memberId}::uuid order by at`)},
      'orders', ${list(sql`
        select o.number, o.placed_at, o.source, o.locale, o.customer_name, o.customer_email, o.customer_phone, o.collector,
          o.collector_name, o.notes, o.payment_method, o.payment_status, o.currency, o.total, o.coupon_code, o.channels,
          ${list(sql`
            select f.kind, f.status, l.name as place, f.promised_at, f.ready_at, f.collect_by, f.collected_at, f.delivery,
              f.tracking_number, f.amount, f.fee
            from fulfillments f join locations l on l.id = f.location_id where f.order_id = o.id`)} as parts,
          ${list(sql`
            select sku, title, option_label, unit_price, quantity, withdrawn, returned, discount
            from order_lines where order_id = o.id order by position`)} as lines,
          ${list(sql`
            select provider, method, label, state, amount, captured, refunded, created_at from payments where order_id = o.id`)}
            as payments,
          ${list(sql`select number, kind, issued_at, addressee, purpose from receipts where order_id = o.id`)} as receipts,
          ${list(sql`select number, status, note, amount, requested_at from returns where order_id = o.id`)} as returns
        from orders o where ${isTheirs(identity)} order by o.id`)},
      'ratings', ${list(sql`select score, comment, at from ratings where fulfillment_id in ${parts}`)},
      'collectors', ${list(sql`select name, created_at, used_at from delegates where fulfillment_id in ${parts}`)},
      'arrivals', ${list(sql`select on_the_way_at, arrived_at, bay, car, colour from arrivals where fulfillment_id in ${parts}`)},
      'visits', ${list(sql`
        select starts_at, status, customer_name, customer_email, customer_phone, notes from visits v
        where v.member_id = ${memberId}::uuid or lower(v.customer_email) = ${email}`)},
      'messages', ${list(sql`
        select kind, channel, recipient, subject, text, created_at from messages
        where order_id in ${theirs} or (${email} <> '' and lower(recipient) = ${email} and kind <> 'sign_in_link')
        order by created_at`)}
    ) as data`);
  await audit(db, actor, { action: 'customer_exported', subjectId: key }, now);
  return { exportedAt: now.toISOString(), ...row?.data };
}
