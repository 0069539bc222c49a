import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { Refusal } from '../refusal';

type Tx = Pick<Db, 'execute'>;

/** A time of which something is booked: one to collect at, or one to visit at. */
export interface SlotPlace {
  locationId: string;
  kind: 'pickup' | 'visit';
  startsAt: Date;
}

/**
 * Takes one place of a slot. The guard asks the locked row, so that never more are sold than the capacity, however many
 * ask at once. Throws slot_taken when it is full.
 */
export async function takeSlot(
  tx: Tx,
  { locationId, kind, startsAt, capacity }: SlotPlace & { capacity: number },
): Promise<void> {
  const rows = await tx.execute(sql`
    insert into booked_slots (location_id, kind, starts_at, taken)
    select ${locationId}::uuid, ${kind}::text, ${startsAt.toISOString()}::timestamptz, 1 where ${capacity}::int > 0
    on conflict (location_id, kind, starts_at) do update set taken = booked_slots.taken + 1
    where booked_slots.taken < ${capacity}::int
    returning taken`);
  if (rows.length === 0) throw new Refusal('slot_taken');
}

/** Gives a taken place back. */
export async function returnSlot(tx: Tx, { locationId, kind, startsAt }: SlotPlace): Promise<void> {
  await tx.execute(sql`
    update booked_slots set taken = taken - 1
    where location_id = ${locationId} and kind = ${kind} and starts_at = ${startsAt.toISOString()}::timestamptz`);
}
