import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { basketLines, baskets, variants } from '@/db/schema';
import { listVariantsBySku } from '../catalog/queries';
import { newToken } from '../ids';
import { Refusal } from '../refusal';
import { BASKET_DAYS, MAX_LINES, MAX_PER_LINE } from './acts';
import type { BasketLineInput } from './input';
import { type BasketWay, collectedInStore } from './way';

type Tx = Pick<Db, 'execute'>;

/**
 * Puts an article into the browser's basket, more of it when it is there already; a browser without one, or with a
 * token that is none of ours, gets a new basket. Answers its token.
 * Throws unknown_product { skus }, or quantity_limit past 10 of an article or 30 articles.
 */
export async function addToBasket(db: Db, token: string | null, input: BasketLineInput, now: Date): Promise<string> {
  const [variant] = await listVariantsBySku(db, [input.sku]);
  if (!variant) throw new Refusal('unknown_product', { skus: [input.sku] });
  return db.transaction(async (tx) => {
    const basketToken = await openBasket(tx, token, now);
    await addLine(tx, { basketToken, variantId: variant.variantId, quantity: input.quantity, addedAt: now });
    const held = await tx.$count(basketLines, eq(basketLines.basketToken, basketToken));
    if (held > MAX_LINES) throw new Refusal('quantity_limit', { most: MAX_LINES });
    return basketToken;
  });
}

/**
 * Puts all these articles into the browser's basket together, and says how they are to reach their buyer; of what is in it
 * already there are then at least as many, so that asking twice fills it once. Answers its token.
 * Throws unknown_product { skus }, or quantity_limit past 30 articles.
 */
export async function fillBasket(
  db: Db,
  token: string | null,
  { lines, place }: { lines: readonly BasketLineInput[]; place: BasketWay['place'] },
  now: Date,
): Promise<string> {
  const skus = lines.map(({ sku }) => sku);
  const known = new Map((await listVariantsBySku(db, skus)).map((variant) => [variant.sku, variant.variantId]));
  const rows = lines.flatMap(({ sku, quantity }) => {
    const variantId = known.get(sku);
    return variantId ? [{ variantId, quantity: Math.min(quantity, MAX_PER_LINE) }] : [];
  });
  if (rows.length === 0) throw new Refusal('unknown_product', { skus });
  return db.transaction(async (tx) => {
    const basketToken = await openBasket(tx, token, now);
    await tx
      .insert(basketLines)
      .values(rows.map((row) => ({ ...row, basketToken, addedAt: now })))
      .onConflictDoUpdate({
        target: [basketLines.basketToken, basketLines.variantId],
        set: { quantity: sql`greatest(${basketLines.quantity}, excluded.quantity)` },
      });
    const held = await tx.$count(basketLines, eq(basketLines.basketToken, basketToken));
    if (held > MAX_LINES) throw new Refusal('quantity_limit', { most: MAX_LINES });
    await setWay(tx, basketToken, { place, rest: null });
    return basketToken;
  });
}

/** Locks the basket, so that two tabs fill it one after the other. */
async function openBasket(tx: Db, token: string | null, now: Date): Promise<string> {
  if (token) {
    const known = await tx.update(baskets).set({ updatedAt: now }).where(eq(baskets.token, token)).returning();
    if (known.length > 0) return token;
  }
  const fresh = newToken();
  await tx.insert(baskets).values({ token: fresh, checkoutKey: newToken(), updatedAt: now });
  return fresh;
}

async function addLine(tx: Db, line: typeof basketLines.$inferInsert): Promise<void> {
  const sum = sql`${basketLines.quantity} + excluded.quantity`;
  const added = await tx
    .insert(basketLines)
    .values(line)
    .onConflictDoUpdate({
      target: [basketLines.basketToken, basketLines.variantId],
      set: { quantity: sum },
      setWhere: sql`${sum} <= ${MAX_PER_LINE}`,
    })
    .returning({ quantity: basketLines.quantity });
  if (added.length === 0) throw new Refusal('quantity_limit', { most: MAX_PER_LINE });
}

