import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { productImages, products, variants } from '@/db/schema';
import { listDraftRows } from '../../drafts/queries';
import type { DraftRow, DraftTable, RowValues } from '../../drafts/types';
import type { Localized } from '../../locale';

type Snake<T extends string> = T extends `${infer Head}${infer Rest}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${Snake<Rest>}`
  : T;
/** A row by the names of its columns, times as texts. */
type Named<Row> = { [K in keyof Row & string as Snake<K>]: Row[K] extends Date ? string : Row[K] };

export type ProductValues = Named<typeof products.$inferSelect>;
export type VariantValues = Named<typeof variants.$inferSelect>;
export type ImageValues = Named<typeof productImages.$inferSelect>;
export interface RelationValues {
  product_id: string;
  related_id: string;
  position: number;
}

/** All rows of a product, in their order; `product` is null where there is none. */
export interface ProductRows {
  product: ProductValues | null;
  variants: VariantValues[];
  images: ImageValues[];
  relations: RelationValues[];
}

const rowsOf = async <T>(db: Db, table: DraftTable, column: string, id: string): Promise<T[]> => {
  const rows = await db.execute<{ values: T }>(
    sql`select to_jsonb(row) as values from public.${sql.raw(table)} row where row.${sql.raw(column)} = ${id}::uuid`,
  );
  return rows.map(({ values }) => values);
};

const inPlace = <T extends { position: number }>(rows: T[]): T[] => rows.toSorted((a, b) => a.position - b.position);

/** A product as it is public. */
export async function publicRows(db: Db, id: string): Promise<ProductRows> {
  const [found, grid, images, relations] = await Promise.all([
    rowsOf<ProductValues>(db, 'products', 'id', id),
    rowsOf<VariantValues>(db, 'variants', 'product_id', id),
    rowsOf<ImageValues>(db, 'product_images', 'product_id', id),
    rowsOf<RelationValues>(db, 'product_relations', 'product_id', id),
  ]);
  return { product: found[0] ?? null, variants: inPlace(grid), images: inPlace(images), relations: inPlace(relations) };
}

const keyOf: Record<string, (row: RowValues) => string> = {
  product_relations: (row) => `${row.product_id}/${row.related_id}`,
};

/** Rows of one table with the draft's changes laid over, whenever it is to be published. */
function laid<T>(table: DraftTable, rows: readonly T[], changes: readonly DraftRow[]): T[] {
  const own = new Map(changes.filter((change) => change.table === table).map((change) => [change.key, change]));
  const key = keyOf[table] ?? ((row: RowValues) => String(row.id));
  const kept = rows.flatMap((row) => {
    const change = own.get(key(row as RowValues));
    if (change?.operation === 'delete') return [];
    return [change ? { ...row, ...change.patch } : row];
  });
  const added = [...own.values()].filter(({ operation }) => operation === 'insert').map(({ patch }) => patch as T);
  return [...kept, ...added];
}

/** The same with its draft laid over. */
export async function draftedRows(db: Db, id: string, rows: ProductRows): Promise<ProductRows> {
  const changes = await listDraftRows(db, `product:${id}`);
  return {
    product: laid('products', rows.product ? [rows.product] : [], changes)[0] ?? null,
    variants: inPlace(laid('variants', rows.variants, changes)),
    images: inPlace(laid('product_images', rows.images, changes)),
    relations: inPlace(laid('product_relations', rows.relations, changes)),
  };
}

/** Name of a department, for what can be searched. */
export async function categoryName(db: Db, id: string | null): Promise<Localized | null> {
  if (id === null) return null;
  const [found] = await db.execute<{ name: Localized }>(sql`select name from public.categories where id = ${id}::uuid`);
  return found?.name ?? null;
}
