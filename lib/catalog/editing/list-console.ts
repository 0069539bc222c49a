import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Localized } from '../../locale';
import type { Currency, Minor } from '../../money';
import { queryGrams, queryWords } from '../search-text';
import type { ProductListFilter } from './input';
import type { ProductName, ProductPage, ProductRow, QualityHint } from './types';

const PER_PAGE = 50;

const list = (texts: readonly string[]) => sql`${sql.param([...texts])}::text[]`;

/** Rows of a table that belong to drafted products, with their drafts laid over; few beside all the others. */
const laidRows = (table: 'variants' | 'product_images') => sql`
  select row.* from public.${sql.raw(table)} row
  where row.product_id in (select id from drafted) and not exists (
    select from draft_rows d where d.table_name = ${table} and d.row_key = row.id::text)
  union all
  select laid.* from draft_rows d
  left join public.${sql.raw(table)} row on row.id = (case when d.table_name = ${table} then d.row_key end)::uuid
  cross join lateral jsonb_populate_record(row, d.patch) laid
  where d.table_name = ${table} and d.operation <> 'delete'`;

/** What is being changed, whenever it is to be published. */
const drafted = sql`
  drafted as materialized (
    select laid.*, row.id is null as is_new, s.version, s.publish_at
    from drafts s
    left join draft_rows d on d.table_name = 'products' and d.row_key = substr(s.subject, 9)
    left join public.products row on row.id = substr(s.subject, 9)::uuid
    cross join lateral jsonb_populate_record(row, coalesce(d.patch, '{}')) laid
    where s.subject like 'product:%' and laid.id is not null
  ),
  drafted_variants as materialized (${laidRows('variants')}),
  drafted_images as materialized (${laidRows('product_images')})`;

interface Tables {
  variants: SQL;
  images: SQL;
}
const publicTables: Tables = { variants: sql`public.variants`, images: sql`public.product_images` };
const draftedTables: Tables = { variants: sql`drafted_variants`, images: sql`drafted_images` };

const sold = ({ variants }: Tables, condition: SQL) =>
  sql`exists (select from ${variants} v where v.product_id = p.id and v.active and ${condition})`;

/** What it is to lack something, in a row `p` and those that belong to it. */
const lacks: Record<QualityHint, (tables: Tables) => SQL> = {
  picture: ({ images }) => sql`not exists (select from ${images} i where i.product_id = p.id)`,
  gtin: (tables) => sold(tables, sql`v.gtin is null`),
  english: () => sql`(p.title ->> 'en' is null or (p.description is not null and p.description ->> 'en' is null))`,
  category: () => sql`p.category_id is null`,
  size: (tables) => sold(tables, sql`(v.weight_grams is null or v.packed is null)`),
};

function conditions(filter: ProductListFilter, tables: Tables): SQL {
  const all: SQL[] = [sql`true`];
  const words = queryWords(filter.q);
  if (filter.q && words.length === 0) all.push(sql`false`);
  if (words.length > 0) {
    const likes = list(words.map((word) => `%${word}%`));
    all.push(sql`p.search_grams @> ${list(queryGrams(filter.q))} and p.search_text like all (${likes})`);
  }
  // What is put aside is looked for by its status.
  all.push(filter.status ? sql`p.status = ${filter.status}` : sql`p.status <> 'archived'`);
  if (filter.category) all.push(sql`p.category_id = ${filter.category}::uuid`);
  if (filter.hint) all.push(lacks[filter.hint](tables));
  if (filter.before) all.push(sql`p.id > ${filter.before}::uuid`);
  if (filter.after) all.push(sql`p.id < ${filter.after}::uuid`);
  return sql.join(all, sql` and `);
}

const columns = sql`p.id, p.handle, p.title, p.status, p.category_id, p.tax_rate, p.ways, p.description`;

/** What a row of the list says beside its own columns. */
const facts = (tables: Tables) => sql`
  select p.*,
    (select url from ${tables.images} i where i.product_id = p.id order by i.position limit 1) as image_url,
    g.variants, g.first_sku, g.currency, g.lowest, g.highest,
    array_remove(array[${sql.join(
      Object.entries(lacks).map(([name, lack]) => sql`case when ${lack(tables)} then ${name}::text end`),
      sql`, `,
    )}], null) as hints
  from page p
  cross join lateral (
    select count(*)::int as variants, (array_agg(v.sku order by v.position))[1] as first_sku,
      min(v.currency) as currency, min(v.price) as lowest, max(v.price) as highest
    from ${tables.variants} v where v.product_id = p.id and v.active) g
  where p.is_drafted = ${tables === draftedTables}`;

