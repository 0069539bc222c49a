import { z } from 'zod';
import { gtinOf } from '../catalog/gtin';
import {
  type NewProduct,
  type NewVariant,
  type ProductPatch,
  productStatuses,
  type VariantPatch,
} from '../catalog/kept-product';
import { oneLine, required } from '../fields';
import { temperatures } from '../points/types';
import { fulfillmentKinds } from '../ways';

// Messages are keys of refusal.fields.
const MOST_PROSE = 50_000;
const MOST_MONEY = 100_000_000;
const bothLanguages = (most: number) =>
  z.strictObject({ ja: required(most), en: oneLine(most).min(1, 'required').optional() });
const line = (most: number) => bothLanguages(most).nullable();
const prose = z
  .strictObject({
    ja: z.string('required').max(MOST_PROSE, 'too_long'),
    en: z.string('required').max(MOST_PROSE, 'too_long').optional(),
  })
  .nullable()
  .meta({ description: 'Text or HTML; what is not safe in it is left out.' });

const optionKey = z.string('required').regex(/^[\w.-]{1,60}$/, 'key');
const options = z
  .array(
    z.strictObject({
      kind: z.enum(['color', 'size', 'other'], 'choice'),
      name: bothLanguages(60),
      unit: bothLanguages(20).optional(),
      values: z
        .array(z.strictObject({ key: optionKey, label: bothLanguages(60) }))
        .min(1, 'required')
        .max(200, 'too_long')
        .refine((values) => new Set(values.map(({ key }) => key)).size === values.length, 'repeated'),
    }),
  )
  .max(3, 'too_long');

const price = z.int('number').min(0, 'number').max(MOST_MONEY, 'number');
const millimetres = z.int('number').min(1, 'number').max(10_000, 'number');
const sku = required(100);

const variantFields = {
  sku,
  gtin: z
    .string()
    .nullable()
    .transform((typed) => (typed ? gtinOf(typed) : null))
    .meta({ description: 'JAN, EAN or UPC; null where there is none, or its check digit is wrong.' }),
  price: price.meta({ description: 'Minor units, tax included.' }),
  compare_at_price: price.nullable().meta({ description: 'Struck out beside the price; more than it.' }),
  weight_grams: z.int('number').min(0, 'number').max(1_000_000, 'number').nullable(),
  packed_mm: z.tuple([millimetres, millimetres, millimetres]).nullable().meta({
    description: 'Sides of the packed article, longest first.',
  }),
  position: z.int('number').min(0, 'number').max(10_000, 'number'),
  active: z.boolean(),
};
const { sku: _sku, price: _price, ...optionalVariant } = variantFields;

export const newVariantBody = z
  .strictObject({
    sku,
    options: z.array(optionKey).max(3, 'too_long').default([]).meta({
      description: 'Key of the value of each of the product’s options, in order.',
    }),
    price: variantFields.price,
    ...z.object(optionalVariant).partial().shape,
  })
  .meta({ id: 'NewVariant' });
export const variantPatchBody = z
  .strictObject(z.object(variantFields).partial().shape)
  .refine((patch) => Object.keys(patch).length > 0, 'required')
  .meta({ id: 'VariantPatch' });

const productFields = {
  title: bothLanguages(200),
  tagline: line(200),
  description: prose,
  care: prose,
  vendor: oneLine(100).nullable(),
  category: z.string().max(64).nullable().meta({ description: 'Slug.' }),
  tax_rate: z.literal([800, 1000, 0], 'choice').meta({ description: 'Basis points contained in the price.' }),
  status: z.enum(productStatuses, 'choice'),
  ways: z.array(z.enum(fulfillmentKinds, 'choice')).min(1, 'choice').meta({ description: 'How it may be had.' }),
  temperature: z.enum(temperatures, 'choice'),
  options: options.meta({ description: 'What its variants differ by; those that are there have to fit.' }),
  max_per_order: z.int('number').min(1, 'number').max(999, 'number').nullable(),
  tags: z.array(required(60)).max(50, 'too_long'),
};
const { title, ...optionalProduct } = productFields;

export const newProductBody = z
  .strictObject({
    handle: z
      .string('required')
      .regex(/^[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*$/u, 'key')
      .max(200, 'too_long')
      .meta({ description: 'Its address: /products/…' }),
    title,
    ...z.object(optionalProduct).partial().shape,
    variants: z
      .array(newVariantBody)
      .min(1, 'required')
      .max(500, 'too_long')
      .refine((sold) => new Set(sold.map((variant) => variant.sku)).size === sold.length, 'repeated'),
  })
  .meta({ id: 'NewProduct' });
export const productPatchBody = z
  .strictObject(z.object(productFields).partial().shape)
  .refine((patch) => Object.keys(patch).length > 0, 'required')
  .meta({ id: 'ProductPatch' });

/** What is not named stays out of the patch. */
const named = <T extends object>(patch: T): T =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as T;

type VariantBody = Partial<z.output<typeof newVariantBody>>;

export const toVariantPatch = (body: VariantBody): VariantPatch =>
  named({
    sku: body.sku,
    gtin: body.gtin,
    price: body.price,
    compareAtPrice: body.compare_at_price,
    weightGrams: body.weight_grams,
    packed: body.packed_mm,
    position: body.position,
    active: body.active,
  });

export const toNewVariant = (body: z.output<typeof newVariantBody>): NewVariant => ({
  ...toVariantPatch(body),
  sku: body.sku,
  price: body.price,
  optionValues: body.options,
});

export const toProductPatch = (body: Partial<z.output<typeof productPatchBody>>): ProductPatch =>
  named({
    title: body.title,
    tagline: body.tagline,
    description: body.description,
    care: body.care,
    vendor: body.vendor,
    category: body.category,
    taxRate: body.tax_rate,
    status: body.status,
    ways: body.ways,
    temperature: body.temperature,
    options: body.options,
    maxPerOrder: body.max_per_order,
    tags: body.tags,
  });

export const toNewProduct = (
  body: z.output<typeof newProductBody>,
): NewProduct & { variants: readonly NewVariant[] } => ({
  ...toProductPatch(body),
  handle: body.handle,
  title: body.title,
  variants: body.variants.map(toNewVariant),
});
