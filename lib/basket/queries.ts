import { asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { basketLines, baskets, products, variants } from '@/db/schema';
import { optionLabel } from '../catalog/option-label';
import type { Basket } from './types';

/** A browser's basket with its lines in the order they were put in; null for a token that is none. */
export async function getBasket(db: Db, token: string): Promise<Basket | null> {
  const [[basket], rows] = await Promise.all([
    db.select({ token: baskets.token, checkoutKey: baskets.checkoutKey }).from(baskets).where(eq(baskets.token, token)),
    db
      .select({
        sku: variants.sku,
        quantity: basketLines.quantity,
        title: products.title,
        options: products.options,
        optionValues: variants.optionValues,
      })
      .from(basketLines)
      .innerJoin(variants, eq(variants.id, basketLines.variantId))
      .innerJoin(products, eq(products.id, variants.productId))
      .where(eq(basketLines.basketToken, token))
      .orderBy(asc(basketLines.addedAt), asc(basketLines.variantId)),
  ]);
  if (!basket) return null;
  const lines = rows.map(({ options, optionValues, ...line }) => ({
    ...line,
    optionLabel: optionLabel(options, optionValues),
  }));
  return { ...basket, lines };
}
