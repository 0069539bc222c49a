import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { FieldErrors } from '../../result';
import type { ProductForm } from './types';

const texts = (values: readonly string[]): SQL => sql`${sql.param([...values])}::text[]`;

/** SKUs that another row has, public or in somebody's draft: two rows may never have one, not even by turns. */
async function takenSkus(db: Db, id: string, { variants }: ProductForm): Promise<number[]> {
  const pairs = JSON.stringify(variants.map(({ id: variantId, sku }) => ({ id: variantId, sku })));
  const rows = await db.execute<{ sku: string }>(sql`
    select w.sku from jsonb_to_recordset(${pairs}::jsonb) as w(id uuid, sku text)
    where exists (select from public.variants v where v.sku = w.sku and v.id <> w.id)
      or exists (
        select from draft_rows d
        where d.table_name = 'variants' and d.subject <> ${`product:${id}`} and d.patch ->> 'sku' = w.sku)`);
  const taken = new Set(rows.map(({ sku }) => sku));
  return variants.flatMap(({ sku }, index) => (taken.has(sku) ? [index] : []));
}

/** Whether it names rows or pictures of another product. */
export async function hasForeignRows(db: Db, id: string, { variants, images }: ProductForm): Promise<boolean> {
  const ids = texts([...variants, ...images].map((row) => row.id));
  const [row] = await db.execute(sql`
    select 1 from public.variants where id = any(${ids}::uuid[]) and product_id <> ${id}::uuid
    union all
    select 1 from public.product_images where id = any(${ids}::uuid[]) and product_id <> ${id}::uuid
    union all
    select 1 from draft_rows
    where table_name in ('variants', 'product_images') and row_key = any(${ids}) and subject <> ${`product:${id}`}
    limit 1`);
  return row !== undefined;
}

/** Rows whose choice another public row of the product has. */
async function takenChoices(db: Db, id: string, { variants }: ProductForm): Promise<number[]> {
  const rows = await db.execute<{ id: string; option_values: string[] }>(
    sql`select id, option_values from public.variants where product_id = ${id}::uuid`,
  );
  const owner = new Map(rows.map((row) => [JSON.stringify(row.option_values), row.id]));
  return variants.flatMap((row, index) => {
    const other = owner.get(JSON.stringify(row.optionValues));
    return other !== undefined && other !== row.id ? [index] : [];
  });
}

async function isHandleTaken(db: Db, table: 'products' | 'categories', column: string, id: string, text: string) {
  const name = sql.raw(column);
  const [row] = await db.execute(sql`
    select 1 from public.${sql.raw(table)} where ${name} = ${text} and id <> ${id}::uuid
    union all
    select 1 from draft_rows where table_name = ${table} and row_key <> ${id} and patch ->> ${column} = ${text} limit 1`);
  return row !== undefined;
}

/** Whether another department, or somebody's draft of one, has this address. */
export const isSlugTaken = (db: Db, id: string, slug: string) => isHandleTaken(db, 'categories', 'slug', id, slug);

/** Ids among these that no product, or department, has. */
async function unknownIds(db: Db, table: 'products' | 'categories', ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await db.execute<{ id: string }>(
    sql`select id::text from public.${sql.raw(table)} where id = any(${texts(ids)}::uuid[])`,
  );
  const known = new Set(found.map((row) => row.id));
  return new Set(ids.filter((one) => !known.has(one)));
}

/** What a product collides with: name of the box → key of adminCatalogue.problem. */
export async function collisions(db: Db, id: string, form: ProductForm): Promise<FieldErrors> {
  const [handle, skus, choices, category, related] = await Promise.all([
    isHandleTaken(db, 'products', 'handle', id, form.handle),
    takenSkus(db, id, form),
    takenChoices(db, id, form),
    unknownIds(db, 'categories', form.categoryId ? [form.categoryId] : []),
    unknownIds(
      db,
      'products',
      form.related.map((other) => other.id),
    ),
  ]);
  return {
    ...(handle && { handle: 'handle_taken' }),
    ...Object.fromEntries(choices.map((index) => [`variants.${index}.sku`, 'choice_taken'])),
    ...Object.fromEntries(skus.map((index) => [`variants.${index}.sku`, 'sku_taken'])),
    ...(category.size > 0 && { categoryId: 'choice' }),
    ...((related.size > 0 || form.related.some((other) => other.id === id)) && { related: 'related_gone' }),
  };
}
