import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { newId } from '@/lib/ids';
import type { Db } from '../client';
import { categories, locations, products, variants } from '../schema';

/** Shelves of a department. */
const SHELVES = 12;

/**
 * What each shop has of each article: plenty, some, few, none, or never had it. Drawn from the SKU and the shop, so that
 * every demo looks the same. The warehouse has everything, and what cannot be collected lies nowhere else.
 */
export async function seedStock(db: Db, today: Date): Promise<void> {
  const shops = await db.select({ id: locations.id, code: locations.storeCode, kind: locations.kind }).from(locations);
  const articles = await db
    .select({
      id: variants.id,
      sku: variants.sku,
      ways: products.ways,
      handle: products.handle,
      kind: categories.name,
      rack: categories.position,
    })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .leftJoin(categories, eq(categories.id, products.categoryId));
  for (const shop of shops) {
    const rows = articles.flatMap(({ id, sku, ways, handle, kind, rack }) => {
      if (shop.kind === 'store' && !ways.includes('pickup')) return [];
      const drawn = createHash('sha256').update(`${shop.code}/${sku}`).digest();
      const units = shop.kind === 'warehouse' ? 40 + ((drawn[0] ?? 0) % 60) : unitsFor(drawn[0] ?? 0, drawn[1] ?? 0);
      if (units === null) return [];
      const countedAt = new Date(today.getTime() - (2 + ((drawn[2] ?? 0) % 55)) * 60_000);
      return [
        {
          variant_id: id,
          ...placeOf(shop.code, handle, kind, rack),
          units,
          safety: units > 20 ? 1 : 0,
          movement_id: newId(),
          counted_at: countedAt.toISOString(),
        },
      ];
    });
    await db.execute(sql`
      with given as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as t(variant_id uuid, section text, shelf text, units int, safety int, movement_id uuid, counted_at timestamptz)),
      ledger as (
        insert into stock_movements (id, variant_id, location_id, reason, quantity, actor_kind, at)
        select movement_id, variant_id, ${shop.id}::uuid, 'receive', units, 'system', counted_at from given where units <> 0)
      insert into stock_levels (variant_id, location_id, section, shelf, on_hand, safety_stock, counted_at)
      select variant_id, ${shop.id}::uuid, section, shelf, units, safety, counted_at from given`);
  }
}

/** A department a category, 「B かばん」; a product's sizes and colours lie together on one of its twelve shelves, 「B-7」. */
function placeOf(shop: string, handle: string, kind: { ja: string } | null, rack: number | null) {
  if (!kind || rack === null) return { section: null, shelf: null };
  const letter = String.fromCharCode(65 + (rack % 26));
  const drawn = createHash('sha256').update(`${shop}/${handle}`).digest()[0] ?? 0;
  return { section: `${letter} ${kind.ja}`, shelf: `${letter}-${1 + (drawn % SHELVES)}` };
}

/** Half of it plenty, a quarter some, the rest few, sold out, or (null) never there. */
function unitsFor(kind: number, amount: number): number | null {
  if (kind < 20) return null;
  if (kind < 50) return 0;
  if (kind < 85) return 1 + (amount % 2);
  if (kind < 135) return 3 + (amount % 3);
  return 6 + (amount % 18);
}
