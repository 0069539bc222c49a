import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { getSetting } from '../stores/settings';
import { inCategoryOrder } from './category-order';
import type { ProductFilter, ProductSort } from './input';
import { queryGrams, queryWords } from './search-text';
import type { CategoryCard, Facet, ListFacets, ProductCard } from './types';

/** Which products a list is about, before anything is narrowed down. */
interface ListScope {
  /** Category slug; null = all. */
  category: string | null;
  filter: ProductFilter;
}

const list = (texts: readonly string[]) => sql`${sql.param([...texts])}::text[]`;

const conditionsOf = ({ category, filter }: ListScope): SQL[] => {
  const conditions = [sql`p.status = 'active'`];
  if (category !== null) conditions.push(sql`p.category_id = (select id from categories where slug = ${category})`);
  if (filter.q) {
    const words = queryWords(filter.q);
    conditions.push(
      words.length === 0
        ? sql`false`
        : sql`p.search_grams @> ${list(queryGrams(filter.q))} and p.search_text like all (${list(words.map((word) => `%${word}%`))})`,
    );
  }
  return conditions;
};

/** Key that a variant has in the product's option of a kind. */
const keyOf = (kind: 'color' | 'size') => sql`v.option_values[(
  select n from jsonb_array_elements(p.options) with ordinality as o (item, n) where item ->> 'kind' = ${kind} limit 1)]`;

const priceOk = ({
  price,
}: ProductFilter) => sql`(${price?.from ?? null}::int is null or v.price >= ${price?.from ?? null}::int)
  and (${price?.to ?? null}::int is null or v.price < ${price?.to ?? null}::int)`;

const hereOk = ({ store }: ProductFilter) =>
  store === null
    ? sql`true`
    : sql`exists (
        select from stock_levels l join locations s on s.id = l.location_id
        where l.variant_id = v.id and s.store_code = ${store} and s.kind = 'store' and s.active
          and l.on_hand - l.allocated - l.safety_stock > 0)`;

/** Every variant in scope and which of the choices it meets; a product matches by one variant that meets them all. */
const sold = (scope: ListScope): SQL => sql`
  sold as materialized (
    select p.id as product_id, v.price, v.currency, color, size,
      (cardinality(${list(scope.filter.colors)}) = 0 or color = any(${list(scope.filter.colors)})) is true as color_ok,
      (cardinality(${list(scope.filter.sizes)}) = 0 or size = any(${list(scope.filter.sizes)})) is true as size_ok,
      ${priceOk(scope.filter)} as price_ok,
      ${hereOk(scope.filter)} as here_ok
    from products p
    join variants v on v.product_id = p.id and v.active
    cross join lateral (select ${keyOf('color')} as color, ${keyOf('size')} as size) as keys
    where ${sql.join(conditionsOf(scope), sql` and `)}
  )`;

/** What is found in names, which stand first in the text, goes before what is found in prose. */
const nearName = ({ q }: ProductFilter): SQL => {
  const [word] = queryWords(q);
  return word ? sql`strpos(p.search_text, ${word}) > 60,` : sql``;
};

const orderBy = (filter: ProductFilter): SQL => {
  const orders: Record<ProductSort, SQL> = {
    featured: sql`${nearName(filter)} p.popularity desc, p.handle`,
    price: sql`m.price, p.popularity desc, p.handle`,
    'price-desc': sql`m.price desc, p.popularity desc, p.handle`,
    newest: sql`p.created_at desc, p.popularity desc, p.handle`,
  };
  return orders[filter.sort];
};

/** One page of a list. A card shows the product in a colour that was asked for. */
export async function listProducts(db: Db, scope: ListScope, perPage: number): Promise<ProductCard[]> {
  const { filter } = scope;
  const rows = await db.execute<ProductCard & Record<string, unknown>>(sql`
    with ${sold(scope)},
    matched as (
      select product_id, min(price) as price, min(price) < max(price) as price_varies, min(currency) as currency
      from sold group by product_id
      having bool_or(color_ok and size_ok and price_ok and here_ok)
    )
    select p.id, p.handle, p.title, m.currency, m.price, m.price_varies as "priceVaries",
      (select url from product_images i where i.product_id = p.id
        order by (i.option_value = any(${list(filter.colors)})) is true desc, i.position limit 1) as "imageUrl"
    from matched m join products p on p.id = m.product_id
    order by ${orderBy(filter)}
    limit ${perPage} offset ${(filter.page - 1) * perPage}`);
  return rows.map(({ id, handle, title, imageUrl, currency, price, priceVaries }) => {
    return { id, handle, title, imageUrl, currency, price, priceVaries };
  });
}

