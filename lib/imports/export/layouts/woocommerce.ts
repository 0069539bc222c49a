import type { ExportedProduct, ExportedVariant } from '../queries';
import type { Layout, Line } from '../tables';
import { pictureOf } from './shopify';

const ATTRIBUTES = [1, 2, 3] as const;

const columns = [
  'ID',
  'Type',
  'SKU',
  'GTIN, UPC, EAN, or ISBN',
  'Name',
  'Published',
  'Is featured?',
  'Visibility in catalog',
  'Short description',
  'Description',
  'Tax status',
  'Tax class',
  'In stock?',
  'Stock',
  'Weight (kg)',
  'Sale price',
  'Regular price',
  'Categories',
  'Tags',
  'Images',
  'Parent',
  'Position',
  ...ATTRIBUTES.flatMap((n) => [
    `Attribute ${n} name`,
    `Attribute ${n} value(s)`,
    `Attribute ${n} visible`,
    `Attribute ${n} global`,
  ]),
  'Brands',
];

const classes: Partial<Record<number, string>> = { 800: 'reduced-rate', 0: 'zero-rate' };

const taxOf = ({ taxRate }: ExportedProduct): Line => ({
  'Tax status': 'taxable',
  'Tax class': classes[taxRate] ?? '',
});

const factsOf = (product: ExportedProduct): Line => ({
  Name: product.title.ja,
  Published: product.status === 'active' ? 1 : 0,
  'Is featured?': 0,
  'Visibility in catalog': 'visible',
  Description: product.description?.ja ?? '',
  ...taxOf(product),
  Categories: product.category,
  Tags: product.tags.join(', '),
  Images: product.images.map(({ url }) => url).join(', '),
  Brands: product.vendor,
});

const articleOf = (variant: ExportedVariant): Line => ({
  SKU: variant.sku,
  'GTIN, UPC, EAN, or ISBN': variant.gtin,
  'In stock?': variant.available === 0 ? 0 : 1,
  Stock: variant.available,
  'Weight (kg)': variant.weightGrams === null ? '' : variant.weightGrams / 1000,
  'Sale price': variant.compareAtPrice === null ? '' : variant.price,
  'Regular price': variant.compareAtPrice ?? variant.price,
});

const attributesOf = (names: readonly string[], values: readonly string[], isOwn: boolean): Line =>
  Object.fromEntries(
    names.flatMap((name, i) => [
      [`Attribute ${i + 1} name`, name],
      [`Attribute ${i + 1} value(s)`, values[i] ?? ''],
      [`Attribute ${i + 1} visible`, isOwn ? 1 : ''],
      [`Attribute ${i + 1} global`, 1],
    ]),
  );

function variationLine(product: ExportedProduct, variant: ExportedVariant, i: number): Line {
  const names = product.options.map((option) => option.name.ja);
  return {
    Type: 'variation',
    ...articleOf(variant),
    Name: `${product.title.ja} - ${variant.labels.join(', ')}`,
    Published: 1,
    'Visibility in catalog': 'visible',
    ...taxOf(product),
    Images: pictureOf(product, variant),
    Parent: product.handle,
    Position: i + 1,
    ...attributesOf(names, variant.labels, false),
  };
}

/** A simple product, or a variable one and its variations. */
export const woocommerce: Layout<ExportedProduct> = {
  columns,
  lines(product) {
    const [only] = product.variants;
    if (product.options.length === 0) return only ? [{ Type: 'simple', ...factsOf(product), ...articleOf(only) }] : [];
    const names = product.options.map((option) => option.name.ja);
    const values = product.options.map((option) => option.values.map(({ label }) => label.ja).join(', '));
    const parent = { Type: 'variable', SKU: product.handle, ...factsOf(product), ...attributesOf(names, values, true) };
    return [parent, ...product.variants.map((variant, i) => variationLine(product, variant, i))];
  },
};
