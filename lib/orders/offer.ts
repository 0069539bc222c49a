import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { prepared } from '@/db/prepared';
import { locations, products, stockLevels, variants } from '@/db/schema';
import { optionLabel } from '../catalog/option-label';
import type { Localized } from '../locale';
import type { Currency, Minor, TaxRate } from '../money';
import type { Temperature } from '../points/types';
import { isAskedStore, storeColumns, toStore } from '../stores/queries';
import type { Store } from '../stores/types';
import type { FulfillmentKind } from '../ways';

/** What an order line is made from: an article on sale and the units one location can promise. */
export interface Article {
  variantId: string;
  sku: string;
  handle: string;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
  unitPrice: Minor;
  currency: Currency;
  taxRate: TaxRate;
  /** How the product may be had. */
  ways: FulfillmentKind[];
  temperature: Temperature;
  weightGrams: number | null;
  /** Sides of the packed article in mm, longest first. */
  packed: [number, number, number] | null;
  /** available = on_hand − allocated − safety_stock, never below 0. */
  units: number;
}

const articleColumns = {
  variantId: variants.id,
  sku: variants.sku,
  handle: products.handle,
  title: products.title,
  options: products.options,
  optionValues: variants.optionValues,
  unitPrice: variants.price,
  currency: variants.currency,
  taxRate: products.taxRate,
  ways: products.ways,
  temperature: products.temperature,
  weightGrams: variants.weightGrams,
  packed: variants.packed,
  imageUrl: sql<string | null>`(
    select i.url from product_images i where i.product_id = ${products.id}
    order by (i.option_value = any(${variants.optionValues})) desc nulls last, i.position limit 1)`,
  units: sql<number>`greatest(0, coalesce(${stockLevels.onHand} - ${stockLevels.allocated} - ${stockLevels.safetyStock}, 0))`,
};

type ArticleRow = Omit<Article, 'optionLabel'> &
  Pick<typeof products.$inferSelect, 'options'> & { optionValues: string[] };

const toArticle = ({ options, optionValues, ...row }: ArticleRow): Article => ({
  ...row,
  optionLabel: optionLabel(options, optionValues),
});

/** The list stands in a select of its own: a plan that cannot see its values holds for all, and is kept. */
const isAskedVariant = () =>
  and(sql`${variants.sku} = any(array(select unnest(${sql.placeholder('skus')}::text[])))`, eq(variants.active, true));
const isItsProduct = () => and(eq(products.id, variants.productId), eq(products.status, 'active'));

const articlesBySku = prepared((db) =>
  db
    .select(articleColumns)
    .from(variants)
    .innerJoin(products, isItsProduct())
    .leftJoin(
      stockLevels,
      and(
        eq(stockLevels.variantId, variants.id),
        sql`${stockLevels.locationId} = (select ${sql.placeholder('locationId')}::uuid)`,
      ),
    )
    .where(isAskedVariant())
    .prepare('articles_by_sku'),
);

/** Articles on sale by SKU, with what `locationId` has of each (nowhere: none); those not on sale are missing. */
export async function listArticles(db: Db, skus: readonly string[], locationId: string | null): Promise<Article[]> {
  const rows = await articlesBySku(db).execute({ skus, locationId });
  return rows.map(toArticle);
}

const offerAtShop = prepared((db) =>
  db
    .select({
      store: storeColumns,
      holidays: sql<string[]>`array(select h.date::text from public_holidays h where h.date >= current_date - 1)`,
      article: articleColumns,
    })
    .from(locations)
    .leftJoin(variants, isAskedVariant())
    .leftJoin(products, isItsProduct())
    .leftJoin(stockLevels, and(eq(stockLevels.variantId, variants.id), eq(stockLevels.locationId, locations.id)))
    .where(isAskedStore())
    .prepare('offer_at_shop'),
);

/** What a shop open to customers offers: itself, public holidays to come, and the articles on sale of those asked for. */
export interface Offer {
  store: Store;
  holidays: Set<string>;
  articles: Article[];
}

/** In one read, because every order begins with it; null for a shop that takes no orders. */
export async function getOffer(db: Db, storeCode: string, skus: readonly string[]): Promise<Offer | null> {
  const rows = await offerAtShop(db).execute({ storeCode, skus });
  const [first] = rows;
  if (!first) return null;
  const articles = rows.flatMap(({ article }) => (article.handle === null ? [] : [toArticle(article as ArticleRow)]));
  return { store: toStore(first.store), holidays: new Set(first.holidays), articles };
}