/** Cards of these products, in their order; those that are not sold are left out. */
export async function listProductCards(db: Db, ids: readonly string[]): Promise<ProductCard[]> {
  if (ids.length === 0) return [];
  const rows = await db.execute<ProductCard & Record<string, unknown>>(sql`
    select p.id, p.handle, p.title, m.currency, m.price, m.price_varies as "priceVaries",
      (select url from product_images i where i.product_id = p.id order by i.position limit 1) as "imageUrl"
    from products p
    join lateral (
      select min(price) as price, min(price) < max(price) as price_varies, min(currency) as currency
      from variants v where v.product_id = p.id and v.active having count(*) > 0
    ) m on true
    where p.status = 'active' and p.id::text = any(${list(ids)})
    order by array_position(${list(ids)}, p.id::text)`);
  return rows.map(({ id, handle, title, imageUrl, currency, price, priceVaries }) => {
    return { id, handle, title, imageUrl, currency, price, priceVaries };
  });
}

type KeptFacet = Facet & { place: number };

const bySize = (a: KeptFacet, b: KeptFacet) => {
  const [left, right] = [Number(a.key), Number(b.key)];
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || a.place - b.place;
};

const facet = ({ key, label, count }: KeptFacet): Facet => ({ key, label, count });

/** How much a list holds, and the sizes, colours and prices by which it can be narrowed down. */
export async function getListFacets(db: Db, scope: ListScope): Promise<ListFacets> {
  const [row] = await db.execute<{
    total: number;
    colors: KeptFacet[] | null;
    sizes: KeptFacet[] | null;
    quartiles: number[] | null;
  }>(sql`
    with ${sold(scope)},
    labels as (
      select distinct on (kind, key) o.item ->> 'kind' as kind, e.value ->> 'key' as key, e.value -> 'label' as label, e.place
      from products p
      cross join lateral jsonb_array_elements(p.options) as o (item)
      cross join lateral jsonb_array_elements(o.item -> 'values') with ordinality as e (value, place)
      where p.id in (select product_id from sold)
      order by kind, key, e.place
    ),
    colors as (
      select color as key, count(distinct product_id) filter (where size_ok and price_ok and here_ok)::int as count
      from sold where color is not null group by color
    ),
    sizes as (
      select size as key, count(distinct product_id) filter (where color_ok and price_ok and here_ok)::int as count
      from sold where size is not null group by size
    )
    select
      (select count(distinct product_id)::int from sold where color_ok and size_ok and price_ok and here_ok) as total,
      (select jsonb_agg(to_jsonb(f)) from (
        select colors.*, label, place::int from colors join labels using (key) where kind = 'color') f) as colors,
      (select jsonb_agg(to_jsonb(f)) from (
        select sizes.*, label, place::int from sizes join labels using (key) where kind = 'size') f) as sizes,
      (select percentile_disc(array[0.25, 0.5, 0.75]) within group (order by price) from sold) as quartiles`);
  return {
    total: row?.total ?? 0,
    colors: (row?.colors ?? []).sort((a, b) => b.count - a.count || a.key.localeCompare(b.key)).map(facet),
    sizes: (row?.sizes ?? []).sort(bySize).map(facet),
    quartiles: row?.quartiles ?? [],
  };
}

/**
 * In the merchant's order, each with the picture of its second best-known product (the best stands everywhere else);
 * empty ones are left out.
 */
export async function listCategoryCards(db: Db): Promise<CategoryCard[]> {
  const order = await getSetting(db, 'categoryOrder');
  const rows = await db.execute<CategoryCard & Record<string, unknown>>(sql`
    select c.id, c.slug, c.name, c.lead, shown.url as "imageUrl"
    from categories c
    cross join lateral (
      select (select url from product_images i where i.product_id = p.id order by i.position limit 1) as url
      from (
        select id, popularity, handle from products q where q.category_id = c.id and q.status = 'active'
        order by popularity desc, handle limit 2
      ) p
      order by popularity, handle desc limit 1
    ) shown
    order by c.position, c.slug`);
  return inCategoryOrder(rows, order).map(({ id, slug, name, lead, imageUrl }) => ({ id, slug, name, lead, imageUrl }));
}
