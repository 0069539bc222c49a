import { inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { productImages, variants } from '@/db/schema';
import type { DraftTable, PublishedRow, RowValues } from './types';

/** Values of a text column before and after. */
export const bothNames = ({ before, after }: PublishedRow, name: string): string[] =>
  [before, after].map((values) => (values as RowValues | null)?.[name]).filter((value) => typeof value === 'string');

const parts = { variants, product_images: productImages } as const;
const isPart = (table: DraftTable): table is keyof typeof parts => table in parts;

/** Products that rows are, or are part of. */
export async function productsOf(tx: Db, rows: PublishedRow[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const row of rows) {
    if (row.table === 'products') ids.add(row.key);
    if (row.table === 'product_relations') ids.add(row.key.split('/')[0] ?? '');
    if (!isPart(row.table)) continue;
    const part = parts[row.table];
    const found = await tx
      .select({ id: part.productId })
      .from(part)
      .where(inArray(part.id, [row.key]));
    for (const id of [...bothNames(row, 'product_id'), ...found.map(({ id }) => id)]) ids.add(id);
  }
  return [...ids];
}

const ofStores: DraftTable[] = ['locations', 'special_days', 'pickup_points'];

/** Places that rows are, or are part of. */
export const storesOf = (rows: PublishedRow[]): string[] => [
  ...new Set(rows.filter(({ table }) => ofStores.includes(table)).map(({ key }) => key.split('/')[0] ?? '')),
];

/** Whoever asks by `updated_at` what has changed, or whether something has, hears of what was published. */
export async function markChanged(tx: Db, rows: PublishedRow[], now: Date): Promise<void> {
  const keys = (table: DraftTable) => rows.filter((row) => row.table === table).map(({ key }) => key);
  const mark = async (table: string, column: string, names: string[], type: string) => {
    if (names.length === 0) return;
    const [its, list]: SQL[] = [sql.raw(`${table} row`), sql.raw(`::${type}[]`)];
    await tx.execute(sql`
      update ${its} set updated_at = ${now.toISOString()}::timestamptz
      where row.${sql.raw(column)} = any(${sql.param(names)}${list})`);
  };
  await mark('settings', 'name', keys('settings'), 'text');
  await mark('locations', 'id', storesOf(rows), 'uuid');
  await mark('products', 'id', await productsOf(tx, rows), 'uuid');
  await mark('variants', 'id', keys('variants'), 'uuid');
}
