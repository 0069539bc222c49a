import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { type ChangePosition, changedAfter, exactInstant } from '@/db/changed-after';
import type { Db } from '@/db/client';
import { categories, products, variants } from '@/db/schema';
import type { KeptProduct, KeptVariant, ProductStatus } from './kept-product';

const variantColumns = {
  id: variants.id,
  changedAt: exactInstant(variants.updatedAt),
  handle: products.handle,
  sku: variants.sku,
  gtin: variants.gtin,
  optionValues: variants.optionValues,
  price: variants.price,
  compareAtPrice: variants.compareAtPrice,
  currency: variants.currency,
  weightGrams: variants.weightGrams,
  packed: variants.packed,
  position: variants.position,
  active: variants.active,
};

const productColumns = {
  id: products.id,
  changedAt: exactInstant(products.updatedAt),
  handle: products.handle,
  title: products.title,
  tagline: products.tagline,
  description: products.description,
  care: products.care,
  vendor: products.vendor,
  category: categories.slug,
  taxRate: products.taxRate,
  status: products.status,
  ways: products.ways,
  temperature: products.temperature,
  options: products.options,
  maxPerOrder: products.maxPerOrder,
  tags: products.tags,
};

interface Asked {
  position: ChangePosition | null;
  limit: number;
}

async function readProducts(db: Db, where: SQL | undefined, limit: number): Promise<KeptProduct[]> {
  const rows = await db
    .select(productColumns)
    .from(products)
    .leftJoin(categories, eq(categories.id, products.categoryId))
    .where(where)
    .orderBy(asc(products.updatedAt), asc(products.id))
    .limit(limit);
  const ids = rows.map(({ id }) => id);
  const sold = await db
    .select({ ...variantColumns, productId: variants.productId })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(sql`${variants.productId} = any(${sql.param(ids)}::uuid[])`)
    .orderBy(asc(variants.position), asc(variants.id));
  return rows.map((row) => ({
    ...row,
    variants: sold.filter(({ productId }) => productId === row.id).map(({ productId: _of, ...variant }) => variant),
  }));
}

/** Products, on sale or not, in the order in which they changed. */
export const listKeptProducts = (
  db: Db,
  { position, limit, status }: Asked & { status: ProductStatus | undefined },
): Promise<KeptProduct[]> =>
  readProducts(
    db,
    and(changedAfter(products.updatedAt, products.id, position), status && eq(products.status, status)),
    limit,
  );

export async function getKeptProduct(db: Db, handle: string): Promise<KeptProduct | null> {
  const [product] = await readProducts(db, eq(products.handle, handle), 1);
  return product ?? null;
}

const readVariants = (db: Db, where: SQL | undefined, limit: number): Promise<KeptVariant[]> =>
  db
    .select(variantColumns)
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(where)
    .orderBy(asc(variants.updatedAt), asc(variants.id))
    .limit(limit);

/** Variants, on sale or not, in the order in which they changed. */
export const listKeptVariants = (
  db: Db,
  { position, limit, gtin }: Asked & { gtin: string | undefined },
): Promise<KeptVariant[]> =>
  readVariants(
    db,
    and(
      changedAfter(variants.updatedAt, variants.id, position),
      gtin === undefined ? undefined : eq(variants.gtin, gtin),
    ),
    limit,
  );

export async function getKeptVariant(db: Db, sku: string): Promise<KeptVariant | null> {
  const [variant] = await readVariants(db, eq(variants.sku, sku), 1);
  return variant ?? null;
}
