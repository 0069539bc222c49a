import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type Actor, canUse, canWorkAt } from '../access/actor';
import { audit } from '../access/audit';
import { Refusal } from '../refusal';
import type { SafetyStock } from './types';

/**
 * Keeps so many units of every article of a shop back from shoppers. What is on hand and what is allocated stay as they
 * are: an order that was taken is not touched. Answers how many articles this changed. Throws not_allowed.
 */
export async function setSafetyStock(
  db: Db,
  actor: Actor,
  { locationId, units }: { locationId: string; units: number },
  now: Date,
): Promise<{ changed: number }> {
  if (!canUse(actor, 'stores') || !canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const at = now.toISOString();
  return db.transaction(async (tx) => {
    // In the order of orders, which lock the same rows.
    const [row] = await tx.execute<{ changed: number }>(sql`
      with locked as materialized (
        select variant_id from stock_levels
        where location_id = ${locationId}::uuid and safety_stock <> ${units}
        order by variant_id for update),
      changed as (
        update stock_levels l set safety_stock = ${units}, updated_at = ${at}::timestamptz
        from locked k where l.location_id = ${locationId}::uuid and l.variant_id = k.variant_id returning 1)
      select count(*)::int as changed from changed`);
    const changed = row?.changed ?? 0;
    const data = { units, articles: changed };
    if (changed > 0) await audit(tx, actor, { action: 'safety_stock_set', subjectId: locationId, data }, now);
    return { changed };
  });
}

/** How much of how many articles a shop keeps back. Throws not_allowed. */
export async function listSafetyStock(db: Db, actor: Actor, locationId: string): Promise<SafetyStock[]> {
  if (!canUse(actor, 'stores') || !canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const rows = await db.execute<SafetyStock & Record<string, unknown>>(sql`
    select safety_stock as units, count(*)::int as articles from stock_levels
    where location_id = ${locationId}::uuid group by 1 order by 2 desc, 1 limit 6`);
  return rows.map(({ units, articles }) => ({ units, articles }));
}
