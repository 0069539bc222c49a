import type { ExportedLevel, ExportedProduct, ExportedVariant } from '../queries';
import type { Layout, Line } from '../tables';
import { pictureOf } from './shopify';

const OPTIONS = [1, 2, 3] as const;

const columns = [
  'handle',
  'title',
  'title_en',
  'description',
  'description_en',
  'vendor',
  'category',
  'tags',
  'status',
  'tax_rate',
  ...OPTIONS.flatMap((n) => [`option${n}_name`, `option${n}_value`]),
  'sku',
  'gtin',
  'price',
  'compare_at_price',
  'weight_grams',
  'image_url',
  'image_position',
  'image_alt',
  'variant_image_url',
];

const factsOf = (product: ExportedProduct): Line => ({
  title: product.title.ja,
  title_en: product.title.en ?? '',
  description: product.description?.ja ?? '',
  description_en: product.description?.en ?? '',
  vendor: product.vendor,
  category: product.category,
  tags: product.tags.join(','),
  status: product.status,
  tax_rate: product.taxRate / 100,
});

const articleOf = (product: ExportedProduct, variant: ExportedVariant): Line => ({
  ...Object.fromEntries(product.options.map((option, i) => [`option${i + 1}_name`, option.name.ja])),
  ...Object.fromEntries(variant.labels.map((label, i) => [`option${i + 1}_value`, label])),
  sku: variant.sku,
  gtin: variant.gtin,
  price: variant.price,
  compare_at_price: variant.compareAtPrice,
  weight_grams: variant.weightGrams,
  variant_image_url: pictureOf(product, variant),
});

function pictureLine({ images }: ExportedProduct, i: number): Line {
  const image = images[i];
  return image ? { image_url: image.url, image_position: i + 1, image_alt: image.alt?.ja ?? '' } : {};
}

/** Our own table: a row a variant, a picture in each as long as there are any. */
export const plainProducts: Layout<ExportedProduct> = {
  columns,
  lines(product) {
    const { variants, images, handle } = product;
    return Array.from({ length: Math.max(variants.length, images.length) }, (_, i) => {
      const variant = variants[i];
      return {
        handle,
        ...(i === 0 && factsOf(product)),
        ...(variant && articleOf(product, variant)),
        ...pictureLine(product, i),
      };
    });
  },
};

/** What lies where. */
export const plainStock: Layout<ExportedLevel> = {
  columns: ['store_code', 'store_name', 'sku', 'handle', 'title', 'choice', 'on_hand', 'allocated', 'available'],
  lines: (level) => [
    {
      store_code: level.storeCode,
      store_name: level.storeName,
      sku: level.sku,
      handle: level.handle,
      title: level.title,
      choice: level.labels.join(' / '),
      on_hand: level.onHand,
      allocated: level.allocated,
      available: level.available,
    },
  ],
};

/** Shopify's inventory, a row an article and location. */
export const shopifyInventory: Layout<ExportedLevel> = {
  columns: [
    'Handle',
    'Title',
    ...OPTIONS.flatMap((n) => [`Option${n} Name`, `Option${n} Value`]),
    'SKU',
    'Location',
    'Available (not editable)',
    'On hand (current)',
    'On hand (new)',
  ],
  lines: (level) => [
    {
      Handle: level.handle,
      Title: level.title,
      ...Object.fromEntries(level.optionNames.map((name, i) => [`Option${i + 1} Name`, name])),
      ...Object.fromEntries(level.labels.map((label, i) => [`Option${i + 1} Value`, label])),
      ...(level.isOnly && { 'Option1 Name': 'Title', 'Option1 Value': 'Default Title' }),
      SKU: level.sku,
      Location: level.storeName,
      'Available (not editable)': level.available,
      'On hand (current)': level.onHand,
      'On hand (new)': level.onHand,
    },
  ],
};
