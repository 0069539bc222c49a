import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { basketLines, products, variants } from '@/db/schema';
import { setCoupon } from '../basket/commands';
import { Refusal } from '../refusal';
import { couponCode } from './code';
import { getCouponJudge } from './queries';
import { couponRefusal } from './refusal';

interface Applying {
  /** Of the basket. */
  token: string;
  /** As it was typed. */
  code: string;
  /** Who is signed in, if somebody is. */
  email: string | null;
}

/**
 * Puts a coupon to a basket for whose goods it holds now; each total judges it again. Throws coupon_refused { problem,
 * missing, startsAt }, and basket_empty.
 */
export async function applyCoupon(db: Db, { token, code, email }: Applying, now: Date): Promise<void> {
  const lines = await db
    .select({ sku: variants.sku, unitPrice: variants.price, quantity: basketLines.quantity })
    .from(basketLines)
    .innerJoin(variants, and(eq(variants.id, basketLines.variantId), eq(variants.active, true)))
    .innerJoin(products, and(eq(products.id, variants.productId), eq(products.status, 'active')))
    .where(eq(basketLines.basketToken, token));
  if (lines.length === 0) throw new Refusal('basket_empty');
  const judge = await getCouponJudge(db, { code, skus: lines.map(({ sku }) => sku), email }, now);
  const verdict = judge(lines);
  if (!verdict.holds) throw couponRefusal(verdict);
  await setCoupon(db, token, couponCode(code));
}
