import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type Actor, canWorkAt } from '../access/actor';
import { optionLabel } from '../catalog/option-label';
import { queryGrams, queryWords } from '../catalog/search-text';
import type { ProductOption } from '../catalog/types';
import { Refusal } from '../refusal';
import type { StockArticle } from './here-types';

/** More are narrowed down by another word. */
const MOST = 20;

type Row = Record<string, unknown> &
  Omit<StockArticle, 'optionLabel'> & { options: ProductOption[]; optionValues: string[] };

export const toStockArticle = ({ options, optionValues, ...row }: Row): StockArticle => ({
  ...row,
  optionLabel: optionLabel(options, optionValues),
});

/** Articles with what a location has of each, as `a`. */
export const articlesAt = (locationId: string, where: SQL, more = sql``) => sql`
  select v.id as "variantId", v.sku, v.gtin, p.title, p.options, v.option_values as "optionValues", v.price, v.currency,
    (select i.url from product_images i where i.product_id = p.id
     order by (i.option_value = any(v.option_values)) desc nulls last, i.position limit 1) as "imageUrl",
    coalesce(l.on_hand, 0) as "onHand", coalesce(l.allocated, 0) as allocated,
    coalesce(l.safety_stock, 0) as "safetyStock", coalesce(l.incoming, 0) as incoming ${more}
  from variants v join products p on p.id = v.product_id and p.status <> 'archived'
  left join stock_levels l on l.variant_id = v.id and l.location_id = ${locationId}
  where v.active and ${where}`;

/** The same number as scanners and tables write it: UPC-A is a JAN with a leading 0. */
const spellings = (digits: string) => [digits, `0${digits}`, digits.replace(/^0/, '')];

/** A barcode's digits: 8, or 12 to 14. */
const barcodeOf = (text: string): string | null => {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  return /^(?:\d{8}|\d{12,14})$/.test(digits) ? digits : null;
};

/**
 * Articles by barcode or SKU, else by words of their names; what lies in the shop first. Throws not_allowed, or
 * unknown_product where nothing is found.
 */
export async function findArticles(
  db: Db,
  actor: Actor,
  { locationId, text }: { locationId: string; text: string },
): Promise<StockArticle[]> {
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const barcode = barcodeOf(text);
  const sku = text.normalize('NFKC').trim();
  const codes = sql.param(barcode ? spellings(barcode) : []);
  const read = async (where: SQL) => {
    const rows = await db.execute<Row>(sql`${articlesAt(locationId, where)}
      order by coalesce(l.on_hand, 0) > 0 desc, p.popularity desc, p.handle, v.position limit ${MOST}`);
    return rows.map(toStockArticle);
  };
  const exact = await read(sql`(v.gtin = any(${codes}::text[]) or v.sku = ${sku} or v.sku = upper(${sku}))`);
  if (exact.length > 0) return exact;
  const words = barcode ? [] : queryWords(text);
  const like = words.map((word) => `%${word}%`);
  const named =
    words.length === 0
      ? []
      : await read(
          sql`p.search_grams @> ${sql.param(queryGrams(text))}::text[] and p.search_text like all (${sql.param(like)}::text[])`,
        );
  if (named.length === 0) throw new Refusal('unknown_product');
  return named;
}

/** All kinds of a product, in their order: other sizes and colours of what somebody has in hand. Throws not_allowed. */
export async function listKindsHere(
  db: Db,
  actor: Actor,
  { locationId, productId }: { locationId: string; productId: string },
): Promise<StockArticle[]> {
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const rows = await db.execute<Row>(sql`${articlesAt(locationId, sql`p.id = ${productId}`)} order by v.position`);
  return rows.map(toStockArticle);
}
