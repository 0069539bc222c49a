import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations, stockLevels, variants } from '@/db/schema';
import type { Point } from '../geo';
import type { Level } from './availability';

export interface StoreLevel extends Level {
  locationId: string;
  countedAt: Date;
}

export interface VariantLevel extends Level {
  variantId: string;
  countedAt: Date;
}

const level = {
  onHand: stockLevels.onHand,
  allocated: stockLevels.allocated,
  safetyStock: stockLevels.safetyStock,
  countedAt: stockLevels.countedAt,
};

/** One variant in every location that ever had it. */
export function listLevelsOfVariant(db: Db, variantId: string): Promise<StoreLevel[]> {
  return db
    .select({ locationId: stockLevels.locationId, ...level })
    .from(stockLevels)
    .where(eq(stockLevels.variantId, variantId));
}

/** Every variant of one product in one location. */
export function listLevelsOfProduct(db: Db, productId: string, locationId: string): Promise<VariantLevel[]> {
  return db
    .select({ variantId: stockLevels.variantId, ...level })
    .from(stockLevels)
    .innerJoin(variants, eq(variants.id, stockLevels.variantId))
    .where(and(eq(variants.productId, productId), eq(stockLevels.locationId, locationId), eq(variants.active, true)));
}

/** Some variants in one location. */
export function listLevelsOfVariants(
  db: Db,
  variantIds: readonly string[],
  locationId: string,
): Promise<VariantLevel[]> {
  return db
    .select({ variantId: stockLevels.variantId, ...level })
    .from(stockLevels)
    .where(
      and(
        sql`${stockLevels.variantId} = any(${sql.param([...variantIds])}::uuid[])`,
        eq(stockLevels.locationId, locationId),
      ),
    );
}

/** Per product: the units of its best variant in one location; 0 where none can be had. */
export async function listBestUnitsOfProducts(
  db: Db,
  productIds: readonly string[],
  locationId: string,
): Promise<Map<string, number>> {
  const rows = await db.execute<{ product_id: string; units: number }>(sql`
    select v.product_id, max(greatest(0, l.on_hand - l.allocated - l.safety_stock))::int as units
    from stock_levels l join variants v on v.id = l.variant_id
    where v.product_id = any(${sql.param([...productIds])}::uuid[]) and v.active and l.location_id = ${locationId}
    group by v.product_id`);
  return new Map(rows.map((row) => [row.product_id, row.units]));
}

export interface NearbyStock extends StoreLevel {
  storeCode: string;
  metres: number;
}

/** The nearest shops that can hand over at least one unit; distance in metres. */
export async function listNearestWithStock(
  db: Db,
  variantId: string,
  near: Point,
  limit: number,
): Promise<NearbyStock[]> {
  const here = sql`ll_to_earth(${near.lat}, ${near.lng})`;
  const place = sql`ll_to_earth(${locations.lat}, ${locations.lng})`;
  return db
    .select({
      locationId: locations.id,
      storeCode: locations.storeCode,
      ...level,
      metres: sql<number>`earth_distance(${place}, ${here})`,
    })
    .from(locations)
    .innerJoin(stockLevels, and(eq(stockLevels.locationId, locations.id), eq(stockLevels.variantId, variantId)))
    .where(
      and(
        eq(locations.kind, 'store'),
        eq(locations.active, true),
        sql`${stockLevels.onHand} - ${stockLevels.allocated} - ${stockLevels.safetyStock} > 0`,
      ),
    )
    .orderBy(sql`${place} <-> ${here}`)
    .limit(limit);
}

/** How many of the wanted variants each of these locations can hand over in full; locations with none are missing. */
export async function countSupplied(
  db: Db,
  locationIds: readonly string[],
  wanted: readonly { variantId: string; quantity: number }[],
): Promise<Map<string, number>> {
  const rows = await db.execute<{ location_id: string; supplied: number }>(sql`
    select l.location_id, count(*)::int as supplied
    from unnest(
      ${sql.param(wanted.map((line) => line.variantId))}::uuid[],
      ${sql.param(wanted.map((line) => line.quantity))}::int[]) as wanted(variant_id, quantity)
    join stock_levels l using (variant_id)
    where l.location_id = any(${sql.param([...locationIds])}::uuid[])
      and l.on_hand - l.allocated - l.safety_stock >= wanted.quantity
    group by l.location_id`);
  return new Map(rows.map((row) => [row.location_id, row.supplied]));
}
