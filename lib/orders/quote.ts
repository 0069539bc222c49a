import type { BasketLine } from '../basket/types';
import type { CouponJudge, Verdict } from '../coupons/types';
import type { Currency, Minor, TaxLine } from '../money';
import { totalsOf } from './articles';
import type { Article } from './offer';
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
  /** What its coupon comes to; null without one. */
  coupon: Verdict | null;
  /** With the fees of its parts, and less what the coupon takes off. */
  total: Minor;
  taxLines: TaxLine[];
  currency: Currency;
  /** Every line can be had as it is asked for. */
  fits: boolean;
}

/** Where a line is to come from: off the chosen shop's shelf, brought into it, from somebody else; or not said yet. */
export type LineSource = 'shelf' | 'brought' | 'elsewhere' | 'open';

function stateOf({ quantity }: BasketLine, article: Article | undefined, source: LineSource): LineState {
  if (!article) return 'gone';
  if (source === 'elsewhere') return 'elsewhere';
  if (source === 'open' || article.units >= quantity) return 'enough';
  if (source === 'brought') return 'brought';
  return article.units > 0 ? 'short' : 'none';
}

const LACKING: ReadonlySet<LineState> = new Set(['short', 'none', 'gone']);
export const isLacking = ({ state }: { state: LineState }) => LACKING.has(state);

/** Joins a basket with what is on sale; `units` of an article are those of the chosen shop. */
export function quoteOf(
  basket: readonly BasketLine[],
  articles: readonly Article[],
  sourceOf: (sku: string) => LineSource,
  { fees = [], judge = null }: { fees?: readonly Minor[]; judge?: CouponJudge | null } = {},
): Quote {
  const bySku = new Map(articles.map((article) => [article.sku, article]));
  const lines = basket.map((line) => {
    const article = bySku.get(line.sku);
    return { ...line, article: article ?? null, state: stateOf(line, article, sourceOf(line.sku)) };
  });
  const sold = soldLines({ lines });
  const coupon = judge && sold.length > 0 ? judge(sold) : null;
  return {
    lines,
    count: sold.reduce((sum, line) => sum + line.quantity, 0),
    coupon,
    ...totalsOf(lessCoupon(sold, coupon), fees),
    currency: sold[0]?.currency ?? 'JPY',
    fits: !lines.some(isLacking),
  };
}

const lessCoupon = <Line extends object>(lines: readonly Line[], coupon: Verdict | null) =>
  lines.map((line, index) => ({ ...line, discount: coupon?.holds ? (coupon.discounts[index] ?? 0) : 0 }));

/** Lines of what is still sold, priced. */
export const soldLines = ({ lines }: Pick<Quote, 'lines'>) =>
  lines.flatMap(({ article, quantity }) => (article ? [{ ...article, quantity }] : []));

/** The same without what the shop cannot hand over: what is short is lowered, the rest of the trouble left out. */
export function fitted(
  { lines }: Pick<Quote, 'lines'>,
  judge: CouponJudge | null = null,
): Pick<Quote, 'count' | 'total'> {
  const kept = lines.flatMap(({ article, quantity, state }) => {
    const units = state === 'short' || state === 'none' ? (article?.units ?? 0) : quantity;
    return article && units > 0 ? [{ ...article, quantity: Math.min(quantity, units) }] : [];
  });
  return {
    count: kept.reduce((sum, line) => sum + line.quantity, 0),
    total: totalsOf(lessCoupon(kept, judge && judge(kept))).total,
  };
}
