import type { ExportedProduct, ExportedVariant } from '../queries';
import type { Layout, Line } from '../tables';

const OPTIONS = [1, 2, 3] as const;

const columns = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Product Category',
  'Type',
  'Tags',
  'Published',
  ...OPTIONS.flatMap((n) => [`Option${n} Name`, `Option${n} Value`]),
  'Variant SKU',
  'Variant Grams',
  'Variant Inventory Tracker',
  'Variant Inventory Qty',
  'Variant Inventory Policy',
  'Variant Fulfillment Service',
  'Variant Price',
  'Variant Compare At Price',
  'Variant Requires Shipping',
  'Variant Taxable',
  'Variant Barcode',
  'Image Src',
  'Image Position',
  'Image Alt Text',
  'Gift Card',
  'Variant Image',
  'Variant Weight Unit',
  '税率 (product.metafields.custom.tax_rate)',
  'Status',
];

const factsOf = (product: ExportedProduct): Line => ({
  Title: product.title.ja,
  'Body (HTML)': product.description?.ja ?? '',
  Vendor: product.vendor,
  Type: product.category,
  Tags: product.tags.join(', '),
  Published: product.status === 'active' ? 'TRUE' : 'FALSE',
  'Gift Card': 'FALSE',
  '税率 (product.metafields.custom.tax_rate)': product.taxRate / 100,
  Status: product.status,
  ...Object.fromEntries(product.options.map((option, i) => [`Option${i + 1} Name`, option.name.ja])),
  ...(product.options.length === 0 && { 'Option1 Name': 'Title' }),
});

/** Of the pictures that show a variant's colour, the first. */
export function pictureOf(product: ExportedProduct, variant: ExportedVariant): string {
  const shown = product.images.find(
    ({ optionValue }) => optionValue !== null && variant.optionValues.includes(optionValue),
  );
  return shown?.url ?? '';
}

const articleOf = (product: ExportedProduct, variant: ExportedVariant): Line => ({
  ...Object.fromEntries(variant.labels.map((label, i) => [`Option${i + 1} Value`, label])),
  ...(variant.labels.length === 0 && { 'Option1 Value': 'Default Title' }),
  'Variant SKU': variant.sku,
  'Variant Grams': variant.weightGrams,
  'Variant Inventory Tracker': 'shopify',
  'Variant Inventory Qty': variant.available,
  'Variant Inventory Policy': 'deny',
  'Variant Fulfillment Service': 'manual',
  'Variant Price': variant.price,
  'Variant Compare At Price': variant.compareAtPrice,
  'Variant Requires Shipping': 'TRUE',
  'Variant Taxable': product.taxRate === 0 ? 'FALSE' : 'TRUE',
  'Variant Barcode': variant.gtin,
  'Variant Image': pictureOf(product, variant),
  'Variant Weight Unit': 'g',
});

function pictureLine({ images }: ExportedProduct, i: number): Line {
  const image = images[i];
  return image ? { 'Image Src': image.url, 'Image Position': i + 1, 'Image Alt Text': image.alt?.ja ?? '' } : {};
}

/** A row a variant, a picture in each as long as there are any. */
export const shopify: Layout<ExportedProduct> = {
  columns,
  lines(product) {
    const { variants, images, handle } = product;
    return Array.from({ length: Math.max(variants.length, images.length) }, (_, i) => {
      const variant = variants[i];
      return {
        Handle: handle,
        ...(i === 0 && factsOf(product)),
        ...(variant && articleOf(product, variant)),
        ...pictureLine(product, i),
      };
    });
  },
};
