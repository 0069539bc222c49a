import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { StoredPoint } from './types';

/** The points with these codes, held until the transaction ends. */
export async function lockPoints(tx: Db, codes: string[]): Promise<StoredPoint[]> {
  return tx.execute<StoredPoint & Record<string, unknown>>(sql`
    select l.id, l.store_code as code, p.kind, p.operator, l.name, l.postcode, l.prefecture, l.city, l.street, l.lat,
      l.lng, l.weekly_hours as "weeklyHours", l.hours_text as "hoursText", p.served_from_id as "servedFromId",
      p.lead_days as "leadDays", p.max_side_mm as "maxSideMm", p.max_sum_mm as "maxSumMm", p.max_grams as "maxGrams",
      p.temperatures, p.payment_methods as "paymentMethods", l.hold_days as "holdDays"
    from locations l join pickup_points p on p.location_id = l.id
    where l.store_code = any(${sql.param(codes)}::text[])
    order by l.store_code for update`);
}
