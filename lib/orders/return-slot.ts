import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments } from '@/db/schema';
import type { Actor } from '../access/actor';
import { recordEvent } from './move-fulfillment';

/** Gives back the times that parts have booked for collecting. */
export async function returnPickupSlots(tx: Pick<Db, 'execute'>, fulfillmentIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    with freed as (
      select location_id, slot_starts_at, count(*)::int as places from fulfillments
      where id = any(${sql.param(fulfillmentIds)}::uuid[]) and slot_starts_at is not null group by 1, 2),
    locked as materialized (
      select b.location_id, b.starts_at, freed.places
      from booked_slots b join freed on b.location_id = freed.location_id and b.starts_at = freed.slot_starts_at
      where b.kind = 'pickup' order by b.location_id, b.starts_at for update of b)
    update booked_slots b set taken = b.taken - locked.places from locked
    where b.location_id = locked.location_id and b.kind = 'pickup' and b.starts_at = locked.starts_at`);
}

/** Of a part whose goods come at another time than was thought. */
export interface NewPromise {
  estimatedReadyAt: Date;
  slotStartsAt?: null;
  slotEndsAt?: null;
}

/**
 * From when a part can be collected once its goods are ready: from the time booked for it, where that is not sooner. A
 * time that was booked for sooner is given back. Answers what to set.
 */
export async function promiseOnceReady(
  tx: Db,
  actor: Actor,
  { fulfillmentId, readyAt }: { fulfillmentId: string; readyAt: Date },
  now: Date,
): Promise<NewPromise> {
  const [part] = await tx
    .select({ orderId: fulfillments.orderId, slot: fulfillments.slotStartsAt })
    .from(fulfillments)
    .where(eq(fulfillments.id, fulfillmentId))
    .for('update');
  if (!part?.slot) return { estimatedReadyAt: readyAt };
  const { orderId, slot } = part;
  if (readyAt <= slot) return { estimatedReadyAt: slot };
  await returnPickupSlots(tx, [fulfillmentId]);
  await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'slot_released', data: { from: slot, readyAt } }, now);
  return { estimatedReadyAt: readyAt, slotStartsAt: null, slotEndsAt: null };
}
