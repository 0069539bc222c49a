import { lineTotal, type Minor, type PricedLine, sumOf, taxLines } from '../money';
import { Refusal } from '../refusal';
import type { FulfillmentKind } from '../ways';
import type { Article } from './offer';

export interface OrderedArticle extends Article, PricedLine {}

/** Collecting and sending are taxed at the usual rate, in basis points. */
export const FEE_TAX_RATE = 1000;

/** Joins what was asked for with what is on sale. Throws unknown_product { skus } for an article that is not. */
export function orderedArticles(
  wanted: readonly { sku: string; quantity: number }[],
  articles: readonly Article[],
): OrderedArticle[] {
  const bySku = new Map(articles.map((article) => [article.sku, article]));
  const unknown = wanted.filter((line) => !bySku.has(line.sku));
  if (unknown.length > 0) throw new Refusal('unknown_product', { skus: unknown.map((line) => line.sku) });
  return wanted.flatMap(({ sku, quantity }) => {
    const article = bySku.get(sku);
    return article ? [{ ...article, quantity }] : [];
  });
}

/** Lines of which fewer units can be had than are wanted. */
export const shortOf = (lines: readonly OrderedArticle[]) => lines.filter((line) => line.units < line.quantity);

export const goodsTotal = (lines: readonly PricedLine[]): Minor => sumOf(lines.map(lineTotal));

/** Receipt figures of an order: total and tax per rate, of its goods and of what collecting and sending them costs. */
export function totalsOf(lines: readonly PricedLine[], fees: readonly Minor[] = []) {
  const charged = fees.filter((fee) => fee > 0);
  const priced = [...lines, ...charged.map((fee) => ({ unitPrice: fee, quantity: 1, taxRate: FEE_TAX_RATE }))];
  return { total: goodsTotal(priced), taxLines: taxLines(priced) };
}

/** Throws not_collectable, or not_deliverable, { skus } for what may not be had that way. */
export function checkWays(lines: readonly OrderedArticle[], way: FulfillmentKind): void {
  const skus = lines.filter(({ ways }) => !ways.includes(way)).map(({ sku }) => sku);
  if (skus.length > 0) throw new Refusal(way === 'pickup' ? 'not_collectable' : 'not_deliverable', { skus });
}
