import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';

/** Gives back the time a part has booked for collecting, if it has one. */
export async function returnPickupSlot(tx: Pick<Db, 'execute'>, fulfillmentId: string): Promise<void> {
  await tx.execute(sql`
    update booked_slots b set taken = b.taken - 1 from fulfillments f
    where f.id = ${fulfillmentId} and b.location_id = f.location_id and b.kind = 'pickup'
      and b.starts_at = f.slot_starts_at`);
}
