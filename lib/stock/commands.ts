import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { stockMovements } from '@/db/schema';
import { type Actor, actorRef } from '../access/actor';
import { newId } from '../ids';
import { Refusal } from '../refusal';

type Tx = Pick<Db, 'execute'>;

export interface Wanted {
  variantId: string;
  /** Where the units lie. */
  locationId: string;
  /** To name it by. */
  sku: string;
  /** Units, at least 1; one entry a variant and location. */
  quantity: number;
}

/** Each list stands in a select of its own: a plan that cannot see its values holds for all, and is kept. */
const wantedUnits = (wanted: readonly Wanted[]) => {
  const variantIds = sql.param(wanted.map(({ variantId }) => variantId));
  const locationIds = sql.param(wanted.map(({ locationId }) => locationId));
  const quantities = sql.param(wanted.map(({ quantity }) => quantity));
  return sql`unnest((select ${variantIds}::uuid[]), (select ${locationIds}::uuid[]), (select ${quantities}::int[]))
    as wanted(variant_id, location_id, quantity)`;
};

export const outOfStock = (short: readonly Pick<Wanted, 'variantId' | 'sku'>[]): Refusal =>
  new Refusal('out_of_stock', {
    variantIds: short.map(({ variantId }) => variantId),
    skus: short.map(({ sku }) => sku),
  });

/**
 * Binds units of one or more locations to an order: all of them or none. Rows are locked in key order, so that two baskets
 * never wait for each other, and each is raised by a relative, guarded change. The guard asks the locked row: units
 * that came back while the order waited for it are there to be had.
 * Throws out_of_stock { variantIds, skus } naming what is short.
 */
export async function allocate(tx: Tx, wanted: readonly Wanted[]): Promise<void> {
  const rows = await tx.execute<{ variant_id: string; location_id: string }>(sql`
    with locked as materialized (
      select l.variant_id, l.location_id, wanted.quantity, l.on_hand - l.allocated - l.safety_stock as available
      from stock_levels l join ${wantedUnits(wanted)} using (variant_id, location_id)
      order by l.variant_id, l.location_id for update of l)
    update stock_levels l set allocated = l.allocated + locked.quantity, updated_at = now()
    from locked
    where l.variant_id = locked.variant_id and l.location_id = locked.location_id
      and locked.available >= locked.quantity
    returning l.variant_id, l.location_id`);
  if (rows.length === wanted.length) return;
  const got = new Set(rows.map((row) => `${row.variant_id}${row.location_id}`));
  throw outOfStock(wanted.filter(({ variantId, locationId }) => !got.has(`${variantId}${locationId}`)));
}

/** Ends a fulfillment's open allocations and gives exactly those units back. */
export async function release(
  tx: Tx,
  fulfillmentId: string,
  outcome: 'cancelled' | 'expired',
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    with ended as (
      update allocations set ended_at = ${now.toISOString()}::timestamptz, outcome = ${outcome}
      where fulfillment_id = ${fulfillmentId} and ended_at is null
      returning variant_id, location_id, quantity),
    sums as (select variant_id, location_id, sum(quantity)::int as quantity from ended group by 1, 2),
    locked as materialized (
      select l.variant_id, l.location_id, sums.quantity
      from stock_levels l join sums using (variant_id, location_id)
      order by l.variant_id, l.location_id for update of l)
    update stock_levels l set allocated = l.allocated - locked.quantity, updated_at = now()
    from locked where l.variant_id = locked.variant_id and l.location_id = locked.location_id`);
}

/** Goods leave the shop with their customer: allocation ends, on_hand falls, the ledger says so. */
export async function collect(
  tx: Tx,
  actor: Actor,
  { fulfillmentId, orderId }: { fulfillmentId: string; orderId: string },
  now: Date,
): Promise<void> {
  const by = actorRef(actor);
  const moved = await tx.execute<{ variant_id: string; location_id: string; quantity: number }>(sql`
    with ended as (
      update allocations set ended_at = ${now.toISOString()}::timestamptz, outcome = 'collected'
      where fulfillment_id = ${fulfillmentId} and ended_at is null
      returning variant_id, location_id, quantity),
    sums as (select variant_id, location_id, sum(quantity)::int as quantity from ended group by 1, 2),
    locked as materialized (
      select l.variant_id, l.location_id, sums.quantity
      from stock_levels l join sums using (variant_id, location_id)
      order by l.variant_id, l.location_id for update of l)
    update stock_levels l
    set allocated = l.allocated - locked.quantity, on_hand = l.on_hand - locked.quantity, updated_at = now()
    from locked where l.variant_id = locked.variant_id and l.location_id = locked.location_id
    returning l.variant_id, l.location_id, locked.quantity`);
  const movements = moved.map(({ variant_id: variantId, location_id: locationId, quantity }) => {
    const units = { variantId, locationId, reason: 'collect' as const, quantity: -quantity };
    return { id: newId(), ...units, orderId, actorKind: by.kind, actorId: by.id, at: now };
  });
  if (movements.length > 0) await tx.execute(insertRows(stockMovements, movements));
}
