import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { settings } from '@/db/schema';
import { type Actor, canUse } from '../access/actor';
import type { Locale } from '../locale';
import { Refusal } from '../refusal';
import type { Level } from '../stock/availability';
import { type FeedName, type FeedNumbers, type FeedVariant, feedNames } from './types';

/** Read at a time: enough that the number of statements does not matter, few enough that they need no memory. */
const PAGE = 1000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Every variant on sale, a page at a time; one that is added meanwhile may or may not be among them. */
export async function* eachVariants(db: Db): AsyncGenerator<FeedVariant[]> {
  let after = FIRST;
  for (;;) {
    const page = await listVariants(db, after);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.id;
  }
}

type OwnFacts = Pick<FeedVariant, 'id' | 'sku' | 'gtin' | 'price' | 'compareAtPrice' | 'currency' | 'optionValues'> &
  Pick<FeedVariant, 'weightGrams' | 'productId' | 'inStock'>;
type ProductFacts = Omit<FeedVariant, keyof OwnFacts>;

async function listVariants(db: Db, after: string): Promise<FeedVariant[]> {
  const rows = await db.execute<OwnFacts & Record<string, unknown>>(sql`
    select v.id, v.sku, v.gtin, v.price, v.compare_at_price as "compareAtPrice", v.currency,
      v.option_values as "optionValues", v.weight_grams as "weightGrams", v.product_id as "productId",
      exists (
        select from stock_levels l join locations s on s.id = l.location_id
        where l.variant_id = v.id and l.on_hand - l.allocated - l.safety_stock > 0 and s.active) as "inStock"
    from variants v join products p on p.id = v.product_id and p.status = 'active'
    where v.active and v.id > ${after}::uuid
    order by v.id limit ${PAGE}::int`);
  const products = await listProducts(db, [...new Set(rows.map(({ productId }) => productId))]);
  return rows.flatMap((variant) => {
    const product = products.get(variant.productId);
    return product ? [{ ...product, ...variant }] : [];
  });
}

/** Long texts are read once a product, not once a variant. */
async function listProducts(db: Db, ids: readonly string[]): Promise<Map<string, ProductFacts>> {
  const rows = await db.execute<ProductFacts & { id: string } & Record<string, unknown>>(sql`
    select p.id, p.handle, p.title, p.tagline, p.description, p.vendor, p.options, p.ways, c.name as category,
      coalesce((
        select jsonb_agg(jsonb_build_object('url', i.url, 'optionValue', i.option_value) order by i.position)
        from product_images i where i.product_id = p.id), '[]') as images,
      (select count(*) > 1 from variants o where o.product_id = p.id and o.active) as "hasSiblings"
    from products p left join categories c on c.id = p.category_id
    where p.id = any(${sql.param([...ids])}::uuid[])`);
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/** Levels of these variants wherever they ever were, by variant and location. */
export async function listLevels(db: Db, variantIds: readonly string[]): Promise<Map<string, Map<string, Level>>> {
  const rows = await db.execute<{ variant: string; levels: Record<string, [number, number, number, boolean]> }>(sql`
    select l.variant_id as variant, jsonb_object_agg(l.location_id,
      jsonb_build_array(l.on_hand, l.allocated, l.safety_stock, l.doubted_at is not null)) as levels
    from stock_levels l join locations s on s.id = l.location_id and s.active
    where l.variant_id = any(${sql.param([...variantIds])}::uuid[])
    group by l.variant_id`);
  const levelOf = ([onHand, allocated, safetyStock, doubted]: [number, number, number, boolean]): Level => ({
    onHand,
    allocated,
    safetyStock,
    doubted,
  });
  return new Map(
    rows.map(({ variant, levels }) => [
      variant,
      new Map(Object.entries(levels).map(([locationId, level]) => [locationId, levelOf(level)])),
    ]),
  );
}

const settingOf = (feed: FeedName, locale: Locale) => `feed:${feed}:${locale}`;

/** Keeps what a feed held. */
export async function recordNumbers(db: Db, feed: FeedName, locale: Locale, numbers: FeedNumbers): Promise<void> {
  const row = { value: numbers, updatedAt: new Date(numbers.at) };
  await db
    .insert(settings)
    .values({ name: settingOf(feed, locale), ...row })
    .onConflictDoUpdate({ target: settings.name, set: row });
}

/** What each feed held when it was last made; null = never. Throws not_allowed. */
export async function listNumbers(db: Db, actor: Actor, locale: Locale): Promise<Record<FeedName, FeedNumbers | null>> {
  if (!canUse(actor, 'interfaces')) throw new Refusal('not_allowed');
  const numbersOf = async (feed: FeedName) => {
    const [row] = await db
      .select({ value: settings.value })
      .from(settings)
      .where(eq(settings.name, settingOf(feed, locale)));
    return [feed, (row?.value as FeedNumbers | undefined) ?? null] as const;
  };
  return Object.fromEntries(await Promise.all(feedNames.map(numbersOf))) as Record<FeedName, FeedNumbers | null>;
}
