import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { stockMovements } from '@/db/schema';
import { type Actor, actorRef } from '../access/actor';
import { newId } from '../ids';
import type { MovementReason } from './types';

type Tx = Pick<Db, 'execute'>;

/** By how much a row moves from whatever it holds then. */
export interface LevelChange {
  variantId: string;
  locationId: string;
  onHand?: number;
  allocated?: number;
  incoming?: number;
}

/**
 * Moves the levels of several locations at once, one entry a variant and location. Rows are locked in key order; those
 * of articles a location never had are made after that, in the same order, so that nobody waits in a circle.
 */
export async function changeLevels(tx: Tx, changes: readonly LevelChange[], now: Date): Promise<void> {
  const at = now.toISOString();
  const list = (part: (change: LevelChange) => string | number) => sql.param(changes.map(part));
  await tx.execute(sql`
    with wanted(variant_id, location_id, on_hand, allocated, incoming) as (
      select * from unnest(${list(({ variantId }) => variantId)}::uuid[], ${list(({ locationId }) => locationId)}::uuid[],
        ${list(({ onHand }) => onHand ?? 0)}::int[], ${list(({ allocated }) => allocated ?? 0)}::int[],
        ${list(({ incoming }) => incoming ?? 0)}::int[])),
    locked as materialized (
      select l.variant_id, l.location_id from stock_levels l join wanted using (variant_id, location_id)
      order by l.variant_id, l.location_id for update of l),
    moved as (
      update stock_levels l
      set on_hand = l.on_hand + w.on_hand, allocated = l.allocated + w.allocated, incoming = l.incoming + w.incoming,
        updated_at = ${at}::timestamptz
      from locked k join wanted w using (variant_id, location_id)
      where l.variant_id = k.variant_id and l.location_id = k.location_id)
    insert into stock_levels as l (variant_id, location_id, on_hand, allocated, incoming, counted_at, updated_at)
    select w.variant_id, w.location_id, w.on_hand, w.allocated, w.incoming, ${at}::timestamptz, ${at}::timestamptz
    from wanted w left join locked k using (variant_id, location_id)
    where k.variant_id is null
    order by w.variant_id, w.location_id
    on conflict (variant_id, location_id) do update
    set on_hand = l.on_hand + excluded.on_hand, allocated = l.allocated + excluded.allocated,
      incoming = l.incoming + excluded.incoming, updated_at = excluded.updated_at`);
}

interface Movement {
  variantId: string;
  locationId: string;
  reason: MovementReason;
  /** Signed; 0 is no movement. */
  quantity: number;
}

/** Says in the ledger why on_hand moved. */
export async function recordMovements(
  tx: Tx,
  actor: Actor,
  orderId: string,
  movements: readonly Movement[],
  now: Date,
): Promise<void> {
  const by = actorRef(actor);
  const rows = movements
    .filter(({ quantity }) => quantity !== 0)
    .map((movement) => ({ id: newId(), ...movement, orderId, actorKind: by.kind, actorId: by.id, at: now }));
  if (rows.length > 0) await tx.execute(insertRows(stockMovements, rows));
}
