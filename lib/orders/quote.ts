import type { BasketLine } from '../basket/types';
import type { Currency, Minor, TaxLine } from '../money';
import { totalsOf } from './articles';
import type { Article } from './queries';
import type { LineState } from './quote-types';

export interface QuoteLine extends BasketLine {
  /** Null once it is no longer sold. */
  article: Article | null;
  state: LineState;
}

/** What an order of a basket would be at one shop now. */
export interface Quote {
  lines: QuoteLine[];
  /** Units of all that is still sold. */
  count: number;
  total: Minor;
  taxLines: TaxLine[];
  currency: Currency;
  /** The shop can hand over every line in full. */
  fits: boolean;
}

function stateOf({ quantity }: BasketLine, article: Article | undefined, atShop: boolean): LineState {
  if (!article) return 'gone';
  if (!atShop || article.units >= quantity) return 'enough';
  return article.units > 0 ? 'short' : 'none';
}

/** Joins a basket with what is on sale. `atShop`: units are those of a shop; with no shop chosen nothing is short. */
export function quoteOf(basket: readonly BasketLine[], articles: readonly Article[], atShop: boolean): Quote {
  const bySku = new Map(articles.map((article) => [article.sku, article]));
  const lines = basket.map((line) => {
    const article = bySku.get(line.sku);
    return { ...line, article: article ?? null, state: stateOf(line, article, atShop) };
  });
  const sold = lines.flatMap(({ article, quantity }) => (article ? [{ ...article, quantity }] : []));
  return {
    lines,
    count: sold.reduce((sum, line) => sum + line.quantity, 0),
    ...totalsOf(sold),
    currency: sold[0]?.currency ?? 'JPY',
    fits: lines.every(({ state }) => state === 'enough'),
  };
}

/** The same without what the shop cannot hand over: what is short is lowered, the rest of the trouble left out. */
export function fitted({ lines }: Pick<Quote, 'lines'>): Pick<Quote, 'count' | 'total'> {
  const kept = lines.flatMap(({ article, quantity }) =>
    article && article.units > 0 ? [{ ...article, quantity: Math.min(quantity, article.units) }] : [],
  );
  return { count: kept.reduce((sum, line) => sum + line.quantity, 0), total: totalsOf(kept).total };
}
