import type { Draft } from '../../drafts/types';
import type { Localized } from '../../locale';
import type { Currency, Minor, TaxRate } from '../../money';
import type { FulfillmentKind } from '../../ways';
import type { ProductOption } from '../types';

export const productStatuses = ['active', 'draft', 'archived'] as const;
export type ProductStatus = (typeof productStatuses)[number];

export const keepingTemperatures = ['ambient', 'chilled', 'frozen'] as const;
export type KeepingTemperature = (typeof keepingTemperatures)[number];

/** A text in both languages as it is typed; '' = missing. */
export interface Both {
  ja: string;
  en: string;
}

export interface OptionForm {
  kind: ProductOption['kind'];
  name: Both;
  unit: Both;
  values: { key: string; label: Both }[];
}

/** A row of the grid as it is typed. */
export interface VariantForm {
  id: string;
  sku: string;
  gtin: string;
  optionValues: string[];
  /** In whole units of the currency: 1980, 19.80. */
  price: string;
  compareAtPrice: string;
  weightGrams: string;
  /** Sides in mm: 300×200×100. */
  packed: string;
  active: boolean;
}

export interface ImageForm {
  id: string;
  url: string;
  alt: Both;
  /** '' = shows all. */
  optionValue: string;
  width: number | null;
  height: number | null;
}

/** Another product by what it is known by. */
export interface ProductName {
  id: string;
  handle: string;
  title: Localized;
}

/** A product as its editor holds it: every box as it is typed. */
export interface ProductForm {
  handle: string;
  title: Both;
  tagline: Both;
  kicker: Both;
  /** Plain paragraphs where there is nothing more, else HTML. */
  description: Both;
  care: Both;
  vendor: string;
  categoryId: string;
  taxRate: string;
  status: ProductStatus;
  ways: FulfillmentKind[];
  temperature: KeepingTemperature;
  maxPerOrder: string;
  /** Separated by commas. */
  tags: string;
  currency: Currency;
  options: OptionForm[];
  variants: VariantForm[];
  images: ImageForm[];
  related: ProductName[];
}

/** A product for its editor, with its draft. */
export interface EditedProduct {
  id: string;
  form: ProductForm;
  draft: Draft | null;
  /** Not public yet in any form. */
  isNew: boolean;
  /** Address of the page that shoppers see; null while it is new. */
  publicHandle: string | null;
  /** Rows of the grid that are public: they are switched off, never taken away. */
  publicVariantIds: string[];
}

/** What a product lacks that shoppers or other systems look for. */
export const qualityHints = ['picture', 'gtin', 'english', 'category', 'size'] as const;
export type QualityHint = (typeof qualityHints)[number];

/** A row of the console's list, drafts laid over. */
export interface ProductRow {
  id: string;
  handle: string;
  title: Localized;
  status: ProductStatus;
  category: Localized | null;
  imageUrl: string | null;
  taxRate: TaxRate;
  ways: FulfillmentKind[];
  /** Of the variants on sale. */
  variants: number;
  firstSku: string | null;
  currency: Currency;
  lowest: Minor | null;
  highest: Minor | null;
  hints: QualityHint[];
  /** null = nothing is being changed. */
  draft: { version: number; isNew: boolean; publishAt: Date | null } | null;
}

/** Part of the list, with the ids at which those before and after it begin. */
export interface ProductPage {
  rows: ProductRow[];
  before: string | null;
  after: string | null;
}

export interface CategoryForm {
  name: Both;
  lead: Both;
  slug: string;
}

/** A department as its editor sees it, draft laid over. */
export interface EditedCategory {
  id: string;
  form: CategoryForm;
  position: number;
  products: number;
  draft: Draft | null;
  isNew: boolean;
  /** Its draft takes it away. */
  isLeaving: boolean;
}
