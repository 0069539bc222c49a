import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Today } from './types';

/** What waits at a shop beside its open orders, and what it asks for now: a device that is open hears of a change. */
export async function getToday(db: Db, locationId: string): Promise<Today> {
  const [row] = await db.execute<Record<string, unknown> & Today>(sql`
    select
      array(select a.fulfillment_id::text from arrivals a
        where a.location_id = ${locationId} and a.arrived_at is not null and a.met_at is null
        order by a.arrived_at) as here,
      coalesce((select handover_checks from locations where id = ${locationId}), '{}') as "handoverChecks"`);
  return row ?? { here: [], handoverChecks: [] };
}
