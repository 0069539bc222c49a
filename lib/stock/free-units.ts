import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { allocations } from '@/db/schema';
import { newId } from '../ids';
import { changeLevels } from './change-levels';

type Tx = Pick<Db, 'execute'>;

export interface Freed {
  orderLineId: string;
  variantId: string;
  locationId: string;
  quantity: number;
}

/**
 * Gives back so many of the units bound to lines of a part that the caller has locked: those that lie elsewhere before
 * those `here`. Answers where they were; fewer are bound, fewer are freed.
 */
export async function freeUnits(
  tx: Tx,
  { fulfillmentId, here }: { fulfillmentId: string; here: string },
  lines: readonly { orderLineId: string; quantity: number }[],
  now: Date,
): Promise<Freed[]> {
  const bound = await tx.execute<Record<string, unknown> & Freed & { id: string; bound: number }>(sql`
    select id, order_line_id as "orderLineId", variant_id as "variantId", location_id as "locationId",
      bound, least(bound, wanted - before)::int as quantity
    from (
      select a.id, a.order_line_id, a.variant_id, a.location_id, a.quantity as bound, w.quantity as wanted,
        sum(a.quantity) over (partition by a.order_line_id order by a.location_id = ${here}, a.id) - a.quantity as before
      from allocations a
      join unnest(${sql.param(lines.map(({ orderLineId }) => orderLineId))}::uuid[],
        ${sql.param(lines.map(({ quantity }) => quantity))}::int[]) as w(order_line_id, quantity) using (order_line_id)
      where a.fulfillment_id = ${fulfillmentId} and a.ended_at is null) as open
    where before < wanted`);
  for (const row of bound) {
    const ended = { endedAt: now, outcome: 'cancelled' as const };
    if (row.quantity === row.bound) {
      await tx.execute(
        sql`update allocations set ended_at = ${now.toISOString()}::timestamptz, outcome = ${ended.outcome} where id = ${row.id}`,
      );
      continue;
    }
    const { orderLineId, variantId, locationId, quantity } = row;
    await tx.execute(sql`update allocations set quantity = quantity - ${quantity} where id = ${row.id}`);
    const part = { id: newId(), fulfillmentId, orderLineId, variantId, locationId, quantity, ...ended };
    await tx.execute(insertRows(allocations, [part]));
  }
  if (bound.length > 0) await changeLevels(tx, levelsOf(bound), now);
  return bound.map(({ orderLineId, variantId, locationId, quantity }) => {
    return { orderLineId, variantId, locationId, quantity };
  });
}

/** One entry a variant and location. */
function levelsOf(freed: readonly Freed[]) {
  const levels = new Map<string, { variantId: string; locationId: string; allocated: number }>();
  for (const { variantId, locationId, quantity } of freed) {
    const key = `${variantId}${locationId}`;
    levels.set(key, { variantId, locationId, allocated: (levels.get(key)?.allocated ?? 0) - quantity });
  }
  return [...levels.values()];
}
