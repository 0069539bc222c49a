import { z } from 'zod';
import type { Db } from '@/db/client';
import type { Currency } from '../money';
import { type OrderedArticle, orderedArticles } from '../orders/articles';
import { orderLinesInput } from '../orders/input';
import { listArticles } from '../orders/offer';

/** What is asked about, as an order would have it. */
export const basketBody = z.strictObject({ lines: orderLinesInput }).meta({ id: 'Basket' });

/** The articles of a basket with what is wanted of each. Throws unknown_product { skus }. */
export async function articlesOf(db: Db, lines: z.output<typeof orderLinesInput>): Promise<OrderedArticle[]> {
  const skus = lines.map(({ sku }) => sku);
  return orderedArticles(lines, await listArticles(db, skus, null));
}

/** All prices of a shop are in one currency. */
export const currencyOf = ([first]: readonly OrderedArticle[]): Currency => first?.currency ?? 'JPY';
