import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { Refusal } from '../refusal';
import { problemNow } from './judge';
import { getCouponForUse } from './queries';

interface Taking {
  couponId: string;
  orderId: string;
  /** Whose use it is, however it was typed. */
  email: string;
}

/**
 * Takes a coupon for an order that was just written, in its transaction: one use of what is left of it, guarded by its row,
 * whatever was read before. A customer's own uses are counted once that row is held, so that two orders of theirs are
 * counted one after the other. Throws coupon_refused { problem }.
 */
export async function takeCoupon(tx: Db, { couponId, orderId, email: typed }: Taking, now: Date): Promise<void> {
  const email = typed.toLowerCase();
  const at = now.toISOString();
  const taken = await tx.execute(sql`
    update coupons set used = used + 1
    where id = ${couponId} and active and (starts_at is null or starts_at <= ${at}::timestamptz)
      and (ends_at is null or ends_at > ${at}::timestamptz) and (max_uses is null or used < max_uses)
    returning id`);
  const found = await getCouponForUse(tx, couponId, email);
  if (!found) throw new Refusal('coupon_refused', { problem: 'unknown' });
  const { coupon, usedByCustomer } = found;
  // One that came back since is for whoever asks next.
  if (taken.length === 0) {
    throw new Refusal('coupon_refused', { problem: problemNow(coupon, usedByCustomer, now) ?? 'used_up' });
  }
  const problem = problemNow({ ...coupon, used: coupon.used - 1 }, usedByCustomer, now);
  if (problem) throw new Refusal('coupon_refused', { problem });
  await tx.execute(sql`
    insert into coupon_uses (order_id, coupon_id, email, at) values (${orderId}, ${couponId}, ${email}, ${at}::timestamptz)`);
}

/**
 * Gives back, once, the coupons of those of these orders of which nothing is left: all their parts ended without goods.
 * Uses are locked before the parts are looked at, so that of two parts that end at once the later one sees both.
 */
export async function releaseCoupons(tx: Pick<Db, 'execute'>, orderIds: readonly string[], now: Date): Promise<void> {
  const held = await tx.execute(sql`
    select order_id from coupon_uses where order_id = any(${sql.param([...orderIds])}::uuid[]) and released_at is null
    order by order_id for update`);
  if (held.length === 0) return;
  await tx.execute(sql`
    with freed as (
      update coupon_uses u set released_at = ${now.toISOString()}::timestamptz
      where u.order_id = any(${sql.param([...orderIds])}::uuid[]) and u.released_at is null
        and not exists (select from fulfillments f
          where f.order_id = u.order_id and f.status not in ('cancelled', 'expired', 'rejected'))
      returning u.coupon_id),
    counts as (select coupon_id, count(*)::int as uses from freed group by 1),
    locked as materialized (
      select c.id, counts.uses from coupons c join counts on counts.coupon_id = c.id order by c.id for update of c)
    update coupons c set used = c.used - locked.uses from locked where c.id = locked.id`);
}
