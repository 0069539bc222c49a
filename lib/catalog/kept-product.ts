import type { products } from '@/db/schema';
import type { Localized } from '../locale';
import type { Currency, Minor, TaxRate } from '../money';
import type { FulfillmentKind } from '../ways';
import type { ProductOption } from './types';

export const productStatuses = ['active', 'draft', 'archived'] as const;
export type ProductStatus = (typeof productStatuses)[number];

/** A variant as the merchant's own systems know it, on sale or not. */
export interface KeptVariant {
  id: string;
  /** ISO, to the microsecond. */
  changedAt: string;
  handle: string;
  sku: string;
  gtin: string | null;
  /** Keys of the values of the product's options, in their order. */
  optionValues: string[];
  price: Minor;
  compareAtPrice: Minor | null;
  currency: Currency;
  weightGrams: number | null;
  packed: [number, number, number] | null;
  position: number;
  active: boolean;
}

/** A product as it is kept, with all of its variants. */
export interface KeptProduct {
  id: string;
  changedAt: string;
  handle: string;
  title: Localized;
  tagline: Localized | null;
  description: Localized | null;
  care: Localized | null;
  vendor: string | null;
  /** Slug. */
  category: string | null;
  taxRate: TaxRate;
  status: ProductStatus;
  ways: FulfillmentKind[];
  temperature: (typeof products.$inferSelect)['temperature'];
  options: ProductOption[];
  maxPerOrder: number | null;
  tags: string[];
  variants: KeptVariant[];
}

/** What of a product can be written; what is left out stays as it is. */
export type ProductPatch = Partial<Omit<KeptProduct, 'id' | 'changedAt' | 'handle' | 'variants'>>;
export type NewProduct = ProductPatch & Pick<KeptProduct, 'handle' | 'title'>;

export type VariantPatch = Partial<
  Pick<KeptVariant, 'sku' | 'gtin' | 'price' | 'compareAtPrice' | 'weightGrams' | 'packed' | 'position' | 'active'>
>;
export type NewVariant = VariantPatch & Pick<KeptVariant, 'sku' | 'optionValues' | 'price'>;
