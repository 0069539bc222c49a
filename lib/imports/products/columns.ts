import type { Column, Heading } from '../heading';

/** What each thing is called in Shopify's product CSV: since 2024, before, and in exports with lower-case headings. */
const names = {
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
} as const;

/** The headings of a product file, and where in them each thing stands. */
export interface ProductSheet {
  heading: Heading;
  columns: ProductColumns;
}

export type ProductColumns = Record<keyof typeof names | 'taxRate', Column | null>;

/** Not Shopify's own: a column 税率 or Tax rate, or a metafield with the key tax_rate, for food at 8%. */
function taxRateColumn(heading: Heading): Column | null {
  const plain = heading.find('税率', 'tax rate');
  return plain ?? heading.columns.find(({ name }) => /\.tax_rate\)$/.test(name)) ?? null;
}

/** @throws BrokenFile without the columns that every generation has. */
export function productSheet(heading: Heading): ProductSheet {
  heading.require([...names.handle], [...names.title], [...names.price]);
  const found = Object.entries(names).map(([key, aliases]) => [key, heading.find(...aliases)]);
  const columns = Object.fromEntries(found) as Omit<ProductColumns, 'taxRate'>;
  return { heading, columns: { ...columns, taxRate: taxRateColumn(heading) } };
}
