import type postgres from 'postgres';
import type { Db } from '@/db/client';
import { type ProductListFilter, productListInput } from '@/lib/catalog/editing/input';
import { listConsoleProducts } from '@/lib/catalog/editing/list-console';
import { median } from './interleave';
import { atMost, judge } from './result';
import type { Row } from './row';

const PRODUCTS = 25_000;
const VARIANTS = 100_000;
const DRAFTS = 200;
const QUESTIONS = 20;

/** A catalogue of which some things are missing, and a few products are being changed. */
async function fillCatalogue(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into products (id, handle, title, search_text, search_grams, tags)
    select gen_random_uuid(), 'p' || n,
      case when n % 50 = 0 then jsonb_build_object('ja', '品' || n) else jsonb_build_object('ja', '品' || n, 'en', 'Item ' || n) end,
      '品' || n, array['品' || n % 10, '品'], '{}'
    from generate_series(1, ${PRODUCTS}::int) n`;
  await sql`
    insert into variants (id, product_id, sku, gtin, option_values, price, position)
    select gen_random_uuid(), p.id, p.handle || '-' || n, case when n = 4 and length(p.handle) = 3 then null else '4901234567894' end,
      array[n::text], 1000 + n, n
    from products p, generate_series(1, ${VARIANTS / PRODUCTS}::int) n`;
  await sql`
    insert into product_images (id, product_id, position, url)
    select gen_random_uuid(), id, 0, '/media/p.svg' from products where handle not like '%7'`;
  await sql`
    insert into drafts (subject, version, updated_at) select 'product:' || id, 1, now() from products limit ${DRAFTS}`;
  await sql`
    insert into draft_rows (table_name, row_key, subject, operation, patch)
    select 'products', substr(subject, 9), subject, 'update', '{"title": {"ja": "別の品"}}' from drafts`;
  await sql`vacuum analyze`;
}

const asked: Partial<Record<keyof ProductListFilter, unknown>>[] = [
  {},
  { q: '品7' },
  { hint: 'picture' },
  { hint: 'gtin' },
  { hint: 'english' },
  { hint: 'category' },
  { status: 'archived' },
  { drafted: '1' },
];

/** Milliseconds of the slowest kind of question, each kind by its median; every second one far down the list. */
async function slowest(db: Db, deep: string): Promise<number> {
  const medians: number[] = [];
  for (const filter of asked) {
    const times: number[] = [];
    for (let turn = 0; turn < QUESTIONS; turn++) {
      const begun = performance.now();
      await listConsoleProducts(db, productListInput.parse({ ...filter, ...(turn % 2 && { after: deep }) }));
      times.push(performance.now() - begun);
    }
    medians.push(median(times));
  }
  return Math.max(...medians);
}

export const consoleList: Row = {
  name: 'console-list',
  title: `A page of the console's list over ${VARIANTS.toLocaleString('en')} variants, by its slowest filter`,
  run: async (stage) => {
    const { db, sql } = await stage.emptyDatabase('uketori_bench_console');
    await fillCatalogue(sql);
    const [deep] = await sql<{ id: string }[]>`select id from products order by id offset ${PRODUCTS / 2} limit 1`;
    const value = await slowest(db, deep?.id ?? '');
    return [judge({ name: 'console-list', value, unit: 'ms', target: atMost(100) })];
  },
};
