import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { KnownCategory } from './categories';
import type { StoredProduct } from './stored';

/** Two imports of products at once would find the same names free. Ends with the transaction. */
export const lockCatalogue = (tx: Db) => tx.execute(sql`select pg_advisory_xact_lock(8301991)`);

export async function listKnownCategories(tx: Db): Promise<KnownCategory[]> {
  return tx.execute<KnownCategory & Record<string, unknown>>(
    sql`select id, slug, name, position from categories order by position, slug`,
  );
}

/** Products with all their variants and pictures, by handle; unknown handles are missing. */
export async function listStoredProducts(tx: Db, handles: string[]): Promise<StoredProduct[]> {
  return tx.execute<StoredProduct & Record<string, unknown>>(sql`
    select p.id, p.handle, p.title, p.tagline, p.kicker, p.description, p.vendor, p.category_id as "categoryId",
      p.tax_rate as "taxRate", p.status, p.options, p.tags, p.search_text as "searchText",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku, 'gtin', v.gtin,
          'optionValues', to_jsonb(v.option_values), 'price', v.price, 'compareAtPrice', v.compare_at_price,
          'weightGrams', v.weight_grams, 'position', v.position) order by v.position, v.id)
        from variants v where v.product_id = p.id), '[]') as variants,
      coalesce((
        select jsonb_agg(jsonb_build_object('url', i.url, 'alt', i.alt, 'optionValue', i.option_value) order by i.position)
        from product_images i where i.product_id = p.id), '[]') as images
    from products p where p.handle = any(${sql.param(handles)}::text[])`);
}

/** Which product each of the SKUs belongs to; free ones are missing. */
export async function listSkuOwners(tx: Db, skus: string[]): Promise<Map<string, string>> {
  const rows = await tx.execute<{ sku: string; owner: string }>(
    sql`select sku, product_id as owner from variants where sku = any(${sql.param(skus)}::text[])`,
  );
  return new Map(rows.map(({ sku, owner }) => [sku, owner]));
}

/** An article as a file without handles or options may mean it. */
export interface KnownArticle {
  handle: string;
  /** Its option values as shown, in their order. */
  labels: string[];
}

/** Articles by SKU, and which of the handles there are. */
export async function listKnownArticles(
  tx: Db,
  skus: string[],
  handles: string[],
): Promise<{ articles: Map<string, KnownArticle>; handles: Set<string> }> {
  const articles = await tx.execute<{ sku: string; handle: string; labels: string[] }>(sql`
    select v.sku, p.handle, coalesce((
      select jsonb_agg(value.item #> '{label,ja}' order by chosen.place)
      from unnest(v.option_values) with ordinality chosen(key, place),
        jsonb_array_elements(p.options -> (chosen.place - 1)::int -> 'values') value(item)
      where value.item ->> 'key' = chosen.key), '[]') as labels
    from variants v join products p on p.id = v.product_id where v.sku = any(${sql.param(skus)}::text[])`);
  const known = await tx.execute<{ handle: string }>(
    sql`select handle from products where handle = any(${sql.param(handles)}::text[])`,
  );
  return {
    articles: new Map(articles.map(({ sku, handle, labels }) => [sku, { handle, labels }])),
    handles: new Set(known.map(({ handle }) => handle)),
  };
}
