import type { TaxRate } from '../../money';
import type { Hundredths } from '../price';

/** Consecutive rows of one product. What the file does not say is null and stays as it is. */
export interface ProductDraft {
  line: number;
  handle: string;
  /** Absent in rows that continue a product begun earlier in the file. */
  title: string | null;
  /** Sanitised HTML. */
  description: string | null;
  vendor: string | null;
  category: string | null;
  tags: string[] | null;
  status: 'active' | 'draft' | 'archived' | null;
  taxRate: TaxRate | null;
  optionNames: string[];
  variants: VariantDraft[];
  images: ImageDraft[];
  /** Lines of rows that were good so far: refused with the product when it is refused as a whole. */
  lines: number[];
}

export interface VariantDraft {
  line: number;
  sku: string | null;
  skuColumn: string | null;
  gtin: string | null;
  /** Option values as shown, in the order of the options; none for the only variant of a product without. */
  labels: string[];
  price: Hundredths;
  priceColumn: string;
  /** 'none' takes an earlier one away: a struck-out price must not outlive its sale. */
  compareAt: Hundredths | 'none' | null;
  weightGrams: number | null;
  quantity: number | null;
  imageUrl: string | null;
}

export interface ImageDraft {
  url: string;
  alt: string | null;
  /** From 1; null where the file gives none. */
  position: number | null;
}
