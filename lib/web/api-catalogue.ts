import { z } from 'zod';
import { type KeptProduct, type KeptVariant, productStatuses } from '../catalog/kept-product';
import { temperatures } from '../points/types';
import { fulfillmentKinds } from '../ways';
import { newProductBody, newVariantBody, productPatchBody, variantPatchBody } from './api-catalogue-body';
import { changesAnswer, changesQuery } from './api-cursor';
import { onceHeaders } from './api-once';
import { operation } from './api-operation';
import { currency, instant, money, text, textOrNull } from './api-shapes';

const variant = z
  .object({
    product: z.string().meta({ description: 'Handle.' }),
    sku: z.string(),
    gtin: z.string().nullable(),
    options: z.array(z.string()),
    price: money,
    compare_at_price: money.nullable(),
    currency,
    weight_grams: z.int().nullable(),
    packed_mm: z.array(z.int()).nullable(),
    position: z.int(),
    active: z.boolean(),
    updated_at: instant,
  })
  .meta({ id: 'CatalogueVariant' });

const product = z
  .object({
    handle: z.string(),
    title: text,
    tagline: textOrNull,
    description: textOrNull,
    care: textOrNull,
    vendor: z.string().nullable(),
    category: z.string().nullable(),
    tax_rate: z.int(),
    status: z.enum(productStatuses),
    ways: z.array(z.enum(fulfillmentKinds)),
    temperature: z.enum(temperatures),
    options: z.array(
      z.object({
        kind: z.enum(['color', 'size', 'other']),
        name: text,
        unit: text.optional(),
        values: z.array(z.object({ key: z.string(), label: text })),
      }),
    ),
    max_per_order: z.int().nullable(),
    tags: z.array(z.string()),
    variants: z.array(variant),
    updated_at: instant,
  })
  .meta({ id: 'CatalogueProduct', description: 'A product as it is kept, on sale or not.' });

const read = { method: 'get', scope: 'catalogue:read', personal: true } as const;
const write = { scope: 'catalogue:write', personal: true } as const;
const handle = z.object({ handle: z.string().max(200) });
const sku = z.object({ sku: z.string().max(100) });
const headers = onceHeaders;
/** Both languages of a long description and care, with room for what JSON adds. */
const LARGEST = 1024 * 1024;

export const listCatalogueOperation = operation({
  ...read,
  path: '/catalogue/products',
  summary: 'All products, in the order in which they changed',
  request: { query: changesQuery.extend({ status: z.enum(productStatuses).optional() }) },
  answer: z.object({ products: z.array(product), ...changesAnswer }),
  refuses: [],
});
export const getCatalogueOperation = operation({
  ...read,
  path: '/catalogue/products/{handle}',
  summary: 'One product, on sale or not',
  request: { params: handle },
  answer: product,
  refuses: ['unknown_product'],
});
export const createProductOperation = operation({
  ...write,
  method: 'post',
  path: '/catalogue/products',
  summary: 'A new product with its variants',
  description: 'On sale at once, unless its `status` is draft.',
  largestBody: LARGEST,
  request: { headers, body: newProductBody },
  answer: product,
  created: 'The product is there.',
  refuses: ['not_allowed'],
});
export const patchProductOperation = operation({
  ...write,
  method: 'patch',
  path: '/catalogue/products/{handle}',
  summary: 'Change some of a product',
  description: 'What is not named stays as it is.',
  largestBody: LARGEST,
  request: { params: handle, headers, body: productPatchBody },
  answer: product,
  refuses: ['not_allowed', 'unknown_product'],
});
export const addVariantOperation = operation({
  ...write,
  method: 'post',
  path: '/catalogue/products/{handle}/variants',
  summary: 'One more variant',
  request: { params: handle, headers, body: newVariantBody },
  answer: variant,
  created: 'The variant is there.',
  refuses: ['not_allowed', 'unknown_product'],
});
export const listVariantsOperation = operation({
  ...read,
  path: '/catalogue/variants',
  summary: 'All variants, in the order in which they changed',
  request: {
    query: changesQuery.extend({
      gtin: z.string().max(20).optional().meta({ description: 'Those of one JAN, EAN or UPC.' }),
    }),
  },
  answer: z.object({ variants: z.array(variant), ...changesAnswer }),
  refuses: [],
});
export const getVariantOperation = operation({
  ...read,
  path: '/catalogue/variants/{sku}',
  summary: 'One variant, on sale or not',
  request: { params: sku },
  answer: variant,
  refuses: ['unknown_product'],
});
export const patchVariantOperation = operation({
  ...write,
  method: 'patch',
  path: '/catalogue/variants/{sku}',
  summary: 'Change the price or some more of a variant',
  description: 'Orders that were placed keep the price they were placed at.',
  request: { params: sku, headers, body: variantPatchBody },
  answer: variant,
  refuses: ['not_allowed', 'unknown_product'],
});

export const toCatalogueVariant = (found: KeptVariant): z.input<typeof variant> => ({
  product: found.handle,
  sku: found.sku,
  gtin: found.gtin,
  options: found.optionValues,
  price: found.price,
  compare_at_price: found.compareAtPrice,
  currency: found.currency,
  weight_grams: found.weightGrams,
  packed_mm: found.packed,
  position: found.position,
  active: found.active,
  updated_at: found.changedAt,
});

export const toCatalogueProduct = (found: KeptProduct): z.input<typeof product> => ({
  handle: found.handle,
  title: found.title,
  tagline: found.tagline,
  description: found.description,
  care: found.care,
  vendor: found.vendor,
  category: found.category,
  tax_rate: found.taxRate,
  status: found.status,
  ways: found.ways,
  temperature: found.temperature,
  options: found.options,
  max_per_order: found.maxPerOrder,
  tags: found.tags,
  variants: found.variants.map(toCatalogueVariant),
  updated_at: found.changedAt,
});
