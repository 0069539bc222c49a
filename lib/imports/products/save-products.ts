import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { gramsOf } from '../../catalog/search-text';
import { newId } from '../../ids';
import type { KnownCategory } from './categories';
import type { StoredProduct } from './stored';

/** A product as it was and as it will be. */
export interface Change {
  before: StoredProduct | null;
  after: StoredProduct;
}

/** Writes new categories and changed products, variants and pictures; what is the same as before is not touched. */
export async function saveProducts(
  tx: Db,
  categories: readonly KnownCategory[],
  changes: readonly Change[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return;
  if (categories.length > 0) await writeCategories(tx, categories);
  await writeProducts(tx, changes, now);
  await writeVariants(tx, changes, now);
  await writeImages(tx, changes);
}

async function writeCategories(tx: Db, categories: readonly KnownCategory[]): Promise<void> {
  await tx.execute(sql`
    insert into categories (id, slug, name, position)
    select id, slug, name, position
    from jsonb_to_recordset(${JSON.stringify(categories)}::jsonb) as r(id uuid, slug text, name jsonb, position int)`);
}

async function writeProducts(tx: Db, changes: readonly Change[], now: Date): Promise<void> {
  const at = now.toISOString();
  const rows = changes.map(({ after: { variants, images, ...product } }) => ({
    ...product,
    searchGrams: gramsOf(product.searchText),
  }));
  await tx.execute(sql`
    insert into products (id, handle, title, description, vendor, category_id, tax_rate, status, options, tags,
      search_text, search_grams, created_at, updated_at)
    select id, handle, title, description, vendor, "categoryId", "taxRate", status, options, tags,
      "searchText", "searchGrams", ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, handle text, title jsonb, description jsonb,
      vendor text, "categoryId" uuid, "taxRate" smallint, status text, options jsonb, tags text[], "searchText" text,
      "searchGrams" text[])
    on conflict (id) do update set
      title = excluded.title, description = excluded.description, vendor = excluded.vendor,
      category_id = excluded.category_id, tax_rate = excluded.tax_rate, status = excluded.status,
      options = excluded.options, tags = excluded.tags, search_text = excluded.search_text,
      search_grams = excluded.search_grams, updated_at = excluded.updated_at`);
}

async function writeVariants(tx: Db, changes: readonly Change[], now: Date): Promise<void> {
  const rows = changes.flatMap(({ before, after }) => {
    const known = new Map(before?.variants.map((variant) => [variant.id, variant]));
    const changed = after.variants.filter((variant) => !isDeepStrictEqual(variant, known.get(variant.id)));
    return changed.map((variant) => ({ ...variant, productId: after.id }));
  });
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into variants (id, product_id, sku, gtin, option_values, price, compare_at_price, weight_grams, position,
      updated_at)
    select id, "productId", sku, gtin, "optionValues", price, "compareAtPrice", "weightGrams", position,
      ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "productId" uuid, sku text, gtin text,
      "optionValues" text[], price int, "compareAtPrice" int, "weightGrams" int, position int)
    on conflict (id) do update set
      sku = excluded.sku, gtin = excluded.gtin, option_values = excluded.option_values, price = excluded.price,
      compare_at_price = excluded.compare_at_price, weight_grams = excluded.weight_grams,
      position = excluded.position, updated_at = excluded.updated_at`);
}

/** A product's pictures are written anew: their places are unique, and moving one would meet another. */
async function writeImages(tx: Db, changes: readonly Change[]): Promise<void> {
  const changed = changes.filter(({ before, after }) => !isDeepStrictEqual(before?.images ?? [], after.images));
  if (changed.length === 0) return;
  const rows = changed.flatMap(({ after }) =>
    after.images.map((image, position) => ({ ...image, id: newId(), productId: after.id, position })),
  );
  const ids = changed.filter(({ before }) => before).map(({ after }) => after.id);
  await tx.execute(sql`delete from product_images where product_id = any(${sql.param(ids)}::uuid[])`);
  await tx.execute(sql`
    insert into product_images (id, product_id, position, url, alt, option_value)
    select id, "productId", position, url, alt, "optionValue"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "productId" uuid, position int, url text,
      alt jsonb, "optionValue" text)`);
}
