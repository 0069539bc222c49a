import type { Localized } from '../locale';
import type { Currency, Minor, TaxRate } from '../money';
import type { FulfillmentKind } from '../ways';

export interface OptionValue {
  /** Stable, unique within its option: kon, 245. */
  key: string;
  label: Localized;
}

export interface ProductOption {
  kind: 'color' | 'size' | 'other';
  name: Localized;
  /** Shown after the name: cm. */
  unit?: Localized;
  values: OptionValue[];
}

export interface SizeTable {
  note?: Localized;
  head: Localized[];
  /** `key` is the size's option value. */
  rows: { key: string; cells: string[] }[];
}

export interface ProductImage {
  url: string;
  alt: Localized | null;
  /** Option value (a colour) it shows; null = all. */
  optionValue: string | null;
}

export interface Variant {
  id: string;
  sku: string;
  gtin: string | null;
  /** Parallel to the product's options. */
  optionValues: string[];
  price: Minor;
  compareAtPrice: Minor | null;
}

export interface Category {
  id: string;
  slug: string;
  name: Localized;
  lead: Localized | null;
}

/** A product as its page shows it. */
export interface Product {
  id: string;
  handle: string;
  title: Localized;
  tagline: Localized | null;
  kicker: Localized | null;
  description: Localized | null;
  care: Localized | null;
  vendor: string | null;
  category: Category | null;
  taxRate: TaxRate;
  /** How it may be had. */
  ways: FulfillmentKind[];
  currency: Currency;
  options: ProductOption[];
  sizeTable: SizeTable | null;
  images: ProductImage[];
  /** Active ones, in the merchant's order; never empty. */
  variants: Variant[];
  updatedAt: Date;
}

/** A product as a list shows it. */
export interface ProductCard {
  id: string;
  handle: string;
  title: Localized;
  imageUrl: string | null;
  currency: Currency;
  /** Lowest price of the active variants; `priceVaries` when another costs more. */
  price: Minor;
  priceVaries: boolean;
}

/** A choice by which a list can be narrowed down. */
export interface Facet {
  key: string;
  label: Localized;
  /** Products it would leave, given the other choices. */
  count: number;
}

/** What a list holds as a whole, beside the page of it that is shown. */
export interface ListFacets {
  /** Products that match everything asked for. */
  total: number;
  /** Most frequent first. */
  colors: Facet[];
  /** Small to large. */
  sizes: Facet[];
  /** Of all prices before anything is narrowed down. */
  quartiles: Minor[];
}

/** A kind of goods with a picture of one of its products. */
export interface CategoryCard extends Category {
  imageUrl: string | null;
}
