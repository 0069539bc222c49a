import { type PriceRange, type ProductFilter, wholeList } from './input';

/** 3000-6000, 3000-, -6000: as it stands in an address. */
export const priceKey = ({ from, to }: PriceRange): string => `${from ?? ''}-${to ?? ''}`;

/**
 * Address of a list: `path` with the parameters of a filter, in one order and without what means nothing, so that the
 * same list has one address. `change` is laid over the filter; unless it names a page, the list begins anew.
 */
export function listAddress(path: string, filter: ProductFilter, change: Partial<ProductFilter> = {}): string {
  const wanted = { ...filter, page: 1, ...change };
  const query = new URLSearchParams();
  if (wanted.q) query.append('q', wanted.q);
  for (const key of [...wanted.sizes].sort()) query.append('size', key);
  for (const key of [...wanted.colors].sort()) query.append('color', key);
  if (wanted.price) query.append('price', priceKey(wanted.price));
  if (wanted.store) query.append('store', wanted.store);
  if (wanted.sort !== wholeList.sort) query.append('sort', wanted.sort);
  if (wanted.page > 1) query.append('page', `${wanted.page}`);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Choices that narrow the list down; sort, page and search do not count. */
export const narrowedBy = ({ sizes, colors, price, store }: ProductFilter): number =>
  sizes.length + colors.length + (price ? 1 : 0) + (store ? 1 : 0);

/** To one significant digit: 4290 → 4000. */
function rounded(amount: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, amount)));
  return Math.round(amount / unit) * unit;
}

/**
 * Ranges of price to choose from, cut at round figures near the quartiles of the list, so that each holds something.
 * None when the prices are too alike to be told apart.
 */
export function priceRanges(quartiles: readonly number[]): PriceRange[] {
  const cuts = [...new Set(quartiles.map(rounded))].sort((a, b) => a - b);
  if (cuts.length === 0 || (cuts.length === 1 && new Set(quartiles).size === 1)) return [];
  const edges = [null, ...cuts, null];
  return edges.slice(1).map((to, i) => ({ from: edges[i] ?? null, to }));
}

/** Pages to link to around the one shown: first, neighbours, last; null stands for those left out. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const shown = [...new Set(wanted)].sort((a, b) => a - b);
  return shown.flatMap((n, i) => {
    const gap = n - (shown[i - 1] ?? n);
    return gap > 2 ? [null, n] : gap === 2 ? [n - 1, n] : [n];
  });
}
