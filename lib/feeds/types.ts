import type { ProductOption } from '../catalog/types';
import type { Locale, Localized } from '../locale';
import type { Currency, Minor } from '../money';
import type { FulfillmentKind } from '../ways';

export const feedNames = ['google-products', 'google-local-inventory', 'meta-catalogue'] as const;
export type FeedName = (typeof feedNames)[number];

/** A variant on sale, as feeds need it. */
export interface FeedVariant {
  id: string;
  sku: string;
  gtin: string | null;
  price: Minor;
  compareAtPrice: Minor | null;
  currency: Currency;
  optionValues: string[];
  weightGrams: number | null;
  productId: string;
  handle: string;
  title: Localized;
  tagline: Localized | null;
  /** HTML. */
  description: Localized | null;
  vendor: string | null;
  options: ProductOption[];
  ways: FulfillmentKind[];
  category: Localized | null;
  /** In the merchant's order. */
  images: { url: string; optionValue: string | null }[];
  /** The product has other variants. */
  hasSiblings: boolean;
  /** Some place has a unit of it. */
  inStock: boolean;
}

/** What a feed is written for. */
export interface FeedContext {
  locale: Locale;
  /** The shop's name. */
  shop: string;
  /** A path as the world reaches it. */
  address(path: string): string;
}

/** Why a variant is not in the feeds. */
export const leftOutReasons = ['no_picture', 'no_price', 'long_sku'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** What a feed held when it was last made. */
export interface FeedNumbers {
  /** ISO. */
  at: string;
  /** Lines: articles, or articles in a shop. */
  rows: number;
  /** Articles. */
  variants: number;
  inStock: number;
  /** Of those in it, articles that no GTIN tells apart from others. */
  withoutGtin: number;
  leftOut: Record<LeftOutReason, number>;
  /** A few SKUs of each kind, to begin with. */
  examples: Partial<Record<LeftOutReason | 'no_gtin', string[]>>;
}
