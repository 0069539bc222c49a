import { lineTotal, type PricedLine, sumOf, taxLines } from '../money';
import { Refusal } from '../refusal';
import { outOfStock } from '../stock/commands';
import type { Article } from './queries';

export interface OrderedArticle extends Article, PricedLine {}

/**
 * Joins what was asked for with what is on sale. Throws unknown_product { skus } for an article that is not, and
 * out_of_stock { variantIds, skus } for what is already seen to be short, before anything is written.
 */
export function orderedArticles(
  wanted: readonly { sku: string; quantity: number }[],
  articles: readonly Article[],
): OrderedArticle[] {
  const bySku = new Map(articles.map((article) => [article.sku, article]));
  const unknown = wanted.filter((line) => !bySku.has(line.sku));
  if (unknown.length > 0) throw new Refusal('unknown_product', { skus: unknown.map((line) => line.sku) });
  const lines = wanted.flatMap(({ sku, quantity }) => {
    const article = bySku.get(sku);
    return article ? [{ ...article, quantity }] : [];
  });
  const short = lines.filter((line) => line.units < line.quantity);
  if (short.length > 0) throw outOfStock(short);
  return lines;
}

/** Receipt figures of an order: total and tax per rate. */
export const totalsOf = (lines: readonly PricedLine[]) => ({
  total: sumOf(lines.map(lineTotal)),
  taxLines: taxLines(lines),
});
