import { z } from 'zod';
import { oneLine, required } from '../../fields';
import { fulfillmentKinds } from '../../ways';
import { MOST_AT_ONCE, MOST_IMAGES, MOST_OPTIONS, MOST_RELATED, MOST_VALUES, MOST_VARIANTS } from './limits';
import { keepingTemperatures, productStatuses, qualityHints } from './types';

const LONGEST_PROSE = 50_000;

const bothOf = (max: number) => z.object({ ja: oneLine(max), en: oneLine(max) });
const prose = z.string().max(LONGEST_PROSE, 'too_long');
const bothProse = z.object({ ja: prose, en: prose });
const key = z.string().regex(/^[^\p{Cc}]{1,64}$/u);

/** What follows /products/ or /categories/ in an address. */
const slug = required(100).regex(/^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}._-]*$/u, 'address');

const option = z.object({
  kind: z.enum(['color', 'size', 'other']),
  name: z.object({ ja: required(50), en: oneLine(50) }),
  unit: bothOf(20),
  values: z
    .array(z.object({ key, label: z.object({ ja: required(100), en: oneLine(100) }) }))
    .min(1, 'required')
    .max(MOST_VALUES),
});

const variant = z.object({
  id: z.uuid(),
  sku: required(64),
  gtin: oneLine(20),
  optionValues: z.array(key).max(MOST_OPTIONS),
  price: required(20),
  compareAtPrice: oneLine(20),
  weightGrams: oneLine(20),
  packed: oneLine(40),
  active: z.boolean(),
});

/** Our own pictures, and those of another server by https. */
const pictureUrl = z
  .string()
  .regex(/^(?:\/media\/[\w./%-]+|https:\/\/[^\s"'<>]+)$/u)
  .max(2000);

const image = z.object({
  id: z.uuid(),
  url: pictureUrl,
  alt: bothOf(300),
  optionValue: z.union([z.literal(''), key]),
  width: z.number().int().positive().nullable(),
  height: z.number().int().positive().nullable(),
});

const ways = z.array(z.enum(fulfillmentKinds)).min(1, 'choice').max(2);
const taxRate = z.string().regex(/^\d{1,5}$/, 'choice');

/** What the editor sends: boxes as they are typed. What they mean together is judged in problems.ts. */
export const productForm = z.object({
  handle: slug,
  title: z.object({ ja: required(200), en: oneLine(200) }),
  tagline: bothOf(200),
  kicker: bothOf(100),
  description: bothProse,
  care: bothProse,
  vendor: oneLine(100),
  categoryId: z.union([z.literal(''), z.uuid()]),
  taxRate,
  status: z.enum(productStatuses),
  ways,
  temperature: z.enum(keepingTemperatures),
  maxPerOrder: oneLine(10),
  tags: z.string().max(2000, 'too_long'),
  currency: z.enum(['JPY', 'USD', 'EUR']),
  options: z.array(option).max(MOST_OPTIONS),
  variants: z.array(variant).min(1, 'required').max(MOST_VARIANTS),
  images: z.array(image).max(MOST_IMAGES),
  related: z
    .array(
      z.object({ id: z.uuid(), handle: z.string(), title: z.object({ ja: z.string(), en: z.string().optional() }) }),
    )
    .max(MOST_RELATED),
});

const seen = z.number().int().min(0);

export const saveProductInput = z.object({ id: z.uuid(), seen, form: productForm });

const categoryForm = z.object({
  name: z.object({ ja: required(100), en: oneLine(100) }),
  lead: bothOf(300),
  slug,
});
export const saveCategoryInput = z.object({ id: z.uuid(), seen, form: categoryForm });
export const removeCategoryInput = z.object({ id: z.uuid(), seen });
export const moveCategoryInput = z.object({
  id: z.uuid(),
  by: z.union([z.literal(-1), z.literal(1)]),
  seen: z.number().int().min(0),
});

/** One thing that is done to many products. */
export const changeProductsInput = z.object({
  ids: z.array(z.uuid()).min(1, 'choice').max(MOST_AT_ONCE),
  change: z.discriminatedUnion('what', [
    z.object({ what: z.literal('status'), status: z.enum(productStatuses) }),
    z.object({ what: z.literal('category'), categoryId: z.union([z.literal(''), z.uuid()]) }),
    z.object({ what: z.literal('taxRate'), taxRate }),
    z.object({ what: z.literal('ways'), ways }),
    /** '' = as many as there are. */
    z.object({ what: z.literal('maxPerOrder'), most: oneLine(10) }),
    z.object({ what: z.literal('addTags'), tags: required(2000) }),
    z.object({ what: z.literal('removeTags'), tags: required(2000) }),
    /** '-10' %; rounded to whole yen or cents. */
    z.object({ what: z.literal('percent'), percent: required(10).regex(/^[+-]?\d{1,3}(?:\.\d)?$/, 'number') }),
    z.object({ what: z.literal('amount'), amount: required(12).regex(/^[+-]?\d{1,9}$/, 'number') }),
  ]),
});
export type ProductsChange = z.output<typeof changeProductsInput>['change'];

const once = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [value ?? ''].flat()[0] ?? '');
const oneOf = <T extends string>(values: readonly T[]) =>
  once.transform((text) => values.find((one) => one === text) ?? null);
const idOrNull = once.transform((text) => (z.uuid().safeParse(text).success ? text : null));

/** Query parameters of the console's list; what cannot be read is left out. */
export const productListInput = z.object({
  q: once.transform((text) =>
    text
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 100),
  ),
  status: oneOf(productStatuses),
  category: idOrNull,
  hint: oneOf(qualityHints),
  drafted: once.transform((text) => text === '1'),
  /** Only what was made before this product; or after it, the nearest first. */
  before: idOrNull,
  after: idOrNull,
});
export type ProductListFilter = z.output<typeof productListInput>;

const share = z.number().min(0).max(1);
export const cropInput = z.object({
  url: pictureUrl,
  crop: z.object({ left: share, top: share, width: share, height: share }),
});

export const findProductsInput = z.object({ q: z.string().max(100) });
export const decideProductsInput = z.object({
  ids: z.array(z.uuid()).min(1, 'choice').max(MOST_AT_ONCE),
  act: z.enum(['publish', 'discard']),
});
