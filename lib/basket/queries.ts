import { asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { basketLines, baskets, products, variants } from '@/db/schema';
import { optionLabel } from '../catalog/option-label';
import type { Basket } from './types';
import { collectedInStore } from './way';

/**
 * A browser's basket with its lines in the order they were put in; null for a token that is none. One statement: an
 * order that empties it meanwhile is seen whole or not at all.
 */
export async function getBasket(db: Db, token: string): Promise<Basket | null> {
  const rows = await db
    .select({
      checkoutKey: baskets.checkoutKey,
      way: baskets.way,
      couponCode: baskets.couponCode,
      sku: variants.sku,
      quantity: basketLines.quantity,
      title: products.title,
      options: products.options,
      optionValues: variants.optionValues,
    })
    .from(baskets)
    .leftJoin(basketLines, eq(basketLines.basketToken, baskets.token))
    .leftJoin(variants, eq(variants.id, basketLines.variantId))
    .leftJoin(products, eq(products.id, variants.productId))
    .where(eq(baskets.token, token))
    .orderBy(asc(basketLines.addedAt), asc(basketLines.variantId));
  const [basket] = rows;
  if (!basket) return null;
  const lines = rows.flatMap(({ sku, quantity, title, options, optionValues }) =>
    sku && quantity && title && options && optionValues
      ? [{ sku, quantity, title, optionLabel: optionLabel(options, optionValues) }]
      : [],
  );
  const { checkoutKey, way, couponCode } = basket;
  return { token, checkoutKey, way: way ?? collectedInStore, couponCode, lines };
}
