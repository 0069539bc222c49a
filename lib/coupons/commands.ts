import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { coupons } from '@/db/schema';
import { type Actor, canUse } from '../access/actor';
import { audit } from '../access/audit';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import { addDays, instantOf } from '../time';
import { COUPON_ZONE } from './code';
import type { CouponInput, SwitchCouponInput } from './input';

/**
 * Makes a coupon, or changes one; its code stays as it was made, because orders name it. What was ordered with it keeps what
 * it took off. Throws not_allowed, not_found, or invalid_input { fields } for a code that is taken, and for fewer uses than
 * there were.
 */
export async function saveCoupon(db: Db, actor: Actor, { id, ...input }: CouponInput, now: Date): Promise<string> {
  if (!canUse(actor, 'money')) throw new Refusal('not_allowed');
  const rule = ruleOf(input);
  return db.transaction(async (tx) => {
    const couponId = id ?? newId();
    if (id) await change(tx, id, rule);
    else await make(tx, { id: couponId, code: input.code, ...rule, createdAt: now });
    const action = id ? 'coupon_changed' : 'coupon_made';
    await audit(tx, actor, { action, subjectId: couponId, data: { code: input.code, ...rule } }, now);
    return couponId;
  });
}

type Row = typeof coupons.$inferInsert;

function ruleOf({
  titleJa,
  titleEn,
  kind,
  value,
  minTotal,
  categories,
  from,
  until,
  ...limits
}: Omit<CouponInput, 'id'>) {
  return {
    title: { ja: titleJa, ...(titleEn && { en: titleEn }) },
    kind,
    value,
    minTotal: minTotal ?? 0,
    categories: categories.length > 0 ? categories : null,
    startsAt: from ? instantOf(from, 0, COUPON_ZONE) : null,
    endsAt: until ? instantOf(addDays(until, 1), 0, COUPON_ZONE) : null,
    maxUses: limits.maxUses,
    maxPerCustomer: limits.maxPerCustomer,
  };
}

async function make(tx: Db, row: Row): Promise<void> {
  const made = await tx.insert(coupons).values(row).onConflictDoNothing().returning({ id: coupons.id });
  if (made.length === 0) throw new Refusal('invalid_input', { fields: { code: 'taken' } });
}

/** Locked, so that nobody takes a use between the look and the change. */
async function change(tx: Db, id: string, rule: ReturnType<typeof ruleOf>): Promise<void> {
  const [found] = await tx.select({ used: coupons.used }).from(coupons).where(eq(coupons.id, id)).for('update');
  if (!found) throw new Refusal('not_found');
  if (rule.maxUses !== null && rule.maxUses < found.used) {
    throw new Refusal('invalid_input', { fields: { maxUses: 'below_used' } });
  }
  await tx.update(coupons).set(rule).where(eq(coupons.id, id));
}

/** Stops a coupon, or lets it be used again. Throws not_allowed or not_found. */
export async function switchCoupon(db: Db, actor: Actor, { id, active }: SwitchCouponInput, now: Date): Promise<void> {
  if (!canUse(actor, 'money')) throw new Refusal('not_allowed');
  await db.transaction(async (tx) => {
    const changed = await tx
      .update(coupons)
      .set({ active: active === 'on' })
      .where(eq(coupons.id, id))
      .returning({ id: coupons.id });
    if (changed.length === 0) throw new Refusal('not_found');
    await audit(tx, actor, { action: active === 'on' ? 'coupon_started' : 'coupon_stopped', subjectId: id }, now);
  });
}
