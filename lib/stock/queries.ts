import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { stockLevels } from '@/db/schema';
import type { Point } from '../geo';
import { FEW, type Level } from './availability';

export interface StoreLevel extends Level {
  locationId: string;
  countedAt: Date;
}

const level = {
  onHand: stockLevels.onHand,
  allocated: stockLevels.allocated,
  safetyStock: stockLevels.safetyStock,
  countedAt: stockLevels.countedAt,
  doubted: sql<boolean>`${stockLevels.doubtedAt} is not null`,
};

/** One variant in every location that ever had it. */
export function listLevelsOfVariant(db: Db, variantId: string): Promise<StoreLevel[]> {
  return db
    .select({ locationId: stockLevels.locationId, ...level })
    .from(stockLevels)
    .where(eq(stockLevels.variantId, variantId));
}

/** Per product: the units of its best variant in one location; 0 where none can be had. */
export async function listBestUnitsOfProducts(
  db: Db,
  productIds: readonly string[],
  locationId: string,
): Promise<Map<string, number>> {
  const rows = await db.execute<{ product_id: string; units: number }>(sql`
    select v.product_id, max(greatest(0, least(l.on_hand - l.allocated - l.safety_stock,
      case when l.doubted_at is not null then ${FEW}::int end)))::int as units
    from stock_levels l join variants v on v.id = l.variant_id
    where v.product_id = any(${sql.param([...productIds])}::uuid[]) and v.active and l.location_id = ${locationId}
    group by v.product_id`);
  return new Map(rows.map((row) => [row.product_id, row.units]));
}

export interface NearbyStock extends StoreLevel {
  storeCode: string;
  metres: number;
}

/**
 * Rows a statement asks for: the number stands in its text, because PostgreSQL plans for a tenth of all shops where it
 * is a parameter, and few numbers make few plans. One more than pages hold, to know whether another follows.
 */
const SIZES = [21, 51, 101, 1_001, 100_001];

/** The nearest shops that can hand over at least one unit; distance in metres. Ordered by index. */
export async function listNearestWithStock(
  db: Db,
  variantId: string,
  near: Point,
  limit: number,
): Promise<NearbyStock[]> {
  const size = SIZES.find((known) => known >= limit) ?? limit;
  // Worked out once, before the search: a plan that does not see the place is good for all places, and is kept.
  const here = sql`(select ll_to_earth(${near.lat}, ${near.lng}))`;
  const rows = await db.execute<Record<string, unknown> & Omit<NearbyStock, 'countedAt'> & { countedAt: string }>(sql`
    select s.id as "locationId", s.store_code as "storeCode", l.on_hand as "onHand", l.allocated,
      l.safety_stock as "safetyStock", l.counted_at as "countedAt", l.doubted_at is not null as doubted,
      earth_distance(ll_to_earth(s.lat, s.lng), ${here}) as metres
    from locations s join stock_levels l on l.location_id = s.id and l.variant_id = ${variantId}
    where s.kind = 'store' and s.active and l.on_hand - l.allocated - l.safety_stock > 0
    order by ll_to_earth(s.lat, s.lng) <-> ${here} limit ${sql.raw(String(size))}`);
  return rows.slice(0, limit).map((row) => ({ ...row, countedAt: new Date(row.countedAt) }));
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
