import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { Refusal } from '../refusal';
import type { PublishedRow } from './types';

/**
 * A pickup point takes orders only while the place that prepares them is in use: it may have closed since the draft was
 * saved. Asked once the rows are public. Throws serving_closed.
 */
export async function assertServed(tx: Db, rows: PublishedRow[]): Promise<void> {
  const places = rows.filter(({ table }) => table === 'locations' || table === 'pickup_points').map(({ key }) => key);
  if (places.length === 0) return;
  // Held until the end: whoever closes that place at this very moment comes after.
  const unserved = await tx.execute(sql`
    select point.location_id from pickup_points point
    join locations place on place.id = point.location_id
    join locations serving on serving.id = point.served_from_id
    where point.location_id = any(${sql.param(places)}::uuid[]) and place.active
      and (not serving.active or serving.kind = 'pickup_point')
    for share of serving`);
  if (unserved.length > 0) throw new Refusal('serving_closed');
}
