import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { basketLines, baskets, members } from '@/db/schema';
import { MAX_LINES } from './acts';

/**
 * Joins this browser's basket with the signed-in member's: the member's older basket takes up what is new, and of an
 * article in both the greater number stays, and a coupon comes along. Answers the token the browser holds from now on; null when there is no
 * basket yet. A basket another member left in this browser is left alone.
 */
export async function adoptBasket(db: Db, token: string | null, memberId: string): Promise<string | null> {
  return db.transaction(async (tx) => {
    await tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).for('update');
    const [own] = await tx.select({ token: baskets.token }).from(baskets).where(eq(baskets.memberId, memberId));
    const brought = token && (await lockFree(tx, token, memberId));
    if (!brought || brought === own?.token) return own?.token ?? null;
    if (own) {
      await moveLines(tx, brought, own.token);
      return own.token;
    }
    await tx.update(baskets).set({ memberId }).where(eq(baskets.token, brought));
    return brought;
  });
}

/** The token if its basket is nobody's or this member's. */
async function lockFree(tx: Db, token: string, memberId: string): Promise<string | null> {
  const [basket] = await tx
    .select({ token: baskets.token })
    .from(baskets)
    .where(and(eq(baskets.token, token), or(isNull(baskets.memberId), eq(baskets.memberId, memberId))))
    .for('update');
  return basket?.token ?? null;
}

async function moveLines(tx: Db, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    insert into basket_lines (basket_token, variant_id, quantity, added_at)
    select ${to}, variant_id, quantity, added_at from basket_lines where basket_token = ${from}
    on conflict (basket_token, variant_id) do update set quantity = greatest(basket_lines.quantity, excluded.quantity)`);
  const brought = tx.select({ code: baskets.couponCode }).from(baskets).where(eq(baskets.token, from));
  await tx
    .update(baskets)
    .set({ couponCode: sql`coalesce(${baskets.couponCode}, (${brought}))` })
    .where(eq(baskets.token, to));
  await tx.delete(baskets).where(eq(baskets.token, from));
  const oldest = tx
    .select({ variantId: basketLines.variantId })
    .from(basketLines)
    .where(eq(basketLines.basketToken, to))
    .orderBy(sql`${basketLines.addedAt} desc`)
    .offset(MAX_LINES);
  await tx.delete(basketLines).where(and(eq(basketLines.basketToken, to), inArray(basketLines.variantId, oldest)));
}
