import { isDeepStrictEqual } from 'node:util';
import type { ProductOption } from '../../catalog/types';
import type { KeptProduct } from '../products/product-change';
import type { StoredProduct, StoredVariant } from '../products/stored';
import type { KeptByOthers } from '../runs/types';

const facts = ['title', 'description', 'vendor', 'categoryId', 'taxRate', 'status', 'tags', 'images'] as const;
const articleFacts = ['sku', 'gtin', 'price', 'compareAtPrice', 'weightGrams', 'position'] as const;

const same = isDeepStrictEqual;

/** A value as it was, unless somebody has changed it since. */
function reverted<T extends object>(
  current: T,
  before: Partial<T>,
  after: Partial<T>,
  fields: readonly (keyof T)[],
): { value: T; kept: (keyof T)[] } {
  const touched = fields.filter((field) => field in after && !same(before[field], after[field]));
  const back = touched.filter((field) => same(current[field], after[field]));
  const value = { ...current, ...Object.fromEntries(back.map((field) => [field, before[field]])) };
  const kept = touched.filter((field) => !same(current[field], after[field]) && !same(current[field], before[field]));
  return { value, kept };
}

export interface Reverted {
  product: StoredProduct;
  kept: KeptByOthers[];
}

const fits = (values: readonly string[], options: readonly ProductOption[]): boolean =>
  values.length === options.length && options.every((option, i) => option.values.some(({ key }) => key === values[i]));

/** Options go back together with what variants chose of them, or not at all. */
function restructured(
  current: StoredProduct,
  articles: StoredVariant[],
  { before, after }: { before: KeptProduct; after: KeptProduct },
): { options: ProductOption[]; variants: StoredVariant[]; isKept: boolean } {
  const asTheyAre = { options: current.options, variants: articles };
  const { options } = before;
  if (!options || !after.options) return { ...asTheyAre, isKept: false };
  const old = new Map(before.variants?.map(({ id, optionValues }) => [id, optionValues]));
  const made = new Map(after.variants?.map(({ id, optionValues }) => [id, optionValues]));
  const variants = articles.map((variant) => {
    const isAsMade = same(variant.optionValues, made.get(variant.id));
    return { ...variant, optionValues: (isAsMade && old.get(variant.id)) || variant.optionValues };
  });
  const isPossible = same(current.options, after.options) && variants.every((each) => fits(each.optionValues, options));
  return isPossible ? { options, variants, isKept: false } : { ...asTheyAre, isKept: true };
}

/**
 * A product as it stood before an import changed it. What somebody changed since stays and is told. `stuck` are variants
 * the import made that cannot be taken away any more; they keep the options they are made of.
 */
export function revertProduct(
  current: StoredProduct,
  { before, after }: { before: KeptProduct; after: KeptProduct },
  stuck: ReadonlySet<string>,
): Reverted {
  const own = reverted<StoredProduct>(current, before, after, facts);
  const kept = own.kept.map((field) => ({ subject: current.title.ja, field: String(field) }));
  const old = new Map(before.variants?.map((variant) => [variant.id, variant]));
  const made = new Map(after.variants?.map((variant) => [variant.id, variant]));
  const stays = ({ id }: StoredVariant) => old.has(id) || !made.has(id) || stuck.has(id);
  const articles = current.variants.filter(stays).map((variant) => {
    const [was, became] = [old.get(variant.id), made.get(variant.id)];
    if (!was || !became) return variant;
    const article = reverted<StoredVariant>(variant, was, became, articleFacts);
    const told = article.kept.filter((field) => field !== 'position');
    kept.push(...told.map((field) => ({ subject: variant.sku, field: String(field) })));
    return article.value;
  });
  const { options, variants, isKept } = restructured(current, articles, { before, after });
  if (isKept) kept.push({ subject: current.title.ja, field: 'options' });
  return { product: { ...own.value, options, variants }, kept };
}

/** Whether a product an import made is still as it made it. */
export function isUntouched(current: StoredProduct, after: KeptProduct): boolean {
  const { searchText, ...whole } = current;
  return Object.entries(whole).every(([field, value]) => same(value, after[field as keyof KeptProduct]));
}
