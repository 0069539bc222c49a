import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations, products, stockLevels, variants } from '@/db/schema';
import { listVariantsBySku } from '../catalog/queries';
import { availabilityOf } from '../stock/availability';
import { listLevelsOfVariant, type StoreLevel } from '../stock/queries';
import type { StoreCalendar } from './store-calendar';
import type { ProductStock, ShopStock, VariantStock } from './types';

function shopStock(level: StoreLevel, calendar: StoreCalendar, now: Date): ShopStock[] {
  const store = calendar.storeById(level.locationId);
  if (!store) return [];
  const { band, left, countedAt } = availabilityOf(level, level.countedAt);
  const ready = band === 'none' ? null : calendar.readyAt(store, now);
  return [
    {
      code: store.storeCode,
      band,
      left,
      ready: ready?.toISOString() ?? null,
      counted: countedAt.toISOString(),
    },
  ];
}

/**
 * One variant in every shop that ever had it, by store code; warehouses and closed shops are not among them.
 * Null for a SKU that is not on sale.
 */
export async function getVariantStock(
  db: Db,
  calendar: StoreCalendar,
  sku: string,
  now: Date,
): Promise<VariantStock | null> {
  const [variant] = await listVariantsBySku(db, [sku]);
  if (!variant) return null;
  const levels = await listLevelsOfVariant(db, variant.variantId);
  const shops = levels.flatMap((level) => shopStock(level, calendar, now));
  return { sku, shops: shops.sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

/** Every active variant of a product in one shop, without a level as none; null for a product not on sale. */
export async function getProductStock(
  db: Db,
  handle: string,
  store: { id: string; storeCode: string },
): Promise<ProductStock | null> {
  const rows = await db
    .select({
      sku: variants.sku,
      onHand: stockLevels.onHand,
      allocated: stockLevels.allocated,
      safetyStock: stockLevels.safetyStock,
      countedAt: stockLevels.countedAt,
    })
    .from(products)
    .innerJoin(variants, and(eq(variants.productId, products.id), eq(variants.active, true)))
    .leftJoin(stockLevels, and(eq(stockLevels.variantId, variants.id), eq(stockLevels.locationId, store.id)))
    .where(and(eq(products.handle, handle), eq(products.status, 'active')))
    .orderBy(variants.position);
  if (rows.length === 0) return null;
  const marks = rows.map(({ sku, onHand, allocated, safetyStock, countedAt }) => {
    const level = { onHand: onHand ?? 0, allocated: allocated ?? 0, safetyStock: safetyStock ?? 0 };
    const { band, left } = availabilityOf(level, countedAt ?? new Date(0));
    return [sku, { band, left }] as const;
  });
  return { store: store.storeCode, variants: Object.fromEntries(marks) };
}

/** By SKU of a product: codes of the shops that can hand over at least one now, those with most first. */
export async function listShopsBySku(db: Db, productId: string): Promise<Map<string, string[]>> {
  const units = sql`${stockLevels.onHand} - ${stockLevels.allocated} - ${stockLevels.safetyStock}`;
  const rows = await db
    .select({
      sku: variants.sku,
      codes: sql<string[]>`array_agg(${locations.storeCode} order by ${units} desc, ${locations.storeCode})`,
    })
    .from(variants)
    .innerJoin(stockLevels, and(eq(stockLevels.variantId, variants.id), sql`${units} > 0`))
    .innerJoin(
      locations,
      and(eq(locations.id, stockLevels.locationId), eq(locations.kind, 'store'), eq(locations.active, true)),
    )
    .where(and(eq(variants.productId, productId), eq(variants.active, true)))
    .groupBy(variants.sku);
  return new Map(rows.map(({ sku, codes }) => [sku, codes]));
}
