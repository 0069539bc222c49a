import { eq, inArray, lt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { categories, locations, pageRenewals, products } from '@/db/schema';
import { newId } from '../ids';
import { locales } from '../locale';
import { bothNames, productsOf, storesOf } from './owners';
import type { DraftTable, PublishedRow } from './types';

/** Every page there is: what stands in the frame of all of them has changed. */
export const EVERY_PAGE = '*';

async function productPages(tx: Db, rows: PublishedRow[]): Promise<string[]> {
  const ids = await productsOf(tx, rows);
  if (ids.length === 0) return [];
  const found = await tx
    .select({ handle: products.handle, category: categories.slug })
    .from(products)
    .leftJoin(categories, eq(categories.id, products.categoryId))
    .where(inArray(products.id, ids));
  const before = rows.filter(({ table }) => table === 'products').flatMap((row) => bothNames(row, 'handle'));
  const slugs = found.flatMap(({ category }) => category ?? []);
  return [
    ...[...found.map(({ handle }) => handle), ...before].map((handle) => `/products/${encodeURIComponent(handle)}`),
    ...slugs.map((slug) => `/categories/${slug}`),
    '/',
  ];
}

async function storePages(tx: Db, rows: PublishedRow[]): Promise<string[]> {
  const ids = storesOf(rows);
  if (ids.length === 0) return [];
  const found = await tx.select({ code: locations.storeCode }).from(locations).where(inArray(locations.id, ids));
  return ['/', '/stores', ...found.map(({ code }) => `/stores/${encodeURIComponent(code)}`)];
}

/** Addresses of the pages that show these rows, without their language. */
async function pagesOf(tx: Db, rows: PublishedRow[]): Promise<string[]> {
  // Departments stand in the header of every page, settings in its frame.
  if (rows.some(({ table }) => table === 'categories' || table === 'settings')) return [EVERY_PAGE];
  return [...new Set([...(await productPages(tx, rows)), ...(await storePages(tx, rows))])];
}

/** Has every web process render anew the pages that show these rows, once the transaction is through. */
export async function renewPagesOf(tx: Db, rows: PublishedRow[], now: Date): Promise<void> {
  await renew(tx, await pagesOf(tx, rows), now);
}

/** The same of pages that show a row whatever was changed of it. */
export const renewPagesOfRow = (tx: Db, table: DraftTable, key: string, now: Date): Promise<void> =>
  renewPagesOf(tx, [{ table, key, before: null, after: null }], now);

/** The same of all there are. */
export const renewEveryPage = (tx: Db, now: Date): Promise<void> => renew(tx, [EVERY_PAGE], now);

async function renew(tx: Db, pages: string[], now: Date): Promise<void> {
  if (pages.length === 0) return;
  const paths = pages.flatMap((page) =>
    page === EVERY_PAGE ? [page] : locales.map((locale) => `/${locale}${page === '/' ? '' : page}`),
  );
  await tx.insert(pageRenewals).values({ id: newId(), paths, at: now });
}

const DAY_MS = 86_400_000;

/** Forgets renewals that every process has long heard of. */
export async function forgetRenewals(db: Db, now: Date): Promise<void> {
  await db.delete(pageRenewals).where(lt(pageRenewals.at, new Date(now.getTime() - DAY_MS)));
}
