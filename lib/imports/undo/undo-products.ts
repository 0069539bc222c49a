import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { searchTextOf } from '../../catalog/search-text';
import { newId } from '../../ids';
import { Categories } from '../products/categories';
import type { KeptProduct } from '../products/product-change';
import { listKnownCategories, listSkuOwners, listStoredProducts, lockCatalogue } from '../products/queries';
import { type Change, saveProducts } from '../products/save-products';
import type { StoredProduct } from '../products/stored';
import type { KeptByOthers } from '../runs/types';
import type { KeptChange, PutBack } from './changes';
import { isUntouched, revertProduct } from './revert-product';

interface Pair {
  current: StoredProduct;
  before: KeptProduct | null;
  after: KeptProduct;
}

async function pairsOf(tx: Db, changes: readonly KeptChange[]): Promise<Pair[]> {
  const handles = changes.map(({ after }) => String(after.handle));
  const stored = await listStoredProducts(tx, handles);
  const byId = new Map(stored.map((product) => [product.id, product]));
  return changes.flatMap(({ key, before, after }) => {
    const current = byId.get(key);
    return current ? [{ current, before, after }] : [];
  });
}

const variantIds = (kept: KeptProduct | null) => kept?.variants?.map(({ id }) => id) ?? [];

/** Variants an import made: all of a new product's, and those it added to others. */
function madeOf({ before, after }: Pair): string[] {
  const old = new Set(variantIds(before));
  return variantIds(after).filter((id) => !old.has(id));
}

/** Which of them somebody has ordered, put into a basket, has in stock or asked to see: these stay. */
async function listStuck(tx: Db, ids: string[]): Promise<Set<string>> {
  const rows = await tx.execute<{ id: string }>(sql`
    select v.id from unnest(${sql.param(ids)}::uuid[]) v(id)
    where exists (select 1 from order_lines o where o.variant_id = v.id)
      or exists (select 1 from basket_lines b where b.variant_id = v.id)
      or exists (select 1 from visit_articles a where a.variant_id = v.id)
      or exists (select 1 from stock_levels l where l.variant_id = v.id
        and (l.on_hand <> 0 or l.allocated <> 0 or l.incoming <> 0))`);
  return new Set(rows.map(({ id }) => id));
}

async function removeVariants(tx: Db, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`delete from stock_levels where variant_id = any(${sql.param(ids)}::uuid[])`);
  await tx.execute(sql`delete from variants where id = any(${sql.param(ids)}::uuid[])`);
}

async function removeProducts(tx: Db, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.execute(sql`delete from products where id = any(${sql.param(ids)}::uuid[])`);
}

/** Not sold any more, where it cannot be taken away. */
async function hideVariants(tx: Db, ids: string[]): Promise<void> {
  if (ids.length > 0)
    await tx.execute(sql`update variants set active = false where id = any(${sql.param(ids)}::uuid[])`);
}

/** A SKU that another product has meanwhile stays there. */
function withFreeSkus(
  product: StoredProduct,
  current: StoredProduct,
  owners: Map<string, string>,
  kept: KeptByOthers[],
) {
  const now = new Map(current.variants.map((variant) => [variant.id, variant.sku]));
  return product.variants.map((variant) => {
    const isTaken = (owners.get(variant.sku) ?? product.id) !== product.id;
    if (!isTaken) return variant;
    kept.push({ subject: variant.sku, field: 'sku' });
    return { ...variant, sku: now.get(variant.id) ?? variant.sku };
  });
}

/** Products an import made are taken away; those somebody changed or ordered since are archived, and told. */
async function undoNew(tx: Db, pairs: readonly Pair[], stuck: ReadonlySet<string>): Promise<PutBack> {
  const isGone = ({ current, after }: Pair) =>
    isUntouched(current, after) && current.variants.every(({ id }) => !stuck.has(id));
  const gone = pairs.filter(isGone);
  await removeVariants(
    tx,
    gone.flatMap(({ current }) => current.variants.map(({ id }) => id)),
  );
  await removeProducts(
    tx,
    gone.map(({ current }) => current.id),
  );
  const others = pairs.filter((pair) => !gone.includes(pair)).map(({ current }) => current);
  const ids = others.map(({ id }) => id);
  if (ids.length > 0) {
    await tx.execute(sql`update products set status = 'archived' where id = any(${sql.param(ids)}::uuid[])`);
  }
  return { count: gone.length, kept: others.map(({ title }) => ({ subject: title.ja, field: 'product' })) };
}

async function undoChanged(tx: Db, pairs: readonly Pair[], stuck: ReadonlySet<string>, now: Date): Promise<PutBack> {
  const made = pairs.flatMap(madeOf);
  await removeVariants(
    tx,
    made.filter((id) => !stuck.has(id)),
  );
  await hideVariants(
    tx,
    made.filter((id) => stuck.has(id)),
  );
  const categories = new Categories(await listKnownCategories(tx), newId);
  const reverted = pairs.flatMap(({ current, before, after }) =>
    before ? [{ current, ...revertProduct(current, { before, after }, stuck) }] : [],
  );
  const skus = reverted.flatMap(({ product }) => product.variants.map(({ sku }) => sku));
  const owners = await listSkuOwners(tx, skus);
  const kept: KeptByOthers[] = made
    .filter((id) => stuck.has(id))
    .map((id) => ({
      subject: pairs.flatMap(({ current }) => current.variants).find((v) => v.id === id)?.sku ?? id,
      field: 'variant',
    }));
  const changes: Change[] = reverted.map(({ current, product, kept: own }) => {
    kept.push(...own);
    const variants = withFreeSkus(product, current, owners, kept);
    const after = { ...product, variants };
    const searchText = searchTextOf({ ...after, category: categories.nameOf(after.categoryId) });
    return { before: current, after: { ...after, searchText } };
  });
  await saveProducts(tx, [], changes, now);
  return { count: reverted.length, kept };
}

/** Puts products back as they stood before an import. */
export async function undoProducts(tx: Db, changes: readonly KeptChange[], now: Date): Promise<PutBack> {
  await lockCatalogue(tx);
  const pairs = await pairsOf(tx, changes);
  const stuck = await listStuck(tx, pairs.flatMap(madeOf));
  const fresh = await undoNew(
    tx,
    pairs.filter(({ before }) => before === null),
    stuck,
  );
  const changed = await undoChanged(
    tx,
    pairs.filter(({ before }) => before !== null),
    stuck,
    now,
  );
  return { count: fresh.count + changed.count, kept: [...fresh.kept, ...changed.kept] };
}

/** Categories an import made, where nothing stands in them any more. */
export async function undoCategories(tx: Db, changes: readonly KeptChange[]): Promise<PutBack> {
  const ids = changes.map(({ key }) => key);
  const gone = await tx.execute<{ id: string }>(sql`
    delete from categories c where c.id = any(${sql.param(ids)}::uuid[])
      and not exists (select 1 from products p where p.category_id = c.id) returning c.id`);
  const removed = new Set(gone.map(({ id }) => id));
  const kept = changes.filter(({ key }) => !removed.has(key)).map(({ after }) => after.name as { ja: string });
  return { count: gone.length, kept: kept.map(({ ja }) => ({ subject: ja, field: 'category' })) };
}
