import { and, asc, eq, exists, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { products, variants } from '@/db/schema';
import { listCategories } from '../catalog/queries';
import { localePath, locales } from '../locale';
import { listStores } from '../stores/queries';
import { element, escapeXml } from './xml';

/** Products of one part: in two languages 20,000 addresses, where a file may hold 50,000 and 50 MB. */
const PART = 10_000;

interface Page {
  /** As in Japanese: /products/mug */
  path: string;
  /** Its own last change, where that is known. */
  changedAt: Date | null;
}

type Address = (path: string) => string;

/** Only what can be opened: a product without an article on sale is not found. */
const onSale = (db: Db) =>
  and(
    eq(products.status, 'active'),
    exists(
      db
        .select({ one: sql`1` })
        .from(variants)
        .where(and(eq(variants.productId, products.id), eq(variants.active, true))),
    ),
  );

export async function countParts(db: Db): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(products).where(onSale(db));
  return Math.ceil((row?.count ?? 0) / PART);
}

/** Products of a part, the oldest first, so that parts stay as they are while products are added. `part` counts from 1. */
export async function listProductPages(db: Db, part: number): Promise<Page[]> {
  const rows = await db
    .select({ handle: products.handle, changedAt: products.updatedAt })
    .from(products)
    .where(onSale(db))
    .orderBy(asc(products.id))
    .limit(PART)
    .offset((part - 1) * PART);
  return rows.map(({ handle, changedAt }) => ({ path: `/products/${encodeURIComponent(handle)}`, changedAt }));
}

const FIXED = ['/', '/stores', '/guide', '/developers', '/legal/tokushoho', '/legal/privacy', '/legal/terms'];

/** All that is no product. */
export async function listOtherPages(db: Db): Promise<Page[]> {
  const [categories, stores] = await Promise.all([listCategories(db), listStores(db)]);
  return [
    ...FIXED,
    ...categories.map(({ slug }) => `/categories/${encodeURIComponent(slug)}`),
    ...stores.map(({ storeCode }) => `/stores/${encodeURIComponent(storeCode)}`),
  ].map((path) => ({ path, changedAt: null }));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The list of all parts. https://www.sitemaps.org/protocol.html */
export function sitemapIndex(parts: number, address: Address): string {
  const names = ['pages', ...Array.from({ length: parts }, (_, index) => String(index + 1))];
  const entries = names.map((name) => `<sitemap>${element('loc', address(`/sitemap.xml?part=${name}`))}</sitemap>\n`);
  return `${HEAD}<sitemapindex xmlns="${SPACE}">\n${entries.join('')}</sitemapindex>\n`;
}

/** Each page in each language, and each with all of its languages. https://developers.google.com/search/docs/specialty/international/localized-versions */
export function sitemapPart(pages: readonly Page[], address: Address): string {
  const entries = pages.map((page) => entriesOf(page, address));
  return `${HEAD}<urlset xmlns="${SPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`;
}

function entriesOf({ path, changedAt }: Page, address: Address): string {
  const versions = [
    ...locales.map((locale) => [locale, localePath(locale, path)] as const),
    ['x-default', path] as const,
  ];
  const links = versions.map(
    ([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(address(href))}"/>`,
  );
  const changed = element('lastmod', changedAt?.toISOString());
  return locales
    .map((locale) => `<url>${element('loc', address(localePath(locale, path)))}${changed}${links.join('')}</url>\n`)
    .join('');
}
