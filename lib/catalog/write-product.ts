import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { categories, products, variants } from '@/db/schema';
import { type Actor, canUse, hasScope } from '../access/actor';
import { audit } from '../access/audit';
import { renewPagesOfRow } from '../drafts/renew';
import { newId } from '../ids';
import type { Localized } from '../locale';
import { Refusal } from '../refusal';
import { fitsOptions } from './fits-options';
import type { NewProduct, NewVariant, ProductPatch, VariantPatch } from './kept-product';
import { descriptionHtml } from './sanitise';
import { gramsOf, searchTextOf } from './search-text';

/** The catalogue is one for all stores: a key that may write it writes it for all of them. */
function checkMayWrite(actor: Actor): void {
  if (!canUse(actor, 'catalogue') && !hasScope(actor, 'catalogue:write')) throw new Refusal('not_allowed');
}

const wrong = (fields: Record<string, string>) => new Refusal('invalid_input', { fields });

/** A product with its variants. Throws not_allowed, invalid_input { fields }. */
export async function createProduct(
  db: Db,
  actor: Actor,
  { variants: sold, ...product }: NewProduct & { variants: readonly NewVariant[] },
  now: Date,
): Promise<void> {
  checkMayWrite(actor);
  await db.transaction(async (tx) => {
    const id = newId();
    const { handle, title, ...rest } = product;
    const row = { id, handle, title, ...(await columnsOf(tx, rest)), createdAt: now, updatedAt: now };
    const [made] = await tx.insert(products).values(row).onConflictDoNothing().returning({ id: products.id });
    if (!made) throw wrong({ handle: 'taken' });
    const options = product.options ?? [];
    for (const [nth, variant] of sold.entries()) {
      const named = (field: string) => `variants.${nth}.${field}`;
      await insertVariant(tx, { productId: id, options, variant: { position: nth, ...variant }, named }, now);
    }
    await renewProduct(tx, id, now);
    await audit(tx, actor, { action: 'product_created', subjectId: id, data: { before: null, after: product } }, now);
  });
}

/** Changes what is named of a product. Throws not_allowed, unknown_product, invalid_input { fields }. */
export async function patchProduct(
  db: Db,
  actor: Actor,
  { handle, patch }: { handle: string; patch: ProductPatch },
  now: Date,
): Promise<void> {
  checkMayWrite(actor);
  await db.transaction(async (tx) => {
    const before = await lockProduct(tx, eq(products.handle, handle));
    const { options } = patch;
    if (options) await checkOptions(tx, before.id, options);
    await tx
      .update(products)
      .set(await columnsOf(tx, patch))
      .where(eq(products.id, before.id));
    await renewProduct(tx, before.id, now);
    const was = Object.fromEntries(Object.keys(patch).map((name) => [name, Reflect.get(before, name) ?? null]));
    const data = { before: was, after: patch };
    await audit(tx, actor, { action: 'product_changed', subjectId: before.id, data }, now);
  });
}

/** One more variant of a product. Throws not_allowed, unknown_product, invalid_input { fields }. */
export async function addVariant(
  db: Db,
  actor: Actor,
  { handle, variant }: { handle: string; variant: NewVariant },
  now: Date,
): Promise<void> {
  checkMayWrite(actor);
  await db.transaction(async (tx) => {
    const { id: productId, options } = await lockProduct(tx, eq(products.handle, handle));
    const [known] = await tx.select({ count: count() }).from(variants).where(eq(variants.productId, productId));
    const placed = { position: known?.count ?? 0, ...variant };
    const id = await insertVariant(tx, { productId, options, variant: placed, named: (field) => field }, now);
    await renewProduct(tx, productId, now);
    await audit(tx, actor, { action: 'variant_created', subjectId: id, data: { before: null, after: variant } }, now);
  });
}

/** Changes what is named of a variant. Throws not_allowed, unknown_product, invalid_input { fields }. */
export async function patchVariant(
  db: Db,
  actor: Actor,
  { sku, patch }: { sku: string; patch: VariantPatch },
  now: Date,
): Promise<void> {
  checkMayWrite(actor);
  await db.transaction(async (tx) => {
    const [found] = await tx.select({ productId: variants.productId }).from(variants).where(eq(variants.sku, sku));
    if (!found) throw new Refusal('unknown_product', { sku });
    await lockProduct(tx, eq(products.id, found.productId));
    const [before] = await tx.select().from(variants).where(eq(variants.sku, sku)).for('update');
    if (!before) throw new Refusal('unknown_product', { sku });
    if (patch.sku !== undefined && (await isTaken(tx, patch.sku, before.id))) throw wrong({ sku: 'taken' });
    checkPrices({ ...before, ...patch }, (field) => field);
    await tx
      .update(variants)
      .set({ ...patch, updatedAt: now })
      .where(eq(variants.id, before.id));
    await renewProduct(tx, before.productId, now);
    const was = Object.fromEntries(Object.keys(patch).map((name) => [name, Reflect.get(before, name) ?? null]));
    await audit(
      tx,
      actor,
      { action: 'variant_changed', subjectId: before.id, data: { before: was, after: patch } },
      now,
    );
  });
}

