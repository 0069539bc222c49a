import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { stockLevels } from '@/db/schema';
import type { Actor } from '../access/actor';
import { recordMovements } from './change-levels';

interface NotFound {
  orderId: string;
  variantId: string;
  locationId: string;
  /** Units that should have been there, and are bound to nobody any more. */
  quantity: number;
  reason: 'count' | 'damage';
}

/**
 * Units that staff looked for in vain leave the books, save what others are promised of them: an order that may yet find
 * its own is not called short for this one. The level is doubted until it is counted. Answers how many left.
 */
export async function writeOff(tx: Db, actor: Actor, gone: NotFound, now: Date): Promise<number> {
  const { variantId, locationId, quantity, reason } = gone;
  const here = and(eq(stockLevels.variantId, variantId), eq(stockLevels.locationId, locationId));
  const [level] = await tx.select().from(stockLevels).where(here).for('update');
  if (!level) return 0;
  const units = Math.min(quantity, Math.max(0, level.onHand - level.allocated));
  await tx
    .update(stockLevels)
    .set({ onHand: sql`${stockLevels.onHand} - ${units}`, doubtedAt: now, updatedAt: now })
    .where(here);
  await recordMovements(tx, actor, gone.orderId, [{ variantId, locationId, reason, quantity: -units }], now);
  return units;
}
