import { z } from 'zod';
import type { Minor } from '../money';

export const productSorts = ['featured', 'price', 'price-desc', 'newest'] as const;
export type ProductSort = (typeof productSorts)[number];

/** Half-open: from ≤ price < to; null = no bound. */
export interface PriceRange {
  from: Minor | null;
  to: Minor | null;
}

/** What a list is narrowed down to. Empty lists and null mean "any". */
export interface ProductFilter {
  /** What was searched for; '' = nothing. */
  q: string;
  /** Keys of size and colour values. */
  sizes: string[];
  colors: string[];
  price: PriceRange | null;
  /** Store code: only what that shop can hand over. */
  store: string | null;
  sort: ProductSort;
  /** From 1. */
  page: number;
}

/** Fit to be a key or code: short, and without control characters (the database takes no NUL). */
export const isKey = (text: string): boolean => text.length > 0 && text.length <= 64 && !/\p{Cc}/u.test(text);

/** A query parameter, given once, several times or not at all. */
const many = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));
const once = many.transform((values) => values[0]);
const keys = many.transform((values) => [...new Set(values.filter(isKey))].slice(0, 50));

/** 3000-6000, 3000-, -6000 → range; anything else → null. */
function readPrice(text: string | undefined): PriceRange | null {
  const match = /^(\d{0,9})-(\d{0,9})$/.exec(text ?? '');
  if (!match || text === '-') return null;
  const [from, to] = [match[1], match[2]].map((digits) => (digits ? Number(digits) : null));
  return { from: from ?? null, to: to ?? null };
}

const LAST_PAGE = 10_000;

function readPage(text: string | undefined): number {
  const page = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 1;
  return Math.min(Math.max(page, 1), LAST_PAGE);
}

/**
 * Query parameters of a list → filter. A part that cannot be read is left out: an old or mistyped address still shows a
 * list.
 */
export const productFilter = z
  .object({ q: once, size: keys, color: keys, price: once, store: once, sort: once, page: once })
  .transform(
    ({ q, size, color, price, store, sort, page }): ProductFilter => ({
      q: (q ?? '').trim().slice(0, 100),
      sizes: size,
      colors: color,
      price: readPrice(price),
      store: store && isKey(store) ? store : null,
      sort: productSorts.find((name) => name === sort) ?? 'featured',
      page: readPage(page),
    }),
  );

/** Everything, in the merchant's order: what an address without parameters means. */
export const wholeList: ProductFilter = productFilter.parse({});
