import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations, products, stockLevels, variants } from '@/db/schema';
import { listVariantsBySku } from '../catalog/queries';
import { availabilityOf, available } from '../stock/availability';
import { listLevelsOfVariant, type StoreLevel } from '../stock/queries';
import { type Store, takesOrders } from '../stores/types';
import { listUnits, planOf, type Units } from './serve-basket';
import type { StoreCalendar } from './store-calendar';
import type { ProductStock, ShopStock, VariantStock } from './types';

const NEVER_THERE = { onHand: 0, allocated: 0, safetyStock: 0 };

/** One unit at a shop, from its shelf or brought in; null where it never was and cannot be had. */
function shopStock(store: Store, level: StoreLevel | undefined, readyAt: Date | null): ShopStock | null {
  if (!level && !readyAt) return null;
  const { band, left } = availabilityOf(level ?? NEVER_THERE, level?.countedAt ?? new Date(0));
  return {
    code: store.storeCode,
    band,
    left,
    ready: readyAt?.toISOString() ?? null,
    counted: level?.countedAt.toISOString() ?? null,
  };
}

/**
 * One variant in every shop that ever had it or can have it brought in, by store code; warehouses and closed shops are
 * not among them. Null for a SKU that is not on sale.
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
  const levelAt = new Map(levels.map((level) => [level.locationId, level]));
  const units: Units = [Object.fromEntries(levels.map((level) => [level.locationId, available(level)]))];
  const readyAt = (store: Store): Date | null => {
    const plan = planOf(calendar, store, [1], units, now);
    if (plan.kind === 'none' || (plan.kind === 'later' && !takesOrders(store))) return null;
    return plan.readyAt;
  };
  const shops = calendar.stores.flatMap((store) => shopStock(store, levelAt.get(store.id), readyAt(store)) ?? []);
  return { sku, shops: shops.sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

/** Every active variant of a product in one shop, without a level as none; null for a product not on sale. */
export async function getProductStock(
  db: Db,
  calendar: StoreCalendar,
  { handle, store }: { handle: string; store: Store },
  now: Date,
): Promise<ProductStock | null> {
  const rows = await db
    .select({
      variantId: variants.id,
      sku: variants.sku,
      onHand: stockLevels.onHand,
      allocated: stockLevels.allocated,
      safetyStock: stockLevels.safetyStock,
      countedAt: stockLevels.countedAt,
      doubted: sql<boolean>`${stockLevels.doubtedAt} is not null`,
    })
    .from(products)
    .innerJoin(variants, and(eq(variants.productId, products.id), eq(variants.active, true)))
    .leftJoin(stockLevels, and(eq(stockLevels.variantId, variants.id), eq(stockLevels.locationId, store.id)))
    .where(and(eq(products.handle, handle), eq(products.status, 'active')))
    .orderBy(variants.position);
  if (rows.length === 0) return null;
  const marks = rows.map(({ variantId, sku, onHand, allocated, safetyStock, countedAt, doubted }) => {
    const level = { onHand: onHand ?? 0, allocated: allocated ?? 0, safetyStock: safetyStock ?? 0, doubted };
    const { band, left } = availabilityOf(level, countedAt ?? new Date(0));
    return { variantId, sku, band, left };
  });
  const none = marks.filter(({ band }) => band === 'none').map(({ variantId }) => variantId);
  const brought = await listBroughtIn(db, calendar, { store, variantIds: none }, now);
  const known = marks.map(
    ({ sku, variantId, band, left }) => [sku, { band, left, brought: brought.has(variantId) }] as const,
  );
  return { store: store.storeCode, variants: Object.fromEntries(known) };
}

/** Variants a shop has none of and can have one brought in of. */
async function listBroughtIn(
  db: Db,
  calendar: StoreCalendar,
  { store, variantIds }: { store: Store; variantIds: readonly string[] },
  now: Date,
): Promise<ReadonlySet<string>> {
  const from = takesOrders(store) ? calendar.journeysTo(store, now).map(({ route }) => route.fromId) : [];
  if (variantIds.length === 0 || from.length === 0) return new Set();
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
  const units = await listUnits(db, lines, from);
  const isBrought = (_: string, line: number) =>
    planOf(calendar, store, [1], [units[line] ?? {}], now).kind === 'later';
  return new Set(variantIds.filter(isBrought));
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

/** SKUs of a product that some place has a unit of, a warehouse too: what feeds say is in stock. */
export async function listSkusInStock(db: Db, productId: string): Promise<Set<string>> {
  const units = sql`${stockLevels.onHand} - ${stockLevels.allocated} - ${stockLevels.safetyStock}`;
  const rows = await db
    .selectDistinct({ sku: variants.sku })
    .from(variants)
    .innerJoin(stockLevels, and(eq(stockLevels.variantId, variants.id), sql`${units} > 0`))
    .innerJoin(locations, and(eq(locations.id, stockLevels.locationId), eq(locations.active, true)))
    .where(and(eq(variants.productId, productId), eq(variants.active, true)));
  return new Set(rows.map(({ sku }) => sku));
}
