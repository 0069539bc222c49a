import { z } from 'zod';
import type { Product, ProductCard } from '../catalog/types';
import { operation } from './api-operation';
import { currency, instant, money, nextPage, pageQuery, text, textOrNull } from './api-shapes';
import { publicAddress } from './public-address';

const address = z.url();

const productSummary = z
  .object({
    handle: z.string(),
    title: text,
    url: address,
    image_url: address.nullable(),
    currency,
    price: money,
    price_varies: z.boolean().meta({ description: 'Another variant costs more.' }),
  })
  .meta({ id: 'ProductSummary' });

const variant = z
  .object({
    sku: z.string(),
    gtin: z.string().nullable().meta({ description: 'JAN, EAN or UPC.' }),
    options: z.array(z.string()).meta({ description: 'Key of the value of each of the product’s options, in order.' }),
    price: money,
    compare_at_price: money.nullable(),
  })
  .meta({ id: 'Variant' });

const product = z
  .object({
    handle: z.string(),
    title: text,
    tagline: textOrNull,
    description: z.union([text, z.null()]).meta({ description: 'Safe HTML.' }),
    care: z.union([text, z.null()]).meta({ description: 'Safe HTML: material and care.' }),
    vendor: z.string().nullable(),
    category: z.object({ slug: z.string(), name: text }).nullable(),
    url: address,
    images: z.array(
      z.object({
        url: address,
        alt: textOrNull,
        option: z.string().nullable().meta({ description: 'Key of the option value it shows; null = all.' }),
      }),
    ),
    tax_rate: z.int().meta({ description: 'Basis points contained in the price: 1000 = 10%.' }),
    currency,
    options: z.array(
      z.object({
        kind: z.enum(['color', 'size', 'other']),
        name: text,
        values: z.array(z.object({ key: z.string(), label: text })),
      }),
    ),
    variants: z.array(variant),
    updated_at: instant,
  })
  .meta({ id: 'Product' });

export const listProductsOperation = operation({
  method: 'get',
  path: '/products',
  summary: 'Products on sale, best known first',
  request: {
    query: pageQuery.extend({
      q: z.string().trim().max(100).default('').meta({ description: 'Words, SKU or JAN; Japanese in any script.' }),
      category: z.string().max(64).optional().meta({ description: 'Slug of a category.' }),
    }),
  },
  answer: z.object({ products: z.array(productSummary), total: z.int(), next_page: nextPage }),
  refuses: [],
  personal: false,
});

export const getProductOperation = operation({
  method: 'get',
  path: '/products/{handle}',
  summary: 'One product with its variants',
  request: { params: z.object({ handle: z.string().max(200) }) },
  answer: product,
  refuses: ['unknown_product'],
  personal: false,
});

const pageAddress = (handle: string) => publicAddress(`/products/${handle}`);

export const toProductSummary = (card: ProductCard): z.input<typeof productSummary> => ({
  handle: card.handle,
  title: card.title,
  url: pageAddress(card.handle),
  image_url: card.imageUrl && publicAddress(card.imageUrl),
  currency: card.currency,
  price: card.price,
  price_varies: card.priceVaries,
});

export const toProduct = (found: Product): z.input<typeof product> => ({
  handle: found.handle,
  title: found.title,
  tagline: found.tagline,
  description: found.description,
  care: found.care,
  vendor: found.vendor,
  category: found.category && { slug: found.category.slug, name: found.category.name },
  url: pageAddress(found.handle),
  images: found.images.map(({ url, alt, optionValue }) => ({ url: publicAddress(url), alt, option: optionValue })),
  tax_rate: found.taxRate,
  currency: found.currency,
  options: found.options.map(({ kind, name, values }) => ({ kind, name, values })),
  variants: found.variants.map(({ sku, gtin, optionValues, price, compareAtPrice }) => {
    return { sku, gtin, options: optionValues, price, compare_at_price: compareAtPrice };
  }),
  updated_at: found.updatedAt.toISOString(),
});
