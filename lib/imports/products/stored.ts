import type { ProductImage, ProductOption } from '../../catalog/types';
import type { Localized } from '../../locale';
import type { Minor, TaxRate } from '../../money';

/** A product as the database holds it: what an import may change, and what the text for search is made of. */
export interface StoredProduct {
  id: string;
  handle: string;
  title: Localized;
  tagline: Localized | null;
  kicker: Localized | null;
  description: Localized | null;
  vendor: string | null;
  categoryId: string | null;
  taxRate: TaxRate;
  status: 'active' | 'draft' | 'archived';
  options: ProductOption[];
  tags: string[];
  searchText: string;
  variants: StoredVariant[];
  /** In their order. */
  images: ProductImage[];
}

export interface StoredVariant {
  id: string;
  sku: string;
  gtin: string | null;
  optionValues: string[];
  price: Minor;
  compareAtPrice: Minor | null;
  weightGrams: number | null;
  position: number;
}
