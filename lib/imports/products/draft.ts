import type { TaxRate } from '../../money';
import type { Hundredths } from '../price';

/** Consecutive rows of one product. What the file does not say is null and stays as it is. */
export interface ProductDraft {
  line: number;
  handle: string;
  /** Absent in rows that continue a product begun earlier in the file. */
  title: string | null;
  titleEn: string | null;
  /** Sanitised HTML. */
  description: string | null;
  descriptionEn: string | null;
  vendor: string | null;
  category: string | null;
  tags: string[] | null;
  status: 'active' | 'draft' | 'archived' | null;
  taxRate: TaxRate | null;
  optionNames: string[];
  /** Its prices are without tax, whatever holds for the file. */
  taxExclusive: boolean;
  /** The handle was made up: the product that has one of the SKUs is meant first. */
  isHandleDerived: boolean;
  /** Options are a guess: articles that are known by their SKU keep theirs. */
  areOptionsLoose: boolean;
  /** The title is a guess: a product that is known keeps its own. */
  isTitleGuessed: boolean;
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
