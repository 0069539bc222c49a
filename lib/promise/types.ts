import type { Band } from '../stock/types';

/** What one shop has of one variant now and from when it can be collected there: one row of the live feed. */
export interface ShopStock {
  /** Store code. */
  code: string;
  band: Band;
  /** Units, while few enough to matter. */
  left: number | null;
  /** ISO instant an order placed now can be collected from; null when there is nothing, or no opening in sight. */
  ready: string | null;
  /** ISO instant the shop last counted it. */
  counted: string;
}

/** One variant in every shop that ever had it. */
export interface VariantStock {
  sku: string;
  shops: ShopStock[];
}

/** What one shop has of each variant of a product: the marks beside its options. */
export interface ProductStock {
  /** Store code. */
  store: string;
  variants: Record<string, { band: Band; left: number | null }>;
}
