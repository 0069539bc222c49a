import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';

/**
 * Locks the levels that a transaction is going to move in several steps, in key order, so that nobody waits in a circle.
 * What a location never had has no row to be locked.
 */
export async function lockLevels(
  tx: Pick<Db, 'execute'>,
  levels: readonly { variantId: string; locationId: string }[],
): Promise<void> {
  await tx.execute(sql`
    select 1 from stock_levels l
    join unnest(${sql.param(levels.map(({ variantId }) => variantId))}::uuid[],
      ${sql.param(levels.map(({ locationId }) => locationId))}::uuid[]) as wanted(variant_id, location_id)
      using (variant_id, location_id)
    order by l.variant_id, l.location_id for update of l`);
}