const lineOf = (token: string, sku: string) =>
  and(
    eq(basketLines.basketToken, token),
    eq(basketLines.variantId, sql`(select id from ${variants} where sku = ${sku})`),
  );

/** Sets how many of an article are in the basket; one that is not in it is left out. */
export async function setQuantity(db: Db, token: string, { sku, quantity }: BasketLineInput): Promise<void> {
  await db.update(basketLines).set({ quantity }).where(lineOf(token, sku));
}

/** One more or one less; at the limits (1 and 10) nothing changes. */
export async function stepQuantity(db: Db, token: string, { sku, by }: { sku: string; by: 1 | -1 }): Promise<void> {
  await db
    .update(basketLines)
    .set({ quantity: sql`least(${MAX_PER_LINE}, greatest(1, ${basketLines.quantity} + ${by}))` })
    .where(lineOf(token, sku));
}

/** Takes an article out. Answers how many there were; 0 when it was not in it. */
export async function removeFromBasket(db: Db, token: string, sku: string): Promise<number> {
  const [removed] = await db
    .delete(basketLines)
    .where(lineOf(token, sku))
    .returning({ quantity: basketLines.quantity });
  return removed?.quantity ?? 0;
}

/** Says how the goods are to reach their buyer; what is not said stays as it was. */
export async function setWay(db: Db, token: string, way: Partial<BasketWay>): Promise<void> {
  await db
    .update(baskets)
    .set({
      way: sql`coalesce(${baskets.way}, ${JSON.stringify(collectedInStore)}::jsonb) || ${JSON.stringify(way)}::jsonb`,
    })
    .where(eq(baskets.token, token));
}

/** Keeps the code of a coupon with the basket; null = none. */
export async function setCoupon(db: Db, token: string, couponCode: string | null): Promise<void> {
  await db.update(baskets).set({ couponCode }).where(eq(baskets.token, token));
}

/** Leaves in the basket only what a location can hand over now: lowers what is short, takes out what is not there. */
export async function fitBasket(db: Db, token: string, locationId: string): Promise<void> {
  const held = sql`(
    select b.variant_id, case when v.active and p.status = 'active'
      then coalesce(l.on_hand - l.allocated - l.safety_stock, 0) else 0 end as units
    from basket_lines b
    join variants v on v.id = b.variant_id
    join products p on p.id = v.product_id
    left join stock_levels l on l.variant_id = b.variant_id and l.location_id = ${locationId}
    where b.basket_token = ${token}) held`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      delete from basket_lines b using ${held}
      where b.basket_token = ${token} and b.variant_id = held.variant_id and held.units <= 0`);
    await tx.execute(sql`
      update basket_lines b set quantity = held.units from ${held}
      where b.basket_token = ${token} and b.variant_id = held.variant_id and held.units < b.quantity`);
  });
}

/**
 * Takes what was ordered out of a basket, and its coupon, and renews its key, so that the next order is another one; what another tab
 * put in meanwhile stays. The basket is locked before its lines, as by whoever fills it.
 */
export async function clearBasket(
  tx: Tx,
  token: string,
  ordered: readonly { variantId: string }[],
  now: Date,
): Promise<void> {
  const variantIds = ordered.map(({ variantId }) => variantId);
  await tx.execute(sql`
    with renewed as (
      update baskets set checkout_key = ${newToken()}, coupon_code = null, updated_at = ${now.toISOString()}::timestamptz
      where token = ${token} returning token)
    delete from basket_lines l using renewed
    where l.basket_token = renewed.token and l.variant_id = any(${sql.param(variantIds)}::uuid[])`);
}

/** Forgets baskets that nobody has touched for as long as a browser would remember them. */
export async function forgetBaskets(db: Db, now: Date): Promise<void> {
  const since = new Date(now.getTime() - BASKET_DAYS * 86_400_000);
  await db.delete(baskets).where(lt(baskets.updatedAt, since));
}