interface Found extends Record<string, unknown> {
  id: string;
  handle: string;
  title: Localized;
  status: ProductRow['status'];
  category: Localized | null;
  image_url: string | null;
  tax_rate: number;
  ways: ProductRow['ways'];
  variants: number;
  first_sku: string | null;
  currency: Currency | null;
  lowest: Minor | null;
  highest: Minor | null;
  hints: QualityHint[];
  is_drafted: boolean;
  is_new: boolean;
  version: number;
  publish_at: string | null;
}

/** The newest first, or for the page before the nearest first. */
async function find(db: Db, filter: ProductListFilter, limit: number): Promise<Found[]> {
  const order = filter.before ? sql`asc` : sql`desc`;
  const others = sql`
    select * from (
      select ${columns}, false as is_drafted, false as is_new, 0 as version, null::timestamptz as publish_at
      from public.products p
      where ${conditions(filter, publicTables)} and not exists (
        select from drafts s where s.subject = 'product:' || p.id::text)
      order by p.id ${order} limit ${limit}) public_rows
    union all `;
  return db.execute<Found>(sql`
    with ${drafted},
    page as materialized (
      select * from (
        ${filter.drafted ? sql`` : others}
        select ${columns}, true, p.is_new, p.version, p.publish_at from drafted p
        where ${conditions(filter, draftedTables)}) ${filter.drafted ? sql`rows(id, handle, title, status, category_id, tax_rate, ways, description, is_drafted, is_new, version, publish_at)` : sql`rows`}
      order by id ${order} limit ${limit}
    )
    select f.*, c.name as category
    from (${facts(publicTables)} union all ${facts(draftedTables)}) f
    left join public.categories c on c.id = f.category_id
    order by f.id ${order}`);
}

const rowOf = (found: Found): ProductRow => ({
  id: found.id,
  handle: found.handle,
  title: found.title,
  status: found.status,
  category: found.category,
  imageUrl: found.image_url,
  taxRate: found.tax_rate,
  ways: found.ways,
  variants: found.variants,
  firstSku: found.first_sku,
  currency: found.currency ?? 'JPY',
  lowest: found.lowest,
  highest: found.highest,
  hints: found.hints,
  draft: found.is_drafted
    ? {
        version: found.version,
        isNew: found.is_new,
        publishAt: found.publish_at === null ? null : new Date(found.publish_at),
      }
    : null,
});

/**
 * One page of all products as they will be, the newest first, by their ids: a list of 100,000 articles costs what its
 * page does, however far down it is.
 */
export async function listConsoleProducts(db: Db, filter: ProductListFilter): Promise<ProductPage> {
  const found = await find(db, filter, PER_PAGE + 1);
  const isMore = found.length > PER_PAGE;
  const rows = found.slice(0, PER_PAGE).map(rowOf);
  if (filter.before) rows.reverse();
  const [first, last] = [rows.at(0)?.id ?? null, rows.at(-1)?.id ?? null];
  return {
    rows,
    before: filter.before ? (isMore ? first : null) : filter.after ? first : null,
    after: filter.before ? last : isMore ? last : null,
  };
}

/** Names of products by their ids; those that are gone are left out. */
export async function listProductNames(db: Db, ids: readonly string[]): Promise<Map<string, ProductName>> {
  if (ids.length === 0) return new Map();
  const rows = await db.execute<{ id: string; handle: string; title: Localized }>(
    sql`select id, handle, title from products where id::text = any(${list(ids)})`,
  );
  return new Map(rows.map(({ id, handle, title }) => [id, { id, handle, title }]));
}

/** Other products by words of theirs, for what goes with one. */
export async function findProducts(
  db: Db,
  q: string,
  limit: number,
): Promise<{ id: string; handle: string; title: Localized }[]> {
  const words = queryWords(q);
  if (words.length === 0) return [];
  const rows = await db.execute<{ id: string; handle: string; title: Localized }>(sql`
    select p.id, p.handle, p.title from public.products p
    where p.search_grams @> ${list(queryGrams(q))}
      and p.search_text like all (${list(words.map((word) => `%${word}%`))}) and p.status <> 'archived'
    order by p.popularity desc, p.id desc limit ${limit}`);
  return rows.map(({ id, handle, title }) => ({ id, handle, title }));
}
