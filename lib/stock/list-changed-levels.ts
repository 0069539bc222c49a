import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import { type ChangePosition, changedAfter, exactInstant } from '@/db/changed-after';
import type { Db } from '@/db/client';
import { stockLevels, variants } from '@/db/schema';

export interface ChangedLevel {
  /** Of the variant. */
  id: string;
  changedAt: string;
  sku: string;
  gtin: string | null;
  onHand: number;
  allocated: number;
  safetyStock: number;
  incoming: number;
  doubted: boolean;
  countedAt: Date;
}

interface Asked {
  locationId: string;
  /** None = all. */
  skus: readonly string[];
  position: ChangePosition | null;
  limit: number;
}

/** Levels of one place in the order in which they changed. */
export async function listChangedLevels(db: Db, { locationId, skus, position, limit }: Asked): Promise<ChangedLevel[]> {
  const conditions: SQL[] = [
    eq(stockLevels.locationId, locationId),
    changedAfter(stockLevels.updatedAt, stockLevels.variantId, position),
    ...(skus.length > 0 ? [inArray(variants.sku, [...skus])] : []),
  ];
  const rows = await db
    .select({
      id: stockLevels.variantId,
      changedAt: exactInstant(stockLevels.updatedAt),
      sku: variants.sku,
      gtin: variants.gtin,
      onHand: stockLevels.onHand,
      allocated: stockLevels.allocated,
      safetyStock: stockLevels.safetyStock,
      incoming: stockLevels.incoming,
      doubtedAt: stockLevels.doubtedAt,
      countedAt: stockLevels.countedAt,
    })
    .from(stockLevels)
    .innerJoin(variants, eq(variants.id, stockLevels.variantId))
    .where(and(...conditions))
    .orderBy(asc(stockLevels.updatedAt), asc(stockLevels.variantId))
    .limit(limit);
  return rows.map(({ doubtedAt, ...row }) => ({ ...row, doubted: doubtedAt !== null }));
}
