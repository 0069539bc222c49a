import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { ProductOption } from '../../catalog/types';
import type { Localized } from '../../locale';
import type { SpecialDay, WeeklyHours } from '../../stores/hours-types';
import type { StoredProduct, StoredVariant } from '../products/stored';

export interface ExportedVariant extends StoredVariant {
  /** Option values as shown. */
  labels: string[];
  /** Units that can be had, at the place asked for or at all of them; null where none was ever counted. */
  available: number | null;
}

export interface ExportedProduct extends Omit<StoredProduct, 'variants' | 'searchText'> {
  category: string | null;
  variants: ExportedVariant[];
}

const AT_ONCE = 500;

type Row = Omit<ExportedProduct, 'variants'> & { variants: Omit<ExportedVariant, 'labels'>[] };

const labelsOf = (options: readonly ProductOption[], keys: readonly string[]): string[] =>
  keys.map((key, i) => options[i]?.values.find((value) => value.key === key)?.label.ja ?? key);

const withLabels = ({ variants, ...product }: Row): ExportedProduct => ({
  ...product,
  variants: variants.map((variant) => ({ ...variant, labels: labelsOf(product.options, variant.optionValues) })),
});

/** Products behind a handle, in the order of their handles. */
async function listBehind(db: Db, handle: string, locationId: string | null): Promise<ExportedProduct[]> {
  const rows = await db.execute<Row & Record<string, unknown>>(sql`
    select p.id, p.handle, p.title, p.tagline, p.kicker, p.description, p.vendor, p.category_id as "categoryId",
      c.name ->> 'ja' as category, p.tax_rate as "taxRate", p.status, p.options, p.tags,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku, 'gtin', v.gtin,
          'optionValues', to_jsonb(v.option_values), 'price', v.price, 'compareAtPrice', v.compare_at_price,
          'weightGrams', v.weight_grams, 'position', v.position, 'available', (
            select sum(greatest(0, l.on_hand - l.allocated - l.safety_stock)) from stock_levels l
            where l.variant_id = v.id and (${locationId}::uuid is null or l.location_id = ${locationId}::uuid)))
          order by v.position, v.id)
        from variants v where v.product_id = p.id), '[]') as variants,
      coalesce((
        select jsonb_agg(jsonb_build_object('url', i.url, 'alt', i.alt, 'optionValue', i.option_value) order by i.position)
        from product_images i where i.product_id = p.id), '[]') as images
    from products p left join categories c on c.id = p.category_id
    where p.handle > ${handle} order by p.handle limit ${AT_ONCE}`);
  return rows.map(withLabels);
}

/** All products, a few at a time. */
export async function* eachProduct(db: Db, locationId: string | null): AsyncGenerator<ExportedProduct> {
  for (let handle = ''; ; ) {
    const products = await listBehind(db, handle, locationId);
    yield* products;
    const last = products.at(-1);
    if (!last || products.length < AT_ONCE) return;
    handle = last.handle;
  }
}

export interface ExportedLevel {
  sku: string;
  handle: string;
  title: string;
  optionNames: string[];
  labels: string[];
  storeCode: string;
  storeName: string;
  onHand: number;
  allocated: number;
  available: number;
  /** The product has no choices. */
  isOnly: boolean;
}

type LevelRow = Omit<ExportedLevel, 'labels' | 'optionNames' | 'isOnly'> & {
  options: ProductOption[];
  optionValues: string[];
};

/** Levels of all articles, or of those at one place, by SKU and store code. */
export async function* eachLevel(db: Db, locationId: string | null): AsyncGenerator<ExportedLevel> {
  for (let [sku, code] = ['', '']; ; ) {
    const rows = await db.execute<LevelRow & Record<string, unknown>>(sql`
      select v.sku, p.handle, p.title ->> 'ja' as title, p.options, v.option_values as "optionValues",
        l.store_code as "storeCode", l.name ->> 'ja' as "storeName", s.on_hand as "onHand", s.allocated,
        greatest(0, s.on_hand - s.allocated - s.safety_stock) as available
      from variants v
      join products p on p.id = v.product_id
      join stock_levels s on s.variant_id = v.id
      join locations l on l.id = s.location_id
      where (v.sku, l.store_code) > (${sku}, ${code}) and (${locationId}::uuid is null or l.id = ${locationId}::uuid)
      order by v.sku, l.store_code limit ${AT_ONCE * 4}`);
    yield* rows.map(({ options, optionValues, ...row }) => ({
      ...row,
      optionNames: options.map(({ name }) => name.ja),
      labels: labelsOf(options, optionValues),
      isOnly: options.length === 0,
    }));
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE * 4) return;
    [sku, code] = [last.sku, last.storeCode];
  }
}

export interface ExportedStore {
  storeCode: string;
  name: Localized;
  postcode: string | null;
  prefecture: Localized | null;
  city: Localized | null;
  street: Localized | null;
  lat: number;
  lng: number;
  phone: string | null;
  website: string | null;
  weeklyHours: WeeklyHours;
  hoursText: string | null;
  special: SpecialDay[];
}

/** Shops and warehouses, with their dated hours from today on. */
export async function listExportedStores(db: Db, today: string): Promise<ExportedStore[]> {
  return db.execute<ExportedStore & Record<string, unknown>>(sql`
    select l.store_code as "storeCode", l.name, l.postcode, l.prefecture, l.city, l.street, l.lat, l.lng, l.phone,
      l.website, l.weekly_hours as "weeklyHours", l.hours_text as "hoursText",
      coalesce((select jsonb_agg(jsonb_build_object('date', d.date, 'intervals', d.intervals) order by d.date)
        from special_days d where d.location_id = l.id and d.date >= ${today}), '[]') as special
    from locations l where l.kind <> 'pickup_point' order by l.store_code`);
}
