import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../definition';
import type { Change as ProductChange } from './save-products';
import type { StoredProduct } from './stored';

/** What of a product is kept of a change: fields that differ, variants that differ, the pictures if any differs. */
export type KeptProduct = Partial<Omit<StoredProduct, 'searchText'>> & { category?: string | null };

/** Made of the other fields. */
const derived: (keyof StoredProduct)[] = ['searchText', 'id'];

function differing(product: StoredProduct, other: StoredProduct): KeptProduct {
  const fields = (Object.keys(product) as (keyof StoredProduct)[]).filter(
    (field) => !derived.includes(field) && !isDeepStrictEqual(product[field], other[field]),
  );
  const kept: KeptProduct = Object.fromEntries(fields.map((field) => [field, product[field]]));
  if (!kept.variants) return kept;
  const others = new Map(other.variants.map((variant) => [variant.id, variant]));
  return {
    ...kept,
    variants: product.variants.filter((variant) => !isDeepStrictEqual(variant, others.get(variant.id))),
  };
}

const withCategory = (kept: KeptProduct, nameOf: (id: string | null) => string | null): KeptProduct =>
  kept.categoryId === undefined ? kept : { ...kept, category: nameOf(kept.categoryId) };

/** A product that is new or different, as it is kept: by what it is called, with as much as undoing it needs. */
export function productChange({ before, after }: ProductChange, nameOf: (id: string | null) => string | null): Change {
  const { searchText, ...whole } = after;
  return {
    table: 'products',
    key: after.id,
    before: before && { ...withCategory(differing(before, after), nameOf), handle: before.handle, title: before.title },
    after: {
      ...withCategory(before ? differing(after, before) : whole, nameOf),
      handle: after.handle,
      title: after.title,
    },
  };
}
