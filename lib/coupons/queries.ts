import { desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { categories, coupons, couponUses, products, variants } from '@/db/schema';
import { type Actor, canUse } from '../access/actor';
import { Refusal } from '../refusal';
import { couponCode } from './code';
import { judgeCoupon } from './judge';
import type { Coupon, CouponJudge } from './types';

const columns = {
  id: coupons.id,
  code: coupons.code,
  title: coupons.title,
  kind: coupons.kind,
  value: coupons.value,
  minTotal: coupons.minTotal,
  categories: coupons.categories,
  startsAt: coupons.startsAt,
  endsAt: coupons.endsAt,
  maxUses: coupons.maxUses,
  maxPerCustomer: coupons.maxPerCustomer,
  used: coupons.used,
  active: coupons.active,
};

interface Asked {
  /** As it was typed. */
  code: string;
  /** Of all lines it may be asked about. */
  skus: readonly string[];
  /** Whose use it would be; null while nobody has said. */
  email: string | null;
}

/** Reads a coupon with all that its rule asks, to be asked about one basket or another as of `now`. */
export async function getCouponJudge(db: Db, { code, skus, email }: Asked, now: Date): Promise<CouponJudge> {
  const found = await findCoupon(db, eq(coupons.code, couponCode(code)), email);
  const coupon = found?.coupon ?? null;
  const bySku = coupon?.categories ? await listCategories(db, skus) : new Map<string, string>();
  const categoryOf = (sku: string) => bySku.get(sku) ?? null;
  const asking = { code, coupon, usedByCustomer: found?.usedByCustomer ?? 0, categoryOf };
  return (lines) => judgeCoupon(asking, lines, now);
}

/** A coupon as it stands now, with how often this customer holds it. */
export const getCouponForUse = (db: Db, couponId: string, email: string) =>
  findCoupon(db, eq(coupons.id, couponId), email);

async function findCoupon(db: Db, which: SQL, email: string | null) {
  const usedByCustomer = sql<number>`(select count(*)::int from ${couponUses} u
    where u.coupon_id = ${coupons}.id and u.email = ${email?.toLowerCase() ?? null}::text and u.released_at is null)`;
  const [found] = await db.select({ coupon: columns, usedByCustomer }).from(coupons).where(which);
  return found ?? null;
}

/** Category by SKU. */
async function listCategories(db: Db, skus: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ sku: variants.sku, category: categories.slug })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(inArray(variants.sku, [...skus]));
  return new Map(rows.map(({ sku, category }) => [sku, category]));
}

/** All there are, those that can be used first, then the latest. Throws not_allowed. */
export async function listCoupons(db: Db, actor: Actor): Promise<Coupon[]> {
  if (!canUse(actor, 'money')) throw new Refusal('not_allowed');
  return db.select(columns).from(coupons).orderBy(desc(coupons.active), desc(coupons.createdAt), desc(coupons.id));
}

export async function getCoupon(db: Db, actor: Actor, id: string): Promise<Coupon | null> {
  if (!canUse(actor, 'money')) throw new Refusal('not_allowed');
  const [found] = await db.select(columns).from(coupons).where(eq(coupons.id, id));
  return found ?? null;
}
