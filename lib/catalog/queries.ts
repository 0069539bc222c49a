import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { categories, productImages, products, variants } from '@/db/schema';
import { getSetting } from '../stores/settings';
import { inCategoryOrder } from './category-order';
import type { Category, Product } from './types';

const category = { id: categories.id, slug: categories.slug, name: categories.name, lead: categories.lead };

/** One after the other as they were made, whatever order they were given since. */
export const listCategoriesAsTheyCame = (db: Db): Promise<Category[]> =>
  db.select(category).from(categories).orderBy(asc(categories.position), asc(categories.slug));

/** In the merchant's order. */
export async function listCategories(db: Db): Promise<Category[]> {
  const [all, order] = await Promise.all([listCategoriesAsTheyCame(db), getSetting(db, 'categoryOrder')]);
  return inCategoryOrder(all, order);
}

export async function getCategory(db: Db, slug: string): Promise<Category | null> {
  const [found] = await db.select(category).from(categories).where(eq(categories.slug, slug));
  return found ?? null;
}

/** A product on sale with its active variants, or null. */
export async function getProduct(db: Db, handle: string): Promise<Product | null> {
  const [found] = await db
    .select({ product: products, category })
    .from(products)
    .leftJoin(categories, eq(categories.id, products.categoryId))
    .where(and(eq(products.handle, handle), eq(products.status, 'active')));
  if (!found) return null;
  const [images, sold] = await Promise.all([
    db
      .select({ url: productImages.url, alt: productImages.alt, optionValue: productImages.optionValue })
      .from(productImages)
      .where(eq(productImages.productId, found.product.id))
      .orderBy(asc(productImages.position)),
    db
      .select()
      .from(variants)
      .where(and(eq(variants.productId, found.product.id), eq(variants.active, true)))
      .orderBy(asc(variants.position)),
  ]);
  const first = sold[0];
  if (!first) return null;
  return { ...found.product, category: found.category, images, variants: sold, currency: first.currency };
}

/** What an order needs to know of a variant, by SKU. */
export interface SellableVariant {
  variantId: string;
  sku: string;
  productId: string;
}

/** Active variants of products on sale, by SKU; unknown ones are missing from the answer. */
export function listVariantsBySku(db: Db, skus: readonly string[]): Promise<SellableVariant[]> {
  return db
    .select({ variantId: variants.id, sku: variants.sku, productId: variants.productId })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(and(inArray(variants.sku, [...skus]), eq(variants.active, true), eq(products.status, 'active')));
}
