import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { stockMovements } from '@/db/schema';
import { type Actor, actorRef } from '../access/actor';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import { changeLevels } from './change-levels';
import type { MovementReason } from './types';

interface Units {
  variantId: string;
  locationId: string;
  /** Signed; not 0. */
  quantity: number;
  reason: MovementReason;
  orderId?: string;
  /** Of the movement, where it is known by it elsewhere. */
  id?: string;
  key?: string;
}

/**
 * Units come to a shelf or leave it, with the movement that says why. No more leave than lie there; whether they are
 * bound to an order is for the order to find out. Throws out_of_stock { variantIds, left }.
 */
export async function moveUnits(tx: Db, actor: Actor, units: Units, now: Date): Promise<void> {
  const { variantId, locationId, quantity } = units;
  if (quantity > 0) await changeLevels(tx, [{ variantId, locationId, onHand: quantity }], now);
  else await takeAway(tx, units, now);
  await recordUnits(tx, actor, units, now);
}

/** Says in the ledger why units that have been counted came or went. */
export async function recordUnits(tx: Db, actor: Actor, units: Units, now: Date): Promise<void> {
  const by = actorRef(actor);
  await tx.insert(stockMovements).values({ id: newId(), ...units, actorKind: by.kind, actorId: by.id, at: now });
}

async function takeAway(tx: Db, { variantId, locationId, quantity }: Units, now: Date): Promise<void> {
  const moved = await tx.execute(sql`
    update stock_levels set on_hand = on_hand + ${quantity}::int, updated_at = ${now.toISOString()}::timestamptz
    where variant_id = ${variantId} and location_id = ${locationId} and on_hand + ${quantity}::int >= 0
    returning 1`);
  if (moved.length > 0) return;
  const [level] = await tx.execute<{ on_hand: number }>(sql`
    select on_hand from stock_levels where variant_id = ${variantId} and location_id = ${locationId}`);
  throw new Refusal('out_of_stock', { variantIds: [variantId], left: level?.on_hand ?? 0 });
}