async function lockProduct(tx: Db, which: ReturnType<typeof eq>) {
  const [product] = await tx
    .select({
      ...{ id: products.id, title: products.title, tagline: products.tagline, description: products.description },
      ...{ care: products.care, vendor: products.vendor, taxRate: products.taxRate, status: products.status },
      ...{ ways: products.ways, temperature: products.temperature, options: products.options, tags: products.tags },
      maxPerOrder: products.maxPerOrder,
      category: sql<string | null>`(select c.slug from ${categories} c where c.id = ${products}.category_id)`,
    })
    .from(products)
    .where(which)
    .for('update');
  if (!product) throw new Refusal('unknown_product');
  return product;
}

const safe = (html: Localized | null): Localized | null =>
  html && { ja: descriptionHtml(html.ja), ...(html.en && { en: descriptionHtml(html.en) }) };

/** What is named, as its columns: HTML made safe, the category by its id. */
async function columnsOf(tx: Db, { category, description, care, ...patch }: ProductPatch) {
  return {
    ...patch,
    ...(description !== undefined && { description: safe(description) }),
    ...(care !== undefined && { care: safe(care) }),
    ...(category !== undefined && { categoryId: category && (await categoryId(tx, category)) }),
  };
}

async function categoryId(tx: Db, slug: string): Promise<string> {
  const [found] = await tx.select({ id: categories.id }).from(categories).where(eq(categories.slug, slug));
  if (!found) throw wrong({ category: 'choice' });
  return found.id;
}

/** Every variant that is there has to be one of the new choices. */
async function checkOptions(tx: Db, productId: string, options: NonNullable<ProductPatch['options']>): Promise<void> {
  const known = await tx
    .select({ optionValues: variants.optionValues })
    .from(variants)
    .where(eq(variants.productId, productId));
  if (known.some(({ optionValues }) => !fitsOptions(options, optionValues))) throw wrong({ options: 'options' });
}

interface Inserting {
  productId: string;
  options: NonNullable<ProductPatch['options']>;
  variant: NewVariant;
  /** A field as the caller knows it. */
  named: (field: string) => string;
}

async function insertVariant(tx: Db, { productId, options, variant, named }: Inserting, now: Date): Promise<string> {
  if (!fitsOptions(options, variant.optionValues)) throw wrong({ [named('options')]: 'options' });
  checkPrices(variant, named);
  if (await isTaken(tx, variant.sku, null)) throw wrong({ [named('sku')]: 'taken' });
  const id = newId();
  const row = { id, productId, position: 0, ...variant, updatedAt: now };
  const [made] = await tx.insert(variants).values(row).onConflictDoNothing().returning({ id: variants.id });
  // Another variant of the product has the same values, or somebody else took the SKU at this moment.
  if (!made) throw wrong({ [named('options')]: 'repeated' });
  return id;
}

function checkPrices(
  { price = 0, compareAtPrice }: { price?: number; compareAtPrice?: number | null },
  named: (field: string) => string,
): void {
  if (compareAtPrice && compareAtPrice <= price) throw wrong({ [named('compare_at_price')]: 'number' });
}

async function isTaken(tx: Db, sku: string, besides: string | null): Promise<boolean> {
  const taken = and(eq(variants.sku, sku), besides === null ? undefined : ne(variants.id, besides));
  return (await tx.$count(variants, taken)) > 0;
}

/** With every change: what can be searched of it is told anew, feeds see by `updated_at` that there was one, and its pages are renewed. */
async function renewProduct(tx: Db, productId: string, now: Date): Promise<void> {
  const [product] = await tx
    .select({ product: products, category: categories.name })
    .from(products)
    .leftJoin(categories, eq(categories.id, products.categoryId))
    .where(eq(products.id, productId));
  if (!product) return;
  const sold = await tx
    .select({ sku: variants.sku, gtin: variants.gtin })
    .from(variants)
    .where(eq(variants.productId, productId));
  const searchText = searchTextOf({ ...product.product, category: product.category, variants: sold });
  await tx
    .update(products)
    .set({ searchText, searchGrams: gramsOf(searchText), updatedAt: now })
    .where(eq(products.id, productId));
  await renewPagesOfRow(tx, 'products', productId, now);
}
