import type { ProductOption } from '../types';
import { typedAmount } from './amount';
import { typedPacked } from './read';
import type { ImageValues, ProductRows, ProductValues, VariantValues } from './stored';
import { both, bothHtml } from './text';
import type { ImageForm, OptionForm, ProductForm, ProductName, VariantForm } from './types';

const typed = (value: number | null): string => (value === null ? '' : String(value));

const optionForm = ({ kind, name, unit, values }: ProductOption): OptionForm => ({
  kind,
  name: both(name),
  unit: both(unit ?? null),
  values: values.map(({ key, label }) => ({ key, label: both(label) })),
});

const variantForm = (row: VariantValues): VariantForm => ({
  id: row.id,
  sku: row.sku,
  gtin: row.gtin ?? '',
  optionValues: row.option_values,
  price: typedAmount(row.price, row.currency),
  compareAtPrice: row.compare_at_price === null ? '' : typedAmount(row.compare_at_price, row.currency),
  weightGrams: typed(row.weight_grams),
  packed: typedPacked(row.packed),
  active: row.active,
});

const imageForm = (row: ImageValues): ImageForm => ({
  id: row.id,
  url: row.url,
  alt: both(row.alt),
  optionValue: row.option_value ?? '',
  width: row.width,
  height: row.height,
});

/** Rows of a product as boxes to type in. */
export function formOf(product: ProductValues, rows: ProductRows, related: ProductName[]): ProductForm {
  return {
    handle: product.handle,
    title: both(product.title),
    tagline: both(product.tagline),
    kicker: both(product.kicker),
    description: bothHtml(product.description),
    care: bothHtml(product.care),
    vendor: product.vendor ?? '',
    categoryId: product.category_id ?? '',
    taxRate: String(product.tax_rate),
    status: product.status,
    ways: product.ways,
    temperature: product.temperature,
    maxPerOrder: typed(product.max_per_order),
    tags: product.tags.join(', '),
    currency: rows.variants[0]?.currency ?? 'JPY',
    options: product.options.map(optionForm),
    variants: [...rows.variants].sort((a, b) => Number(b.active) - Number(a.active)).map(variantForm),
    images: rows.images.map(imageForm),
    related,
  };
}

const nothing = { ja: '', en: '' };

/** A product that nobody has typed anything of yet: one article, not shown until it is said so. */
export const emptyForm = (variantId: string): ProductForm => ({
  handle: '',
  title: nothing,
  tagline: nothing,
  kicker: nothing,
  description: nothing,
  care: nothing,
  vendor: '',
  categoryId: '',
  taxRate: '1000',
  status: 'active',
  ways: ['pickup', 'delivery'],
  temperature: 'ambient',
  maxPerOrder: '',
  tags: '',
  currency: 'JPY',
  options: [],
  variants: [
    {
      ...{ id: variantId, sku: '', gtin: '', optionValues: [], price: '', compareAtPrice: '' },
      ...{ weightGrams: '', packed: '', active: true },
    },
  ],
  images: [],
  related: [],
});
