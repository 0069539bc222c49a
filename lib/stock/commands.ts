import { type SQL, sql } from 'drizzle-orm';
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

export const outOfStock = (short: readonly Pick<Wanted, 'variantId' | 'sku'>[]): Refusal =>
  new Refusal('out_of_stock', {
    variantIds: short.map(({ variantId }) => variantId),
    skus: short.map(({ sku }) => sku),
  });

/**
 * Steps of a statement that binds units of one or more locations to an order, all of them or none. Rows are locked in
 * key order, so that two baskets never wait for each other, and the locked row is asked what it has: units that came back
 * while the order waited for it are there to be had. `short` are the units that are not there; `granted` has its one row
 * when none is, and `also` holds: whatever else the statement writes joins it. Each list stands in a select of its own: a
 * plan that cannot see its values holds for all, and is kept.
 */
export function binding(wanted: readonly Wanted[], also = sql`true`): SQL {
  const variantIds = sql.param(wanted.map(({ variantId }) => variantId));
  const locationIds = sql.param(wanted.map(({ locationId }) => locationId));
  const quantities = sql.param(wanted.map(({ quantity }) => quantity));
  return sql`
    wanted as materialized (
      select * from unnest((select ${variantIds}::uuid[]), (select ${locationIds}::uuid[]), (select ${quantities}::int[]))
        as units(variant_id, location_id, quantity)),
    locked as materialized (
      select l.variant_id, l.location_id, wanted.quantity, l.on_hand - l.allocated - l.safety_stock as available
      from stock_levels l join wanted using (variant_id, location_id)
      order by l.variant_id, l.location_id for update of l),
    short as materialized (
      select variant_id, location_id from wanted left join locked using (variant_id, location_id)
      where coalesce(locked.available, 0) < wanted.quantity),
    granted as materialized (select where ${also} and not exists (select from short)),
    bound as (
      update stock_levels l set allocated = l.allocated + locked.quantity, updated_at = now()
      from locked, granted
      where l.variant_id = locked.variant_id and l.location_id = locked.location_id)`;
}

/** Where units are short, as the statement answers it: a variant and a location in one. */
export const shortUnits = sql<string[]>`array(select variant_id::text || location_id from short)`;

/** The refusal that such an answer means, if any. */
export function refusalOf(short: readonly string[], wanted: readonly Wanted[]): Refusal | null {
  const missing = wanted.filter(({ variantId, locationId }) => short.includes(`${variantId}${locationId}`));
  return missing.length > 0 ? outOfStock(missing) : null;
}

/** Binds units to an order that is written already. Throws out_of_stock { variantIds, skus } naming what is short. */
export async function allocate(tx: Tx, wanted: readonly Wanted[]): Promise<void> {
  const [answer] = await tx.execute<{ short: string[] }>(sql`with ${binding(wanted)} select ${shortUnits} as short`);
  const refusal = refusalOf(answer?.short ?? [], wanted);
  if (refusal) throw refusal;
}

/** Ends the open allocations of fulfillments and gives exactly those units back. */
export async function release(
  tx: Tx,
  fulfillmentIds: readonly string[],
  outcome: 'cancelled' | 'expired',
  now: Date,
): Promise<void> {
  await tx.execute(sql`
    with ended as (
      update allocations set ended_at = ${now.toISOString()}::timestamptz, outcome = ${outcome}
      where fulfillment_id = any(${sql.param(fulfillmentIds)}::uuid[]) and ended_at is null
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
