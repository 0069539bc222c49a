import type { Column, Heading } from '../heading';

/** What each thing is called in Shopify's product CSV: since 2024, before, and in exports with lower-case headings. */
export const shopifyNames = {
  handle: ['url handle', 'handle'],
  title: ['title'],
  body: ['description', 'body (html)', 'body html', 'body'],
  vendor: ['vendor'],
  type: ['type', 'custom product type'],
  category: ['product category', 'standard product type'],
  tags: ['tags'],
  published: ['published on online store', 'published'],
  status: ['status'],
  sku: ['sku', 'variant sku'],
  barcode: ['barcode', 'variant barcode'],
  price: ['price', 'variant price'],
  compareAt: ['compare-at price', 'compare at price', 'variant compare at price', 'variant compare-at price'],
  grams: ['weight value (grams)', 'variant grams'],
  quantity: ['inventory quantity', 'variant inventory qty', 'variant inventory quantity'],
  taxable: ['charge tax', 'variant taxable'],
  image: ['product image url', 'image src'],
  imagePosition: ['image position'],
  imageAlt: ['image alt text'],
  variantImage: ['variant image url', 'variant image'],
  option1Name: ['option1 name'],
  option1Value: ['option1 value'],
  option2Name: ['option2 name'],
  option2Value: ['option2 value'],
  option3Name: ['option3 name'],
  option3Value: ['option3 value'],
} as const;

/** The headings of a product file, and where in them each thing stands. */
export interface ProductSheet {
  heading: Heading;
  columns: ProductColumns;
}

/** What Shopify has no column for. */
const others = ['taxRate', 'titleEn', 'bodyEn', 'taxExclusive', 'derived', 'loose', 'guessedTitle'] as const;

/**
 * All that a row may say of a product. `taxExclusive`, `derived` and `loose` are 1 or empty: the price is without tax,
 * the handle was made up from other cells, the options are only a guess for articles that are not known yet.
 */
export type ProductField = keyof typeof shopifyNames | (typeof others)[number];
export const productFields = [
  ...(Object.keys(shopifyNames) as (keyof typeof shopifyNames)[]),
  ...others,
] as ProductField[];
export type ProductColumns = Record<ProductField, Column | null>;

/** Not Shopify's own: a column 税率 or Tax rate, or a metafield with the key tax_rate, for food at 8%. */
function taxRateColumn(heading: Heading): Column | null {
  const plain = heading.find('税率', 'tax rate');
  return plain ?? heading.columns.find(({ name }) => /\.tax_rate\)$/.test(name)) ?? null;
}

/** @throws BrokenFile without the columns that every generation has. */
export function productSheet(heading: Heading): ProductSheet {
  heading.require([...shopifyNames.handle], [...shopifyNames.title], [...shopifyNames.price]);
  const found = Object.entries(shopifyNames).map(([key, aliases]) => [key, heading.find(...aliases)]);
  const missing = others.map((key) => [key, null]);
  const columns = Object.fromEntries([...found, ...missing]) as ProductColumns;
  return { heading, columns: { ...columns, taxRate: taxRateColumn(heading) } };
}
